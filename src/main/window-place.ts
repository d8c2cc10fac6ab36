/** Where the window was when it was closed last, so that it opens there again. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Pixels of the desktop that do not depend on the screen's density. */
export interface Rectangle { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
export interface Place extends Rectangle { readonly maximized: boolean }

const FILE = 'window.json'
/** So much of the title bar must be on some screen, that the window can be taken hold of. */
const GRIP = 80

/** The last place, or `null` where there is none that can be read. Losing it loses nothing else. */
export function readPlace(folder: string): Place | null {
  try {
    const { x, y, width, height, maximized } = JSON.parse(readFileSync(join(folder, FILE), 'utf8')) as Record<string, unknown>
    if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height) || width <= 0 || height <= 0) return null
    return { x, y, width, height, maximized: maximized === true }
  } catch {
    return null
  }
}

const isWhole = (value: unknown): value is number => Number.isInteger(value)

export function keepPlace(folder: string, place: Place): void {
  writeFileSync(join(folder, FILE), `${JSON.stringify(place)}\n`)
}

/** The place where it can be seen: on a screen that is there no more, it would open out of reach. */
export function visiblePlace(place: Place | null, screens: readonly Rectangle[]): Place | null {
  if (place === null) return null
  const isSeen = screens.some((screen) =>
    place.x + place.width - GRIP >= screen.x && place.x + GRIP <= screen.x + screen.width && place.y >= screen.y && place.y + GRIP <= screen.y + screen.height)
  return isSeen ? place : null
}
