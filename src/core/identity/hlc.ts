/**
 * Hybrid logical clock: a time that never runs backwards, on any machine, whatever its wall clock says.
 * Kulkarni et al. 2014, "Logical Physical Clocks". A wrong wall clock never blocks work: it is only outrun.
 *
 * Written as `time-counter-device`, fixed width, so that stamps compare as strings in the order of events.
 */

const TIME = 12
const COUNTER = 4
const MAX_COUNTER = 16 ** COUNTER - 1

export interface Hlc {
  /** Milliseconds since 1970, the highest seen so far. */
  readonly time: number
  readonly counter: number
  /** Eight hex digits that tell devices apart. */
  readonly device: string
}

/** The stamp of the next event on this device, after everything that `last` has seen. */
export function tick(last: Hlc, wallClock: number): Hlc {
  if (wallClock > last.time) return { time: Math.floor(wallClock), counter: 0, device: last.device }
  if (last.counter < MAX_COUNTER) return { ...last, counter: last.counter + 1 }
  return { time: last.time + 1, counter: 0, device: last.device }
}

/** The clock of this device after it has seen a stamp from elsewhere. */
export function receive(own: Hlc, seen: Hlc): Hlc {
  const ahead = seen.time > own.time || (seen.time === own.time && seen.counter > own.counter)
  return ahead ? { time: seen.time, counter: seen.counter, device: own.device } : own
}

export const formatHlc = (hlc: Hlc): string =>
  `${hlc.time.toString(16).padStart(TIME, '0')}-${hlc.counter.toString(16).padStart(COUNTER, '0')}-${hlc.device}`

/** Throws a RangeError where the text is not a stamp. */
export function parseHlc(text: string): Hlc {
  const match = /^([0-9a-f]{12})-([0-9a-f]{4})-([0-9a-f]{8})$/.exec(text)
  if (!match) throw new RangeError(`a clock stamp such as 0198c0de0000-0000-1a2b3c4d is expected, not ${JSON.stringify(text)}`)
  return { time: Number.parseInt(match[1]!, 16), counter: Number.parseInt(match[2]!, 16), device: match[3]! }
}
