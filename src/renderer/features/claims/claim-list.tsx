/** The claims in their canonical wording, with how often, where and since when they are made. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { KeyboardEvent } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Client } from '#contract'
import { formatDate } from '../../ui/format.ts'
import { matchesShortcut } from '../../ui/shortcut.ts'

export type ClaimRow = Awaited<ReturnType<Client['registries']['claims']>>[number]

interface ClaimListProps {
  /** Takes the focus when it comes up. */
  autoFocus: boolean
  claims: readonly ClaimRow[]
  selected: string | null
  onSelect(id: string): void
  /** Enter on a claim: goes on to its mentions. */
  onEnter(): void
}

export function ClaimList({ autoFocus, claims, selected, onSelect, onEnter }: ClaimListProps) {
  const { t } = useLingui()
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!matchesShortcut(event.nativeEvent, 'Enter')) return
    event.preventDefault()
    event.stopPropagation()
    onEnter()
  }
  return (
    <div className="claim-list-place" onKeyDownCapture={onKeyDown}>
      <ListBox
        className="claim-list" aria-label={t`Claims`} items={claims} selectionMode="single" selectionBehavior="replace" disallowEmptySelection autoFocus={autoFocus}
        selectedKeys={selected === null ? [] : [selected]}
        onSelectionChange={(chosen) => { const [id] = chosen === 'all' ? [] : [...chosen]; if (id !== undefined) onSelect(String(id)) }}
      >
        {(claim) => (
          <ListBoxItem id={claim.id} textValue={claim.text} className="claim-item">
            <span className="claim-text" dir="auto">{claim.text}</span>
            <ClaimFacts claim={claim} />
          </ListBoxItem>
        )}
      </ListBox>
    </div>
  )
}

export function ClaimFacts({ claim }: { claim: ClaimRow }) {
  if (claim.mentions === 0) return <span className="claim-facts muted"><Trans>not mentioned yet</Trans></span>
  return (
    <span className="claim-facts num">
      <Plural value={claim.mentions} one="# mention" other="# mentions" />
      {claim.outlets > 0 && <> · <Plural value={claim.outlets} one="# outlet" other="# outlets" /></>}
      {claim.first !== null && <> · <Trans>first {formatDate(claim.first)}</Trans></>}
    </span>
  )
}
