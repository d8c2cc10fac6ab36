/** Proposals under the search field, one of which the arrow keys stand on. */
import { useLingui } from '@lingui/react/macro'
import { Bookmark, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Choice } from './choices.ts'
import { OPTION_ID, RESULTS_ID } from './element-ids.ts'

export function ChoiceList({ choices, current, onRemove }: { choices: readonly Choice[]; current: number; onRemove(choice: Choice): void }) {
  const { t } = useLingui()
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => { list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }) }, [current])
  return (
    <div className="proposals">
      <div ref={list} id={RESULTS_ID} role="listbox" aria-label={t`Proposals`} className="proposal-list">
        {choices.map((choice, at) => (
          <div key={choice.key} role="option" id={`${OPTION_ID}${at}`} aria-selected={at === current} className="proposal" onMouseDown={(event) => event.preventDefault()} onClick={choice.pick}>
            {choice.saved !== null && <Bookmark aria-hidden="true" />}
            <span className={choice.isCode ? 'proposal-code' : 'proposal-name one-line'} {...(choice.isCode ? { dir: 'ltr' } : {})}><bdi>{choice.name}</bdi></span>
            <span className="proposal-about one-line"><bdi>{choice.about}</bdi></span>
            {choice.saved !== null && (
              <button type="button" tabIndex={-1} className="omni-clear" aria-hidden="true" title={t`Take off the list (Delete)`} onMouseDown={(event) => event.preventDefault()} onClick={(event) => { event.stopPropagation(); onRemove(choice) }}><X /></button>
            )}
          </div>
        ))}
      </div>
    </div>
  )
}
