/** The rules as a list beside the one that is being written. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { uuidV7 } from '#core/identity/uuid.ts'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { useProject } from '../../state/project.ts'
import { Button } from '../../ui/button.tsx'
import { RuleForm } from './rule-form.tsx'

export function RulesPanel() {
  const client = useClient()
  const { t } = useLingui()
  const isReadOnly = (useProject()?.read_only ?? null) !== null
  const rules = useQuery({ queryKey: keys.suggestionRules, queryFn: () => client.suggestions.rules() })
  const codebook = useQuery({ queryKey: keys.codebook, queryFn: () => client.codebook.get() })
  // A new rule has its id from the start, so that saving it changes nothing under the hands of whoever writes.
  const [open, setOpen] = useState<string | null>(null)
  const listed = rules.data ?? []
  if (codebook.data === undefined || rules.data === undefined) return <p className="muted" role="status"><Trans>Reading…</Trans></p>
  const labels = codebook.data.labels.filter(({ retired }) => retired !== true)
  const title = (id: string): string => codebook.data.labels.find((label) => label.id === id)?.title ?? id
  const rule = listed.find(({ id }) => id === open) ?? null
  return (
    <div className="rules">
      <div className="rules-list">
        <ul aria-label={t`Rules`}>
          {listed.map((one) => (
            <li key={one.id}>
              <button type="button" className="rule-item" aria-pressed={one.id === open} onClick={() => setOpen(one.id)}>
                <span className="rule-name"><bdi>{one.name}</bdi>{!one.on && <span className="muted"> <Trans>(off)</Trans></span>}</span>
                <span className="rule-facts muted"><bdi>{title(one.label)}</bdi> · {one.kind === 'words' ? <Plural value={one.words.length} one="# word or phrase" other="# words or phrases" /> : <Trans>pattern</Trans>}{one.accepted + one.rejected > 0 && <> · <span className="num"><Trans>{one.accepted} accepted, {one.rejected} rejected</Trans></span></>}</span>
                {one.problem !== null && <span className="rule-problem">{one.problem}</span>}
              </button>
            </li>
          ))}
        </ul>
        {listed.length === 0 && <p className="muted"><Trans>No rule yet. A rule suggests its label wherever its words stand, however they are spelled.</Trans></p>}
        {!isReadOnly && <Button icon={<Plus />} onPress={() => setOpen(uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))))}><Trans>New rule</Trans></Button>}
      </div>
      {open !== null && <RuleForm key={open} id={open} rule={rule} labels={labels.map(({ id, title: name }) => ({ id, name }))} isReadOnly={isReadOnly} onRemoved={() => setOpen(null)} />}
      {open === null && <p className="rules-hint muted"><Trans>Choose a rule to see what it finds, or make a new one.</Trans></p>}
    </div>
  )
}
