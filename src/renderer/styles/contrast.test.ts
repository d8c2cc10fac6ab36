/** The colours of the look have the contrast that WCAG 2.2 AA asks for, in light and in dark. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PALETTE } from '../ui/label-color.ts'

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8')
const tokens = new Map([...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/gi)].map(([, name, light, dark]) => [name!, { light: light!, dark: dark! }]))

const channel = (hex: string, at: number): number => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5)
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

const TEXT = 4.5
const EDGE = 3
const SURFACES = ['bg', 'panel', 'paper']
/** What stands on what, and how far apart it must be. */
const PAIRS: readonly (readonly [ink: string, surface: string, least: number])[] = [
  ...['ink', 'ink-2', 'ink-3', 'accent', 'warn', 'bad', 'ok'].flatMap((ink) => SURFACES.map((surface) => [ink, surface, TEXT] as const)),
  ...['ink', 'ink-2', 'ink-3', 'accent'].map((ink) => [ink, 'accent-soft', TEXT] as const),
  ['on-accent', 'accent', TEXT], ['ink', 'hit', TEXT], ['bad', 'bad-soft', TEXT],
  ...['panel', 'paper'].map((surface) => ['line-3', surface, EDGE] as const),
  ...SURFACES.map((surface) => ['accent', surface, EDGE] as const),
]

it('knows black from white', () => {
  expect([contrast('#000000', '#ffffff'), contrast('#777777', '#777777')]).toEqual([21, 1])
})

it.each(['light', 'dark'] as const)('is enough in %s', (theme) => {
  expect(tokens.size).toBeGreaterThan(15)
  const colour = (name: string): string => tokens.get(name)?.[theme] ?? `no token ${name}`
  expect(PAIRS.filter(([ink, surface, least]) => !(contrast(colour(ink), colour(surface)) >= least)).map(([ink, surface]) => `${ink} on ${surface}: ${contrast(colour(ink), colour(surface)).toFixed(2)}`)).toEqual([])
})

it.each(['light', 'dark'] as const)('of labels is enough on paper and on panels in %s', (theme) => {
  const surfaces = ['paper', 'panel'].map((name) => tokens.get(name)![theme])
  expect(PALETTE.flatMap((color) => surfaces.map((surface) => ({ color: color[theme], surface, is: contrast(color[theme], surface) }))).filter(({ is }) => is < TEXT)).toEqual([])
})

it('ships the Arabic and Latin letters of three families and no others', () => {
  const urls = globSync('**/*.css', { cwd: join(import.meta.dirname, '..') }).flatMap((path) => [...readFileSync(join(import.meta.dirname, '..', path), 'utf8').matchAll(/url\('([^']+\.woff2)'\)/g)].map((match) => match[1]!))
  expect(urls.length).toBeGreaterThan(5)
  expect(urls.filter((url) => !/(?:ibm-plex-sans-latin|ibm-plex-sans-arabic-arabic|noto-naskh-arabic-(?:arabic|latin))-(?:400|500|600|wght)-normal\.woff2$/.test(url))).toEqual([])
})
