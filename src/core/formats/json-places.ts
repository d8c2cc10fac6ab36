/** Where a value stands in a JSON text, and what stands at a place of it. For well-formed texts; positions are UTF-16 indices. */
import { afterString } from './json-scan.ts'

export type JsonPath = readonly (string | number)[]

export interface JsonPlace {
  /** The value. */
  readonly start: number
  readonly end: number
  /** Where its key begins, or the value itself where it has none. */
  readonly from: number
  /** How many steps of the path were found: fewer than it has where the text lacks the rest. */
  readonly depth: number
}

const SPACE = /[ \t\r\n]*/y
const SCALAR = /[^ \t\r\n,\]}]*/y

function skip(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index
  return index + (pattern.exec(text)?.[0].length ?? 0)
}

/** Index after the value that begins at `start`. Jumps over nesting without recursion. */
function afterValue(text: string, start: number): number {
  const first = text[start]
  if (first === '"') return afterString(text, start)
  if (first !== '{' && first !== '[') return skip(SCALAR, text, start)
  let open = 0
  for (let index = start; index < text.length; index++) {
    const sign = text[index]
    if (sign === '"') index = afterString(text, index) - 1
    else if (sign === '{' || sign === '[') open += 1
    else if ((sign === '}' || sign === ']') && --open === 0) return index + 1
  }
  return text.length
}

interface Member {
  readonly step: string | number
  readonly from: number
  readonly start: number
  readonly end: number
}

/** What a list or an object holds, in order; nothing for any other value. */
function* membersOf(text: string, start: number): Generator<Member> {
  const isObject = text[start] === '{'
  if (!isObject && text[start] !== '[') return
  let index = skip(SPACE, text, start + 1)
  for (let at = 0; index < text.length && text[index] !== '}' && text[index] !== ']'; at++) {
    const from = index
    let step: string | number = at
    if (isObject) {
      const after = afterString(text, index)
      step = JSON.parse(text.slice(index, after)) as string
      // Over the colon.
      index = skip(SPACE, text, skip(SPACE, text, after) + 1)
    }
    const end = afterValue(text, index)
    yield { step, from, start: index, end }
    index = skip(SPACE, text, end)
    if (text[index] === ',') index = skip(SPACE, text, index + 1)
  }
}

/** The first member that is as wanted; what follows it is not read. */
function findMember(text: string, start: number, isWanted: (member: Member) => boolean): Member | undefined {
  for (const member of membersOf(text, start)) if (isWanted(member)) return member
  return undefined
}

/** The place of the value that a path leads to, or of the last one on the way that is there. */
export function placeInJson(text: string, path: JsonPath): JsonPlace {
  const first = skip(SPACE, text, 0)
  let place: JsonPlace = { start: first, end: afterValue(text, first), from: first, depth: 0 }
  for (const wanted of path) {
    const member = findMember(text, place.start, ({ step }) => step === wanted)
    if (member === undefined) return place
    place = { start: member.start, end: member.end, from: member.from, depth: place.depth + 1 }
  }
  return place
}

/** The path to the innermost value at an index; between two values, to what holds them. */
export function pathInJson(text: string, index: number): JsonPath {
  const path: (string | number)[] = []
  let start = skip(SPACE, text, 0)
  for (;;) {
    const member = findMember(text, start, ({ from, end }) => from <= index && index <= end)
    if (member === undefined) return path
    path.push(member.step)
    start = member.start
  }
}
