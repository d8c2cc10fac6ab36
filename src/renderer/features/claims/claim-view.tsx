/** One claim as a board: its wording, when which outlet makes it, and behind tabs its mentions, evidence, stances, what may be the same, and its history. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Pencil, Trash2 } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { MentionFilter } from '#contract/claims.ts'
import { useCommands } from '../../state/commands.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { useScreenKeys } from '../../ui/use-screen-keys.ts'
import { ClaimFacts, type ClaimRow } from './claim-facts.tsx'
import { EvidenceList } from './evidence-list.tsx'
import { HistoryList } from './history-list.tsx'
import { LikelyList } from './likely-list.tsx'
import { MentionList } from './mention-list.tsx'
import { MergedList } from './merged-list.tsx'
import { OutletLanes } from './outlet-lanes.tsx'
import { StanceList } from './stance-list.tsx'

interface ClaimViewProps {
  claim: ClaimRow
  filter: MentionFilter
  mentionsRef: RefObject<HTMLDivElement | null>
  /** The tab is the screen's: going from claim to claim keeps it. */
  tab: BoardTab
  onTab(tab: BoardTab): void
  onReword(): void
  onNote(note: string): void
  onRemove(): void
  onMerge(other: ClaimRow): void
}

export const BOARD_TABS = ['mentions', 'evidence', 'stances', 'likely', 'history'] as const
export type BoardTab = (typeof BOARD_TABS)[number]

export function ClaimView({ claim, filter, mentionsRef, tab, onTab, onReword, onNote, onRemove, onMerge }: ClaimViewProps) {
  const { t } = useLingui()
  const board = useRef<HTMLDivElement>(null)
  const commands = useCommands()
  useScreenKeys('claims', Object.fromEntries(BOARD_TABS.map((name, index) => [String(index + 1), () => onTab(name)])))
  const names: Readonly<Record<BoardTab, string>> = { mentions: t`Mentions`, evidence: t`Evidence`, stances: t`Stances`, likely: t`Likely`, history: t`History` }
  return (
    <section className="claim-view" aria-label={t`Claim`} ref={board}>
      <div className="claim-board">
        <header className="claim-head">
          <h2 className="claim-wording" dir="auto">{claim.text}</h2>
          <ClaimFacts claim={claim} />
          <MergedList claim={claim.id} />
          <div className="claim-tools">
            <Button icon={<Pencil />} keys="F2" onPress={onReword}><Trans>Reword</Trans></Button>
            <Button kind="danger" icon={<Trash2 />} keys="Delete" onPress={onRemove}><Trans>Remove</Trans></Button>
          </div>
          <Note claim={claim} onNote={onNote} />
        </header>
        <OutletLanes claim={claim.id} filter={filter} onOpen={({ article, span }) => commands.openArticle({ article, span })} />
        <Tabs className="board-tabs" selectedKey={tab} onSelectionChange={(key) => onTab(key as BoardTab)}>
          <TabList className="tab-list" aria-label={t`About the claim`}>
            {BOARD_TABS.map((name, index) => <Tab key={name} id={name} className="tab">{names[name]}<Kbd keys={String(index + 1)} /></Tab>)}
          </TabList>
          <TabPanel id="mentions" className="tab-panel"><MentionList claim={claim.id} filter={filter} listRef={mentionsRef} scroller={board} /></TabPanel>
          <TabPanel id="evidence" className="tab-panel"><EvidenceList claim={claim.id} filter={filter} scroller={board} /></TabPanel>
          <TabPanel id="stances" className="tab-panel"><StanceList claim={claim.id} filter={filter} scroller={board} /></TabPanel>
          <TabPanel id="likely" className="tab-panel"><LikelyList claim={claim} onMerge={onMerge} /></TabPanel>
          <TabPanel id="history" className="tab-panel"><HistoryList claim={claim.id} scroller={board} /></TabPanel>
        </Tabs>
      </div>
    </section>
  )
}

function Note({ claim, onNote }: { claim: ClaimRow; onNote(note: string): void }) {
  const { t } = useLingui()
  const [note, setNote] = useState(claim.note ?? '')
  useEffect(() => setNote(claim.note ?? ''), [claim.note])
  const commit = (): void => {
    if (note.trim() !== (claim.note ?? '')) onNote(note.trim())
  }
  return <TextField label={<Trans>Note</Trans>} value={note} onChange={setNote} onBlur={commit} onKeyDown={(event) => { if (event.key === 'Enter') commit() }} maxLength={2000} placeholder={t`What counts as this claim, and what does not`} />
}
