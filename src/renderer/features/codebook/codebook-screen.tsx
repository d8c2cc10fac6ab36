/** The codebook: its parts, and whether what is on screen is saved. */
import type { CodebookPart } from '../../state/route.ts'

export function CodebookScreen({ part }: { part: CodebookPart }) {
  return <div className="codebook" data-part={part} />
}
