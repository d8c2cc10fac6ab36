/** The attributes of a label, or the questions about an article. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import type { AttributeDefinition } from '#core/codebook/codebook.ts'
import type { JsonPath } from '#core/formats/json-places.ts'
import { Button } from '../../../ui/button.tsx'
import { freeName, patched, withItem, withItemAt, withoutItem } from '../model/patch.ts'
import { AttributeRow } from './attribute-row.tsx'

export interface AttributeTableProps {
  attributes: readonly AttributeDefinition[]
  path: JsonPath
  empty: ReactNode
  add: ReactNode
  onChange(attributes: readonly AttributeDefinition[], field: JsonPath | null): void
}

export function AttributeTable({ attributes, path, empty, add, onChange }: AttributeTableProps) {
  const { t } = useLingui()
  const place = useRef<HTMLUListElement>(null)
  const [newest, setNewest] = useState<number | null>(null)
  const addOne = (): void => {
    const name = freeName('attribute', attributes.map((one) => one.name), '_')
    setNewest(attributes.length)
    onChange([...attributes, { name, title: t`New attribute`, type: 'choice', options: [t`yes`, t`no`] }], null)
    requestAnimationFrame(() => { const field = [...place.current?.querySelectorAll<HTMLInputElement>('.cb-attribute input') ?? []].at(-3); field?.focus(); field?.select() })
  }
  return (
    <div className="cb-attributes">
      {attributes.length === 0 && <p className="muted">{empty}</p>}
      <ul ref={place} className="cb-attribute-list">
        {attributes.map((attribute, index) => (
          <AttributeRow
            key={index} attribute={attribute} all={attributes} path={[...path, index]} startsOpen={index === newest}
            onChange={(patch, field) => onChange(withItem(attributes, index, patched(attribute, patch)), [...path, index, field])}
            onMove={(by) => onChange(withItemAt(attributes, index, index + by), null)}
            onRemove={() => onChange(withoutItem(attributes, index), null)}
          />
        ))}
      </ul>
      <div><Button kind="quiet" icon={<Plus />} onPress={addOne}>{add}</Button></div>
      {attributes.length > 0 && <p className="field-help"><Trans>Answers are stored under the name in exports: renaming an attribute, or taking it away, leaves the answers that are there where they are.</Trans></p>}
    </div>
  )
}
