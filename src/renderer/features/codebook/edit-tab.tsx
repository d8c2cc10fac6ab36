/** Form and source of the codebook, side by side on one draft. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useCallback, useRef, useState } from 'react'
import { tell } from '../../state/toasts.ts'
import { PartForm } from './form/part-form.tsx'
import { useDraft } from './model/draft.ts'
import { useEditing } from './model/editing.tsx'
import { type Place, placeIn } from './model/place.ts'
import { patched, withoutItem } from './model/patch.ts'
import { useAdding } from './model/use-adding.ts'
import { Outline } from './outline/outline.tsx'
import { SourcePanel } from './source/source-panel.tsx'

const FIELDS = 'input:not([type=radio]), textarea, button'

export function EditTab({ hasSource }: { hasSource: boolean }) {
  const { t } = useLingui()
  const { codebook, draft, edit } = useEditing()
  const [wanted, setWanted] = useState<Place>({ part: 'labels', index: 0 })
  const [shown, setShown] = useState<{ readonly place: Place } | null>(null)
  const tree = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLDivElement>(null)
  const place = placeIn(codebook, wanted)
  const isBroken = draft.broken.length > 0

  const goTo = useCallback((next: Place): void => {
    setWanted(next)
    setShown({ place: next })
    form.current?.scrollTo({ top: 0 })
  }, [])
  const enterForm = useCallback((): void => { requestAnimationFrame(() => form.current?.querySelector<HTMLElement>(FIELDS)?.focus()) }, [])
  const onAdded = useCallback((next: Place): void => {
    goTo(next)
    requestAnimationFrame(() => { const field = form.current?.querySelector<HTMLInputElement>('input'); field?.focus(); field?.select() })
  }, [goTo])
  const adding = useAdding(onAdded)

  const remove = (at: Place): void => {
    if (at.part === 'relations') edit((it) => ({ ...it, relations: withoutItem(it.relations, at.index) }), null)
    if (at.part === 'rules') edit((it) => { const rules = withoutItem(it.rules ?? [], at.index); return patched(it, { rules: rules.length === 0 ? undefined : rules }) }, null)
    const label = at.part === 'labels' ? codebook.labels[at.index] : undefined
    if (label === undefined || label.retired === true) return
    if (draft.base.labels.some(({ id }) => id === label.id) || draft.moves.some((move) => move.kind === 'rename' && move.to === label.id)) {
      useDraft.getState().move({ kind: 'retire', label: label.id })
      tell(t`${label.title} will be retired; its annotations stay`)
    } else edit((it) => ({ ...it, labels: it.labels.filter((other) => other !== label) }), null)
  }
  const backToTree = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    tree.current?.querySelector<HTMLElement>('[role=row][aria-selected=true]')?.focus()
  }
  return (
    <div className={hasSource ? 'cb-edit with-source' : 'cb-edit'}>
      <Outline treeRef={tree} place={place} adding={adding} onPlace={goTo} onEnter={enterForm} onRemove={remove} />
      <div ref={form} className="cb-form" role="region" aria-label={t`Form`} onKeyDown={backToTree}>
        {isBroken && <p className="cb-waiting" role="status"><Trans>The form waits: the source cannot be read just now. It shows the last state that could.</Trans></p>}
        <fieldset className="cb-fields" disabled={isBroken}>
          <PartForm place={place} adding={adding} />
        </fieldset>
      </div>
      {hasSource && <SourcePanel shown={shown} onPlace={setWanted} />}
    </div>
  )
}
