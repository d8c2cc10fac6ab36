/** A long list of annotations: what each says, where it stands and whose it is. Rows are drawn as they come into view. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { GridList, GridListItem, GridListLoadMoreItem, ListLayout, Virtualizer } from 'react-aria-components'
import type { Client } from '#contract'
import type { Codebook } from '#core/codebook/codebook.ts'
import { useProject } from '../../../state/project.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { CheckMark } from '../../../ui/field.tsx'
import { LabelName } from './label-name.tsx'
import './lists.css'

type Listed = Awaited<ReturnType<Client['codebook']['toReview']>>['rows'][number]

export interface AnnotationListProps<Row extends Listed> {
  label: string
  rows: readonly Row[]
  /** Explains labels; those of older versions may be missing from it. */
  codebook: Codebook
  isLoading: boolean
  onMore(): void
  onOpen(row: Row): void
  /** What is said about a row beside where it stands. */
  renderDetail?(row: Row): ReactNode
  /** Rows that can be ticked; none where absent. */
  selection?: { readonly keys: ReadonlySet<string>; readonly disabled: ReadonlySet<string>; onChange(keys: ReadonlySet<string>): void }
  listRef?: React.Ref<HTMLDivElement>
}

/** A row may stand twice, e.g. with two breaches. */
const keysOf = (rows: readonly { readonly id: string }[]): string[] => {
  const times = new Map<string, number>()
  return rows.map(({ id }) => {
    const time = (times.get(id) ?? 0) + 1
    times.set(id, time)
    return time === 1 ? id : `${id} ${time}`
  })
}

export function AnnotationList<Row extends Listed>({ label, rows, codebook, isLoading, onMore, onOpen, renderDetail, selection, listRef }: AnnotationListProps<Row>) {
  const { t } = useLingui()
  const keys = keysOf(rows)
  const items = rows.map((row, index) => ({ key: keys[index]!, row, isFirst: rows[index - 1]?.article !== row.article }))
  const open = (key: unknown): void => { const item = items.find((one) => one.key === key); if (item !== undefined) onOpen(item.row) }
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 64 }}>
      <GridList
        {...(listRef === undefined ? {} : { ref: listRef })} className="annotation-list" aria-label={label} onAction={open}
        {...(selection === undefined ? {} : {
          selectionMode: 'multiple' as const, selectedKeys: selection.keys, disabledKeys: selection.disabled, disabledBehavior: 'selection' as const,
          onSelectionChange: (chosen: 'all' | Set<unknown>) => selection.onChange(new Set(chosen === 'all' ? keys.filter((key) => !selection.disabled.has(key)) : [...chosen].map(String))),
        })}
      >
        {items.map(({ key, row, isFirst }) => (
          <GridListItem key={key} id={key} textValue={`${row.quote} ${row.title}`} className="annotation-row">
            {isFirst && <p className="annotation-article"><bdi className="one-line">{row.title}</bdi>{row.outlet !== null && <bdi className="annotation-outlet">{row.outlet}</bdi>}</p>}
            <div className="annotation-line">
              {selection !== undefined && (selection.disabled.has(key) ? <span className="annotation-others" /> : <CheckMark />)}
              <LabelName codebook={codebook} id={row.label} />
              <span className="annotation-quote one-line" dir="auto">{row.quote === '' ? t`(no text)` : row.quote}</span>
              {renderDetail?.(row)}
              <Who annotator={row.annotator} />
            </div>
          </GridListItem>
        ))}
        <GridListLoadMoreItem isLoading={isLoading} onLoadMore={onMore}><span className="annotation-more muted"><Trans>Loading…</Trans></span></GridListLoadMoreItem>
      </GridList>
    </Virtualizer>
  )
}

function Who({ annotator: id }: { annotator: string }) {
  const annotator = useProject()?.annotators.find((one) => one.id === id)
  return annotator === undefined ? null : <span className="annotation-who"><Avatar annotator={annotator} /></span>
}
