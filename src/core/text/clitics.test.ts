import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hostileText } from '../../../tests/support/hostile-text.ts'
import { cliticBoundaries } from './clitics.ts'
import { graphemeBoundaries } from './segment.ts'

test.each<[string, number[]]>([
  ['وللصين', [1, 2, 3]], ['بالعربية', [1, 3]], ['والصين', [1, 3]], ['الصين', [2]], ['لتايوان', [1]], ['فبالأمس', [1, 2, 4]], ['كالعادة', [1, 3]],
  ['سيقول', [1]], ['وستبدأ', [1, 2]], ['سلام', []], ['محمد', []], ['الـ75', [3]],
  ['وَلِلصِّينِ', [2, 4, 5]], ['أَلمانيا', []], ['ألمانيا', []], ['\u0627\u0654لمانيا', []], ['إلى', []], ['ﺍﻟﺼﻴﻦ', [2]],
  ['له', []], ['والد', [1]], ['', []], ['Putin', []],
])('%j can lose a clitic at %j', (word, boundaries) => {
  expect(cliticBoundaries(word)).toEqual(boundaries)
})

test('no boundary falls inside a ligature', () => {
  expect(cliticBoundaries('بﻻد')).toEqual([1])
  expect(cliticBoundaries('اﻻسلام')).toEqual([])
})

test('boundaries are ascending, inside the word and between clusters', () => {
  const word = hostileText(8).map((text) => `وبال${text}`)
  fc.assert(fc.property(word, (text) => {
    const clusters = new Set(graphemeBoundaries(text))
    let previous = 0
    for (const boundary of cliticBoundaries(text)) {
      expect(boundary).toBeGreaterThan(previous)
      expect(boundary).toBeLessThan(text.length)
      expect(clusters.has(boundary)).toBe(true)
      previous = boundary
    }
  }))
})
