/** The field at the top of the window: what is typed is found while it is typed, and Enter goes there. */
import { useLingui } from '@lingui/react/macro'
import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useCommands } from '../../state/commands.tsx'
import { useSearch } from '../../state/search.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { matchesChosen } from '../../ui/chosen-keys.ts'
import { matchesShortcut } from '../../ui/shortcut.ts'
import { OPTION_ID, RESULTS_ID } from './element-ids.ts'
import { type Line, linesOf } from './lines.ts'
import { ResultPanel } from './result-panel.tsx'
import { useResults } from './use-results.ts'
import './search.css'

type MatchLine = Extract<Line, { kind: 'match' }>

export function Omnibox() {
  const { t } = useLingui()
  const commands = useCommands()
  const { query, exact, isOpen, focusRequest, set } = useSearch()
  const place = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  // Where the keyboard was before: Escape gives it back.
  const cameFrom = useRef<HTMLElement | null>(null)
  const [option, setOption] = useState(0)
  const results = useResults(query, exact, isOpen)
  const lines = useMemo(() => linesOf(results.hits), [results.hits])
  const options = useMemo(() => lines.filter((line): line is MatchLine => line.kind === 'match'), [lines])
  const current = Math.min(option, Math.max(0, options.length - 1))

  useEffect(() => { if (focusRequest > 0) { input.current?.focus(); input.current?.select() } }, [focusRequest])
  useEffect(() => setOption(0), [results.query, exact])
  useEffect(() => {
    const closeOutside = (event: PointerEvent): void => {
      if (event.target instanceof Node && place.current?.contains(event.target) === false) set({ isOpen: false })
    }
    addEventListener('pointerdown', closeOutside)
    return () => removeEventListener('pointerdown', closeOutside)
  }, [set])

  const go = (line: MatchLine | undefined): void => {
    if (line === undefined) return
    set({ isOpen: false })
    input.current?.blur()
    commands.openArticle({ article: line.hit.article.id, search: { query: results.answers, exact, start: line.match.start } })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = matchesShortcut(event.nativeEvent, 'ArrowDown') ? () => { if (!isOpen) set({ isOpen: true }); else setOption(Math.min(current + 1, options.length - 1)) }
      : matchesShortcut(event.nativeEvent, 'ArrowUp') ? () => setOption(Math.max(0, current - 1))
      : matchesShortcut(event.nativeEvent, 'PageDown') ? () => setOption(Math.min(current + 8, options.length - 1))
      : matchesShortcut(event.nativeEvent, 'PageUp') ? () => setOption(Math.max(0, current - 8))
      : matchesShortcut(event.nativeEvent, 'Enter') ? () => { if (!results.isStale) go(options[current]) }
      : matchesChosen(event.nativeEvent, 'search', 'Alt+E') ? () => set({ exact: !exact })
      : matchesShortcut(event.nativeEvent, 'Escape') ? () => { set({ isOpen: false }); if (cameFrom.current?.isConnected === true) cameFrom.current.focus(); else input.current?.blur() }
      : null
    if (act === null) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const onFocus = (from: EventTarget | null): void => {
    if (from instanceof HTMLElement && place.current?.contains(from) === false) cameFrom.current = from
    set({ isOpen: true })
  }
  const onBlur = (next: EventTarget | null): void => {
    if (next instanceof Node && place.current?.contains(next) === false) set({ isOpen: false })
  }

  return (
    <div className="omnibox" role="search" ref={place} onBlur={(event) => onBlur(event.relatedTarget)}>
      <div className="omni-field">
        <Search aria-hidden="true" />
        <input
          ref={input} type="text" dir="auto" spellCheck={false} autoComplete="off" role="combobox" aria-label={t`Search text`} aria-keyshortcuts="Control+K" aria-autocomplete="list"
          aria-expanded={isOpen} aria-controls={RESULTS_ID} {...(isOpen && options.length > 0 ? { 'aria-activedescendant': `${OPTION_ID}${current}` } : {})}
          placeholder={t`Search text…`} value={query} maxLength={1000}
          onChange={(event) => set({ query: event.target.value, isOpen: true })} onFocus={(event) => onFocus(event.relatedTarget)} onClick={() => set({ isOpen: true })} onKeyDown={onKeyDown}
        />
        {query === '' ? <Kbd keys="Mod+K" /> : (
          <button type="button" className="omni-clear" aria-label={t`Clear search`} onClick={() => { set({ query: '' }); input.current?.focus() }}><X /></button>
        )}
      </div>
      {isOpen && <ResultPanel typed={query} exact={exact} results={results} lines={lines} current={current} onExact={(value) => { set({ exact: value }); input.current?.focus() }} onGo={go} />}
    </div>
  )
}
