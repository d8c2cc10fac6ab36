/** What was predicted elsewhere, model by model, with what has no place in the texts; and the files that go to such a model and come back. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../../state/client.tsx'
import { useCommands } from '../../state/commands.tsx'
import { useConnection } from '../../state/connection.tsx'
import { reportError } from '../../state/errors.ts'
import { keys } from '../../state/keys.ts'
import { useProject } from '../../state/project.ts'
import { tell } from '../../state/toasts.ts'
import { Button } from '../../ui/button.tsx'

export function SetsPanel() {
  const client = useClient()
  const cache = useQueryClient()
  const commands = useCommands()
  const connection = useConnection()
  const project = useProject()
  const { t } = useLingui()
  const isReadOnly = (project?.read_only ?? null) !== null
  const sets = useQuery({ queryKey: keys.suggestionSets, queryFn: () => client.suggestions.sets() }).data
  const remove = (origin: string): void => {
    client.suggestions.removeSet({ origin }).then(({ removed }) => { tell(t`${removed} suggestions of ${origin} removed. Undo brings them back.`); void cache.invalidateQueries({ queryKey: keys.suggestions }) }, reportError)
  }
  const write = (what: 'writeTask' | 'writeLog', name: string) => (): void => {
    const run = async (): Promise<void> => {
      const path = connection.native === null ? null : await connection.native.pickExport({ name })
      if (connection.native !== null && path === null) return
      const written = await client.suggestions[what]({ path })
      if (connection.native === null) await connection.download(written.path)
      tell(t`${written.lines} lines written.`)
    }
    run().catch(reportError)
  }
  const name = project?.name ?? 'project'
  return (
    <div className="sets">
      <p className="muted"><Trans>A model that runs elsewhere gets the task (texts, labels and the form of the answer); its answers come in by Import and become suggestions.</Trans></p>
      <div className="rule-actions">
        <Button onPress={write('writeTask', `${name}-task.jsonl`)}><Trans>Write the task…</Trans></Button>
        {!isReadOnly && <Button onPress={() => commands.importFiles()}><Trans>Import predictions…</Trans></Button>}
        <Button onPress={write('writeLog', `${name}-suggestions.jsonl`)}><Trans>Write all decisions…</Trans></Button>
      </div>
      {sets !== undefined && sets.length === 0 && <p className="muted"><Trans>Nothing was imported yet.</Trans></p>}
      <ul className="sets-list" aria-label={t`Imported predictions`}>
        {sets?.map(({ origin, suggestions, articles, lost, problems }) => (
          <li key={origin} className="set">
            <div className="set-head">
              <span><bdi className="rule-name">{origin}</bdi> <span className="muted"><Plural value={suggestions} one="# suggestion" other="# suggestions" />, <Plural value={articles} one="# article" other="# articles" /></span></span>
              {!isReadOnly && <Button kind="quiet" onPress={() => remove(origin)}><Trans>Remove all</Trans></Button>}
            </div>
            {lost > 0 && (
              <details>
                <summary className="rule-problem"><Plural value={lost} one="# has no place and is kept aside" other="# have no place and are kept aside" /></summary>
                <ul className="lost-list">
                  {problems.map(({ article, label, quote, reason }, at) => (
                    <li key={at}><button type="button" className="tried-item" onClick={() => commands.openArticle({ article })}>{label !== null && <bdi className="rule-name">{label}</bdi>} <bdi className="lost-quote" dir="auto">{quote}</bdi><span className="muted" dir="auto">{reason}</span></button></li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
