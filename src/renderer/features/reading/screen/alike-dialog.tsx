/** All suggestions that say the same of the same words, here or in every article, to be looked through and answered in one step. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Question } from '#contract/suggestions.ts'
import { reportError } from '../../../state/errors.ts'
import { keys } from '../../../state/keys.ts'
import { useLearnFrom } from '../../../state/learn-from.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Checkbox, Switch } from '../../../ui/field.tsx'
import { answerMany, proposalTitle } from '../commands/suggest.ts'
import type { Suggested } from '../model/suggesting.ts'
import { useReading, useSession } from './session-context.tsx'

export function AlikeDialog() {
  const session = useSession()
  const suggestion = useReading(({ suggesting }) => (suggesting.reviewing === null ? null : (suggesting.items.find(({ id }) => id === suggesting.reviewing) ?? null)))
  if (suggestion === null) return null
  const close = (): void => {
    session.state.setState(({ suggesting }) => ({ suggesting: { ...suggesting, reviewing: null } }))
    requestAnimationFrame(() => session.focusText())
  }
  return <Alike suggestion={suggestion} onClose={close} />
}

/** Code points of context that are shown on each side. */
const AROUND = 70

function Alike({ suggestion, onClose }: { suggestion: Suggested; onClose(): void }) {
  const session = useSession()
  const { t } = useLingui()
  const from = useLearnFrom((state) => state.from)
  const [everywhere, setEverywhere] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const alike = useQuery({
    queryKey: [...keys.suggestions, 'like', suggestion.id, everywhere, from], gcTime: 0,
    queryFn: () => session.parts.client.suggestions.like({ article: suggestion.article, suggestion: suggestion.id, everywhere, from }),
  })
  const all = alike.data ?? []
  const chosen = all.filter(({ id }) => !left.has(id))
  const answer = (what: 'accepted' | 'rejected') => (): void => {
    onClose()
    answerMany(session, chosen.map(({ id, article }) => ({ article, suggestion: id })), what).catch(reportError)
  }
  const toggle = (id: string, on: boolean): void => {
    const next = new Set(left)
    if (on) next.delete(id)
    else next.add(id)
    setLeft(next)
  }
  return (
    <Dialog
      title={<Trans>All like this: <bdi>{proposalTitle(session, suggestion)}</bdi></Trans>} size="wide" isOpen onClose={onClose}
      actions={(
        <>
          <span className="note"><Trans>One step: undo takes all of it back.</Trans></span>
          <Button isDisabled={chosen.length === 0} onPress={answer('rejected')}><Plural value={chosen.length} one="Reject #" other="Reject #" /></Button>
          <Button kind="primary" autoFocus isDisabled={chosen.length === 0} onPress={answer('accepted')}><Plural value={chosen.length} one="Accept #" other="Accept #" /></Button>
        </>
      )}
    >
      <div className="alike">
        <div className="alike-tools">
          <Switch isSelected={everywhere} onChange={setEverywhere}><Trans>In all articles that are not done</Trans></Switch>
          <span className="muted num" role="status">{alike.isPending ? <Trans>Looking…</Trans> : <Plural value={all.length} one="# place" other="# places" />}</span>
        </div>
        {alike.isError && <p className="suggestion-trouble">{alike.error.message}</p>}
        <ul className="alike-list" aria-label={t`Places`}>
          {all.map((one) => <li key={one.id}><Checkbox isSelected={!left.has(one.id)} onChange={(on) => toggle(one.id, on)} help={<span className="alike-where"><bdi>{one.title}</bdi>{one.outlet !== null && <> · <bdi>{one.outlet}</bdi></>}</span>}><InContext one={one} /></Checkbox></li>)}
        </ul>
      </div>
    </Dialog>
  )
}

function InContext({ one }: { one: Question }) {
  const before = [...one.before.slice(one.before.lastIndexOf('\n') + 1)].slice(-AROUND).join('')
  const after = [...one.after.split('\n', 1)[0]!].slice(0, AROUND).join('')
  return <span className="alike-text" dir="auto">{before}<b>{one.quote === '' ? one.title : one.quote}</b>{after}</span>
}
