/** Find in this article: opened with Ctrl+F, or by a search that led here. */
import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { reportError } from '../../../state/errors.ts'
import { useReadingTarget } from '../../../state/reading-target.ts'
import { IconButton } from '../../../ui/button.tsx'
import { matchesChosen } from '../../../ui/chosen-keys.ts'
import { clearFind, findTyped, pickHit, stepHit, toFind } from '../commands/find.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { useReading, useSession } from './session-context.tsx'

/** Wait after a letter before looking (ms). */
const PAUSE = 150

export function FindBar() {
  const session = useSession()
  const find = useReading((state) => state.find)
  const [typed, setTyped] = useState<string | null>(null)
  useFindKey(() => setTyped(find?.query ?? toFind(session)))
  const close = (): void => {
    setTyped(null)
    pickHit(session)
    clearFind(session)
    useReadingTarget.getState().clearSearch()
    session.focusText()
  }
  if (typed === null && find === null) return null
  return <OpenFindBar session={session} query={typed ?? find?.query ?? ''} onType={setTyped} onClose={close} isTyping={typed !== null} />
}

function OpenFindBar({ session, query, onType, onClose, isTyping }: { session: ReadingSession; query: string; onType(query: string): void; onClose(): void; isTyping: boolean }) {
  const { t } = useLingui()
  const find = useReading((state) => state.find)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isTyping) field.current?.select()
  }, [isTyping])
  useEffect(() => {
    if (!isTyping) return
    const timer = setTimeout(() => { findTyped(session, query).catch(reportError) }, PAUSE)
    return () => clearTimeout(timer)
  }, [session, query, isTyping])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter') stepHit(session, event.shiftKey ? -1 : 1)
    else return
    event.preventDefault()
  }
  const place = find === null || find.hits.length === 0 ? 0 : find.current + 1
  const total = find?.hits.length ?? 0
  return (
    <search className="find-bar">
      <input ref={field} className="find-field" dir="auto" value={query} aria-label={t`Find in this article`} placeholder={t`Find in this article`} onChange={(event) => onType(event.target.value)} onKeyDown={onKeyDown} />
      <span className="num muted" role="status">{find === null ? '' : total === 0 ? <Trans>not found</Trans> : <Trans>{place} of {total}</Trans>}</span>
      <IconButton label={t`Previous`} keys="Shift+Enter" icon={<ChevronUp />} onPress={() => stepHit(session, -1)} />
      <IconButton label={t`Next`} keys="Enter" icon={<ChevronDown />} onPress={() => stepHit(session, 1)} />
      <IconButton label={t`Close, and select this hit`} keys="Escape" icon={<X />} onPress={onClose} />
    </search>
  )
}

function useFindKey(open: () => void): void {
  const latest = useRef(open)
  latest.current = open
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      if (!matchesChosen(event, 'reading', 'Mod+F') || document.querySelector('.scrim') !== null) return
      event.preventDefault()
      latest.current()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}
