import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutArcs } from './arc-layout.ts'
import type { ArcChip, ArcFrame, ArcPlace, ArcRequest } from './arc-request.ts'

const FRAME: ArcFrame = { left: 44, right: 716, margin: 44, top: -900, bottom: 1800 }
const LINE = 44

const letter = (x: number, line: number, { rtl = true, startsRight }: { rtl?: boolean; startsRight?: boolean } = {}): ArcPlace => ({ kind: 'letter', point: { x, top: 100 + line * LINE, rtl, startsRight: startsRight ?? rtl } })
const request = (id: string, places: readonly ArcPlace[], rank = 1): ArcRequest =>
  ({ id, rank, labelWidth: 60, ends: places.map((place, at) => ({ ref: `${id}${at}`, place, roleWidth: 40, isGoal: false })) })
const chip = (id: string, line: number, left: number, right: number): ArcChip => ({ id, top: 100 + line * LINE, left, right })
const lay = (requests: readonly ArcRequest[], chips: readonly ArcChip[] = []) => layOutArcs(requests, chips, FRAME)
const mirror = (place: ArcPlace): ArcPlace => (place.kind !== 'letter' ? place : { kind: 'letter', point: { ...place.point, x: 760 - place.point.x, rtl: !place.point.rtl, startsRight: !place.point.startsRight } })

/** Every point that a path names, in order. */
function points(path: string): { x: number; y: number }[] {
  let at = { x: 0, y: 0 }
  const found: { x: number; y: number }[] = []
  for (const [, command, values] of path.matchAll(/([MHVQ])([^MHVQ]*)/g)) {
    const numbers = values!.trim().split(/\s+/).map(Number)
    if (command === 'H') found.push((at = { x: numbers[0]!, y: at.y }))
    else if (command === 'V') found.push((at = { x: at.x, y: numbers[0]! }))
    else for (let pair = 0; pair < numbers.length; pair += 2) found.push((at = { x: numbers[pair]!, y: numbers[pair + 1]! }))
  }
  return found
}

describe('ends on one line', () => {
  it('are joined in the gap over their letters, and nowhere else', () => {
    const [arc] = lay([request('a', [letter(700, 0), letter(300, 0)])])
    const ys = points(arc!.path).map(({ y }) => y)
    expect(Math.max(...ys)).toBe(99)
    expect(Math.min(...ys)).toBeGreaterThan(100 - 15)
    expect(arc!.tips).toEqual([{ x: 695, y: 99 }, { x: 295, y: 99 }])
  })
  it('take different heights where their rails meet, and the same where they do not', () => {
    const arcs = lay([request('wide', [letter(700, 0), letter(200, 0)]), request('inner', [letter(600, 0), letter(400, 0)]), request('apart', [letter(150, 0), letter(60, 0)])])
    const [wide, inner, apart] = arcs.map(({ hub }) => hub.y)
    expect(wide).toBeLessThan(inner!)
    expect(apart).toBe(inner)
  })
})

describe('ends on several lines', () => {
  it('are joined in the margin where lines begin: on the right in a right-to-left text, on the left in another', () => {
    const [rtl] = lay([request('a', [letter(500, 0), letter(300, 3)])])
    const [ltr] = lay([request('a', [letter(260, 0, { rtl: false }), letter(460, 3, { rtl: false })])])
    expect(rtl!.hub.x).toBeGreaterThan(FRAME.right)
    expect(ltr!.hub.x).toBeLessThan(FRAME.left)
    const [latinInArabic] = lay([request('a', [letter(500, 0, { rtl: false, startsRight: true }), letter(300, 3)])])
    expect(latinInArabic!.hub.x).toBeGreaterThan(FRAME.right)
    expect(latinInArabic!.tips[0]!.x).toBe(505)
  })
  it('give every relation a lane of its own where they run beside each other, the shorter next to the words', () => {
    const [long, short, below] = lay([request('long', [letter(500, 0), letter(300, 6)]), request('short', [letter(400, 1), letter(300, 3)]), request('below', [letter(400, 9), letter(300, 11)])])
    expect(short!.hub.x).toBeLessThan(long!.hub.x)
    expect(below!.hub.x).toBe(short!.hub.x)
  })
  it('run to the edge where an end is not drawn, and into the margin where it has no place in the text', () => {
    const [up] = lay([request('a', [letter(500, 2), { kind: 'above' }])])
    expect(up!.top).toBeLessThanOrEqual(FRAME.top)
    expect(up!.tips[1]).toBeNull()
    const [down] = lay([request('a', [letter(500, 2), { kind: 'below' }])])
    expect(down!.bottom).toBeGreaterThanOrEqual(FRAME.bottom)
    const [aside] = lay([request('a', [letter(500, 2), { kind: 'aside' }])])
    expect(aside!.hub.x).toBeGreaterThan(FRAME.right)
    expect(aside!.bottom - aside!.top).toBeLessThan(LINE)
  })
})

describe('relations of relations', () => {
  it('take hold of the inner one: on its rail, or in the margin', () => {
    const inner = request('inner', [letter(700, 0), letter(300, 0)])
    const [on, outer] = lay([inner, request('outer', [letter(650, 2), { kind: 'relation', id: 'inner' }])])
    expect(outer!.tips[1]).toEqual(on!.hub)
    const tall = request('inner', [letter(700, 0), letter(300, 4)])
    const [held, holder] = lay([tall, request('outer', [letter(650, 6), { kind: 'relation', id: 'inner' }])])
    expect(holder!.tips[1]).toEqual(held!.hub)
    expect(points(holder!.path)).toContainEqual(held!.hub)
    expect(holder!.hub.x).toBeGreaterThan(held!.hub.x)
  })
  it('that lead back to themselves are drawn all the same', () => {
    expect(lay([request('a', [letter(700, 0), { kind: 'relation', id: 'b' }]), request('b', [letter(300, 0), { kind: 'relation', id: 'a' }])])).toHaveLength(2)
  })
})

describe('names', () => {
  it('stand between the chips, and roles beside them', () => {
    const chips = [chip('a0', 0, 650, 700), chip('a1', 0, 250, 300), chip('x', 0, 480, 540)]
    const [arc] = lay([request('a', [letter(700, 0), letter(300, 0)], 0)], chips)
    const taken = [...chips.map(({ left, right }) => [left, right] as const)]
    for (const [spot, width] of [[arc!.label!, 60], [arc!.roles[0]!, 40], [arc!.roles[1]!, 40]] as const) {
      for (const [left, right] of taken) expect(spot.x + width / 2 <= left || spot.x - width / 2 >= right).toBe(true)
      taken.push([spot.x - width / 2, spot.x + width / 2])
    }
  })
  it('are left out where there is no room, but never for the one in focus', () => {
    const chips = [chip('a0', 0, 350, 400), chip('a1', 0, 300, 345)]
    const ends = [letter(400, 0), letter(345, 0)]
    expect(lay([request('a', ends)], chips)[0]!.label).toBeNull()
    expect(lay([request('a', ends, 0)], chips)[0]!.label).not.toBeNull()
  })
})

const place = fc.oneof({ weight: 6, arbitrary: fc.tuple(fc.integer({ min: 60, max: 700 }), fc.nat(8), fc.boolean()).map(([x, line, rtl]) => letter(x, line, { rtl })) }, fc.constantFrom<ArcPlace>({ kind: 'above' }, { kind: 'below' }, { kind: 'aside' }))
const scene = fc.array(fc.array(place, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 })
  .map((all) => all.map((places, at) => request(`r${at}`, [letter(400, at % 9), ...places], at === 0 ? 0 : 1)))

it('whatever is joined, no arc passes over a word: it lies over a line or in the margin', () => {
  fc.assert(fc.property(scene, (requests) => {
    for (const { path } of lay(requests)) {
      expect(path).not.toMatch(/NaN|Infinity/)
      for (const { x, y } of points(path)) {
        const overLine = (((y - 100) % LINE) + LINE) % LINE
        const isInMargin = x <= FRAME.left - 1 || x >= FRAME.right + 1
        const turnsIntoMargin = x <= FRAME.left + 6 || x >= FRAME.right - 6
        expect(isInMargin || turnsIntoMargin || overLine >= LINE - 15).toBe(true)
      }
    }
  }))
})

it('a mirrored text has the mirrored arcs', () => {
  fc.assert(fc.property(scene, (requests) => {
    const there = lay(requests)
    const back = lay(requests.map((one) => ({ ...one, ends: one.ends.map((end) => ({ ...end, place: mirror(end.place) })) })))
    expect(back.map(({ hub }) => ({ x: Math.round(760 - hub.x), y: Math.round(hub.y) }))).toEqual(there.map(({ hub }) => ({ x: Math.round(hub.x), y: Math.round(hub.y) })))
  }))
})
