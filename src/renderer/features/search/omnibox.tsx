/** The field at the top of the window: what is typed is found while it is typed, and Enter goes there. */
import { useLingui } from '@lingui/react/macro'
import { Search, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { uuidV7 } from '#core/identity/uuid.ts'
import type { Facet } from '#core/search/facets.ts'
import { asksNothing, parseSearch, printFacet } from '#core/search/language.ts'
import { useClient } from '../../state/client.tsx'
import { useCommands } from '../../state/commands.tsx'
import { reportError } from '../../state/errors.ts'
import { SEARCH_VIEWS, useSearch, wholeQuery } from '../../state/search.ts'
import { KeyScope, matchesChosen } from '../../ui/chosen-keys.ts'
import { Kbd } from '../../ui/kbd.tsx'
import { matchesShortcut } from '../../ui/shortcut.ts'
import { ChipList } from './chip-list.tsx'
import { useChoices } from './choices.ts'
import { OPTION_ID, RESULTS_ID } from './element-ids.ts'
import { isTarget, type Target } from './lines.ts'
import { ResultPanel } from './result-panel.tsx'
import { SaveDialog } from './save-dialog.tsx'
import { SynonymsDialog } from './synonyms-dialog.tsx'
import { takeFacets, toggleForm } from './typed-facets.ts'
import { useFieldFocus } from './use-field-focus.ts'
import { useResults } from './use-results.ts'
import './search.css'
import './search-lines.css'

/** Rows that PageUp and PageDown go by. */
const A_PAGE = 8
const LONGEST = 1_900

export function Omnibox() {
  const { t } = useLingui()
  const client = useClient()
  const commands = useCommands()
  const { typed, chips, exact, view, order, isOpen, set, ask } = useSearch()
  const { place, input, onFocus, onBlur, giveBack } = useFieldFocus()
  const [option, setOption] = useState(0)
  const [dialog, setDialog] = useState<'save' | 'synonyms' | null>(null)
  const whole = wholeQuery(chips, typed)
  const results = useResults({ chips, typed, exact, view, order, isOpen })
  const targets = results.lines.filter(isTarget)
  const toField = (): void => input.current?.focus()
  const choices = useChoices(typed, chips.length > 0, isOpen, {
    take: (chip, before) => { set({ chips: [...chips, chip], typed: before === '' || before.endsWith(' ') ? before : `${before} ` }); toField() },
    type: (text) => { set({ typed: text }); toField() },
    ask: (saved) => { ask(saved.query, saved.exact); toField() },
  })
  const count = choices.length > 0 ? choices.length : targets.length
  const current = Math.min(option, Math.max(0, count - 1))
  useEffect(() => setOption(0), [whole, exact, view, order])

  const type = (text: string): void => {
    const taken = takeFacets(text)
    set({ typed: taken.typed, chips: [...chips, ...taken.chips], isOpen: true })
  }
  const go = (line: Target | undefined): void => {
    if (line === undefined) return
    set({ isOpen: false })
    input.current?.blur()
    const search = { query: results.answers, exact }
    switch (line.kind) {
      case 'match': return commands.openArticle({ article: line.hit.article.id, search: { ...search, start: line.match.start } })
      case 'title': return commands.openArticle({ article: line.hit.article.id })
      case 'kwic': return commands.openArticle({ article: line.line.article, search: { ...search, start: line.line.start } })
      case 'claim': return commands.goClaims(line.claim.id)
      case 'annotation': return commands.openArticle({ article: line.hit.article, span: line.hit.kind === 'span' ? line.hit.id : null })
    }
  }
  const enter = (): void => {
    if (choices.length > 0) choices[current]?.pick()
    else if (parseSearch(`${typed} `).items.some((item) => item.kind === 'facet')) type(`${typed} `)
    else if (!results.isStale) go(targets[current])
  }
  const edit = (chip: Facet): void => { set({ chips: chips.filter((other) => other !== chip), typed: `${typed.trim() === '' ? '' : `${typed.trim()} `}${printFacet(chip)}` }); toField() }
  const canSave = !asksNothing(parseSearch(whole)) && parseSearch(whole).problems.length === 0
  const removeSaved = (id: string): void => { client.search.removeSaved({ id }).catch(reportError) }
  const isAtStart = (): boolean => input.current?.selectionStart === 0 && input.current.selectionEnd === 0

  const onKeyDown = (event: KeyboardEvent): void => {
    const is = (keys: string): boolean => matchesShortcut(event.nativeEvent, keys)
    const chosen = choices[current]
    const act = is('ArrowDown') ? () => { if (!isOpen) set({ isOpen: true }); else setOption(Math.min(current + 1, count - 1)) }
      : is('ArrowUp') ? () => setOption(Math.max(0, current - 1))
      : is('PageDown') ? () => setOption(Math.min(current + A_PAGE, count - 1))
      : is('PageUp') ? () => setOption(Math.max(0, current - A_PAGE))
      : is('Enter') ? enter
      : is('Tab') && isOpen && typed !== '' && chosen !== undefined ? chosen.pick
      : is('Backspace') && isAtStart() && chips.length > 0 ? () => set({ chips: chips.slice(0, -1) })
      : is('Delete') && typed === '' && chosen?.saved ? () => removeSaved(chosen.saved!.id)
      : matchesChosen(event.nativeEvent, 'search', 'Alt+E') ? () => set({ exact: !exact })
      : matchesChosen(event.nativeEvent, 'search', 'Alt+V') ? () => set({ view: SEARCH_VIEWS[(SEARCH_VIEWS.indexOf(view) + 1) % SEARCH_VIEWS.length]! })
      : matchesChosen(event.nativeEvent, 'search', 'Alt+S') ? () => { if (canSave) setDialog('save') }
      : is('Escape') ? giveBack
      : null
    if (act === null) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  return (
    <div className="omnibox" role="search" ref={place} onBlur={(event) => onBlur(event.relatedTarget)}>
      <div className="omni-field" onMouseDown={(event) => { if (event.target === event.currentTarget) { event.preventDefault(); toField() } }}>
        <Search aria-hidden="true" />
        <ChipList chips={chips} onChange={(next) => set({ chips: next })} onEdit={edit} onLeave={toField} />
        <input
          ref={input} type="text" dir="auto" spellCheck={false} autoComplete="off" role="combobox" aria-label={t`Search text`} aria-keyshortcuts="Control+K" aria-autocomplete="list"
          aria-expanded={isOpen} aria-controls={RESULTS_ID} {...(isOpen && count > 0 ? { 'aria-activedescendant': `${OPTION_ID}${current}` } : {})}
          placeholder={chips.length > 0 ? '' : t`Search text and annotations…`} value={typed} maxLength={LONGEST}
          onChange={(event) => type(event.target.value)} onFocus={(event) => onFocus(event.relatedTarget)} onClick={() => set({ isOpen: true })} onKeyDown={onKeyDown}
        />
        {whole === '' ? <Kbd keys="Mod+K" /> : (
          <button type="button" className="omni-clear" aria-label={t`Clear search`} onClick={() => { set({ typed: '', chips: [] }); toField() }}><X /></button>
        )}
      </div>
      {isOpen && (
        <KeyScope value="search"><ResultPanel
          isEmpty={whole === ''} choices={choices} results={results} lines={results.lines} current={current} onGo={go} onSave={() => { if (canSave) setDialog('save') }}
          onToggleForm={(form) => set({ chips: toggleForm(chips, form) })} onSynonyms={() => setDialog('synonyms')} onRemoveSaved={(choice) => { if (choice.saved !== null) removeSaved(choice.saved.id) }}
        /></KeyScope>
      )}
      {dialog === 'save' && <SaveDialog query={whole} onClose={() => setDialog(null)} onSave={(name) => { client.search.save({ id: uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10))), name, query: whole, exact }).catch(reportError) }} />}
      {dialog === 'synonyms' && <SynonymsDialog word={parseSearch(typed).words.clauses[0]?.spelled.join(' ') ?? ''} onClose={() => setDialog(null)} />}
    </div>
  )
}
