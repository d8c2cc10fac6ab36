/** Lanes for stretches that lie beside each other: in the order given each takes the lowest lane in which it meets nobody. */

/** The lane of each stretch, from 0. Where all lanes are taken, the one in which it meets the fewest. Stretches closer than `gap` meet. */
export function intervalLanes(stretches: readonly { readonly from: number; readonly to: number }[], lanes: number, gap: number): number[] {
  const taken: { from: number; to: number }[][] = Array.from({ length: lanes }, () => [])
  return stretches.map(({ from, to }) => {
    const met = taken.map((lane) => lane.reduce((count, other) => count + Number(from < other.to + gap && other.from < to + gap), 0))
    const lane = met.indexOf(Math.min(...met))
    taken[lane]!.push({ from, to })
    return lane
  })
}
