import { describe, expect, it } from 'vitest'
import { type ChipRequest, layOutChips } from './chip-layout.ts'

const chip = (text: string, x: number, top: number, more: Partial<ChipRequest> = {}): ChipRequest => ({ text, width: 40, x, top, section: 0, rtl: true, room: 1000, rank: 1, ...more })

describe('chip layout', () => {
  it('keeps chips that do not meet, and folds one that would cover another into a count', () => {
    const places = layOutChips([chip('SOURCE', 700, 10), chip('CLAIM', 690, 12), chip('TARGET', 400, 11), chip('CLAIM', 690, 52)])
    expect(places.map((place) => [place.request.text, place.folded.map((one) => one.text)])).toEqual([
      ['SOURCE', ['CLAIM']], ['TARGET', []], ['CLAIM', []],
    ])
  })

  it('lets a chip stand aside a little where it would cover another, and folds it where that were too far', () => {
    const places = layOutChips([chip('CUE', 700, 0), chip('SOURCE', 666, 0), chip('CLAIM', 630, 0)])
    expect(places.map((place) => [place.request.text, place.shift, place.folded.length])).toEqual([['CUE', 0, 0], ['SOURCE', 8, 0], ['CLAIM', 14, 0]])
    const selected = layOutChips([chip('CUE', 700, 0), chip('SOURCE', 666, 0, { rank: 0 })])
    expect(selected.map((place) => [place.request.text, place.shift])).toEqual([['SOURCE', 0], ['CUE', -8]])
  })

  it('knows that a chip over a left-to-right letter reaches to the right', () => {
    expect(layOutChips([chip('A', 300, 0, { rtl: false }), chip('B', 340, 0, { width: 60 })])).toHaveLength(1)
    expect(layOutChips([chip('A', 300, 0, { rtl: false }), chip('B', 290, 0)])).toHaveLength(2)
  })

  it('draws a chip back that the edge of the paper would cut, with room for a count', () => {
    expect(layOutChips([chip('LONG', 50, 0, { width: 120, room: 48 })])[0]!.shift).toBe(-90)
  })

  it('never folds away the chip of the selected span', () => {
    const places = layOutChips([chip('OUTER', 500, 0), chip('INNER', 495, 0, { rank: 0 })])
    expect(places.map((place) => place.request.text)).toEqual(['INNER'])
    expect(places[0]!.folded.map((one) => one.text)).toEqual(['OUTER'])
  })

  it('takes in the neighbour that a count would cover', () => {
    const places = layOutChips([chip('A', 300, 0), chip('B', 243, 0), chip('C', 277, 0)])
    expect(places.map((place) => [place.request.text, place.folded.map((one) => one.text)])).toEqual([['A', ['C', 'B']]])
  })

  it('keeps one chip a line when there are too many', () => {
    const places = layOutChips([chip('A', 900, 0), chip('B', 500, 0), chip('C', 100, 0), chip('D', 900, 41)], 3)
    expect(places.map((place) => place.folded.length)).toEqual([2, 0])
  })
})
