/** What was kept as not the same, the newest first; any of it can be taken back. */
import { serializeLine } from '#core/formats/serialize-line.ts'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Download } from 'lucide-react'
import { useState } from 'react'
import type { Client } from '#contract'
import { useClient } from '../../state/client.tsx'
import { useCommands } from '../../state/commands.tsx'
import { reportError } from '../../state/errors.ts'
import { keys } from '../../state/keys.ts'
import { useProject } from '../../state/project.ts'
import { Button } from '../../ui/button.tsx'
import { saveText } from '../../ui/chart/save-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { formatMoment } from '../../ui/format.ts'
import { useScreenKeys } from '../../ui/use-screen-keys.ts'
import { SideBySide } from './compare-dialog.tsx'
import { PickList } from './pick-list.tsx'
import { useClaimActions } from './use-claim-actions.ts'
import { usePages } from './use-pages.ts'

/** Rejections a call; the contract allows 200. */
const PAGE = 200

async function allRejections(client: Client): Promise<Awaited<ReturnType<Client['claims']['rejections']>>['rejections']> {
  const all = []
  for (;;) {
    const { total, rejections } = await client.claims.rejections({ claim: null, offset: all.length, limit: PAGE })
    all.push(...rejections)
    if (rejections.length === 0 || all.length >= total) return all
  }
}

export function RejectionsView() {
  const { t } = useLingui()
  const client = useClient()
  const commands = useCommands()
  const actions = useClaimActions()
  const project = useProject()
  const [at, setCursor] = useState(0)
  const { rows, total, onShown } = usePages(keys.rejections, async (offset, limit) => {
    const found = await client.claims.rejections({ claim: null, offset, limit })
    return { total: found.total, rows: found.rejections }
  })
  const cursor = Math.max(0, Math.min(at, (rows?.length ?? 0) - 1))
  const row = rows?.[cursor]
  const takeBack = (): void => { if (row !== undefined) actions.takeBack(row.id) }
  useScreenKeys('claims', { Delete: takeBack })
  const save = (): void => {
    allRejections(client).then((all) => saveText('not-the-same.jsonl', 'application/jsonl', all.map((one) => `${serializeLine(one)}\n`).join('')), reportError)
  }
  const gone = t`(no longer in the project)`
  const person = project?.annotators.find(({ id }) => id === row?.annotator) ?? (project?.me.id === row?.annotator ? project?.me : undefined)
  return (
    <>
      <section className="claims-side pairs-side" aria-label={t`Kept as not the same`}>
        {rows !== undefined && rows.length > 0 && (
          <PickList
            className="claim-list" label={t`Kept as not the same`} autoFocus count={rows.length} cursor={cursor} onCursor={setCursor} onShown={onShown} estimate={120} keyOf={(index) => rows[index]!.id}
            renderRow={(index) => (
              <>
                <span className="claim-wording-line" dir="auto">{rows[index]!.one ?? gone}</span>
                <span className="claim-wording-line pair-other" dir="auto">{rows[index]!.other ?? gone}</span>
              </>
            )}
          />
        )}
        {rows !== undefined && rows.length > 0 && <div className="claims-foot"><span className="muted num"><Plural value={total} one="# pair" other="# pairs" /></span><Button icon={<Download />} onPress={save}><Trans>Save as JSON Lines</Trans></Button></div>}
        {rows?.length === 0 && <Empty title={<Trans>Nothing was rejected yet</Trans>}><Trans>What you find not to be the same is kept here, and no longer proposed.</Trans></Empty>}
      </section>
      {row !== undefined && (
        <section className="claim-view" aria-label={t`The pair`}>
          <div className="claim-head">
            <SideBySide a={{ text: row.one ?? gone, facts: null }} b={{ text: row.other ?? gone, facts: null }} />
            <p className="muted">{person !== undefined && <><bdi>{person.name}</bdi> · </>}<span className="num">{formatMoment(row.at)}</span></p>
            <div className="claim-tools">
              <Button keys="Delete" onPress={takeBack}><Trans>Take back</Trans></Button>
              {row.article !== null && <Button onPress={() => commands.openArticle({ article: row.article! })}><Trans>Open the article</Trans></Button>}
            </div>
          </div>
        </section>
      )}
    </>
  )
}
