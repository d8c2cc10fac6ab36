/** The claims in their canonical wording, with how often, where and since when they are made. Space marks claims to be merged. */
import { useLingui } from '@lingui/react/macro'
import type { RefObject } from 'react'
import { ClaimFacts, type ClaimRow } from './claim-facts.tsx'
import { PickList } from './pick-list.tsx'

interface ClaimListProps {
  claims: readonly ClaimRow[]
  selected: string | null
  marked: ReadonlyMap<string, ClaimRow>
  listRef: RefObject<HTMLDivElement | null>
  autoFocus: boolean
  onSelect(id: string): void
  onMark(claim: ClaimRow): void
  /** Enter on a claim: goes on to its mentions. */
  onEnter(): void
  onShown(last: number): void
}

export function ClaimList({ claims, selected, marked, listRef, autoFocus, onSelect, onMark, onEnter, onShown }: ClaimListProps) {
  const { t } = useLingui()
  const cursor = Math.max(0, claims.findIndex(({ id }) => id === selected))
  return (
    <PickList
      className="claim-list" label={t`Claims`} listRef={listRef} autoFocus={autoFocus} count={claims.length} cursor={cursor} estimate={96} onShown={onShown}
      keyOf={(index) => claims[index]!.id} onCursor={(index) => onSelect(claims[index]!.id)} onEnter={onEnter}
      isMarked={(index) => marked.has(claims[index]!.id)} onMark={(index) => onMark(claims[index]!)}
      renderRow={(index) => (
        <>
          <span className="claim-wording-line" dir="auto">{claims[index]!.text}</span>
          <ClaimFacts claim={claims[index]!} />
        </>
      )}
    />
  )
}
