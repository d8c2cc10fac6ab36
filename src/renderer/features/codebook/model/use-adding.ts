/** New parts of the codebook: made so that they are right at once, and gone to. */
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { placeLabel } from '#core/codebook/arrange.ts'
import type { LabelDefinition } from '#core/codebook/codebook.ts'
import { PALETTE } from '../../../ui/label-color.ts'
import { useDraft } from './draft.ts'
import { freeName } from './patch.ts'
import type { Place } from './place.ts'

export interface Adding {
  /** A label at the end, or under the label of a place. */
  addLabel(under: Place | null): void
  addRelation(): void
  addRule(): void
  /** One more of what stands at a place. */
  addBeside(place: Place): void
}

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']

export function useAdding(onAdded: (place: Place) => void): Adding {
  const { t } = useLingui()
  return useMemo(() => {
    const codebook = () => useDraft.getState().draft!.codebook
    const { edit } = useDraft.getState()
    const newLabel = (labels: readonly LabelDefinition[]): LabelDefinition => {
      const id = freeName('NEW', labels.map((label) => label.id), '_')
      const taken = new Set(labels.filter((label) => label.retired !== true).map((label) => label.key))
      const colors = new Set(labels.map((label) => label.color.toLowerCase()))
      const { light } = PALETTE.find((color) => !colors.has(color.light)) ?? PALETTE[labels.length % PALETTE.length]!
      return { id, title: t`New label`, color: light, key: KEYS.find((key) => !taken.has(key)) ?? null, definition: '', examples: [], attributes: [] }
    }
    const addLabel = (beside: Place | null, placing: 'into' | 'after'): void => {
      const { labels } = codebook()
      const label = newLabel(labels)
      const target = beside?.part === 'labels' ? labels[beside.index] : undefined
      const next = target === undefined ? [...labels, label] : placeLabel([...labels, label], label.id, target.id, placing)
      edit((it) => ({ ...it, labels: next }))
      onAdded({ part: 'labels', index: next.findIndex(({ id }) => id === label.id) })
    }
    const addRelation = (): void => {
      const { relations } = codebook()
      edit((it) => ({ ...it, relations: [...it.relations, { type: freeName('relation', relations.map(({ type }) => type), '_'), title: t`New relation`, roles: ['from', 'to'] }] }))
      onAdded({ part: 'relations', index: relations.length })
    }
    const addRule = (): void => {
      const { rules = [], labels } = codebook()
      const label = labels.find(({ retired }) => retired !== true) ?? labels[0]
      if (label === undefined) return
      edit((it) => ({ ...it, rules: [...rules, { id: freeName('rule', rules.map(({ id }) => id), '_'), title: t`New rule`, label: label.id, needs: [{ claim: true }] }] }))
      onAdded({ part: 'rules', index: rules.length })
    }
    return {
      addLabel: (under) => addLabel(under, 'into'),
      addRelation, addRule,
      addBeside: (place) => { if (place.part === 'relations') addRelation(); else if (place.part === 'rules') addRule(); else addLabel(place.part === 'labels' ? place : null, 'after') },
    }
  }, [onAdded, t])
}
