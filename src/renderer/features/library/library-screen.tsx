/** All articles of the project: find, sort, narrow, fill in what is missing, and go on reading. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { FileInput, PanelRight } from 'lucide-react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleFilter, ArticleRow, ArticleSort } from '#contract/articles.ts'
import { useCommands } from '../../state/commands.tsx'
import { useLibraryView } from '../../state/library-view.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { ArticleGrid } from './article-grid.tsx'
import { BulkEditDialog } from './bulk-edit-dialog.tsx'
import { DetailsPanel, type FieldFocus } from './details-panel.tsx'
import { FilterBar } from './filter-bar.tsx'
import { useLibraryActions } from './library-actions.ts'
import type { EditableField } from './metadata-fields.ts'
import { only } from './selection.ts'
import { SelectionBar } from './selection-bar.tsx'
import { useNoLatecomers, useSelection } from './use-selection.ts'
import './library.css'
import './grid.css'

export function LibraryScreen() {
  const { t } = useLingui()
  const commands = useCommands()
  const { sort, filter, hasDetails, setSort, setFilter, setHasDetails } = useLibraryView()
  const view = useMemo(() => ({ sort, filter }), [sort, filter])
  const selection = useSelection()
  const actions = useLibraryActions(view)
  const gridRef = useRef<HTMLDivElement>(null)
  const [current, setCurrent] = useState<ArticleRow>()
  const [total, setTotal] = useState<number | null>(null)
  const [focus, setFocus] = useState<FieldFocus>({ field: null, request: 0 })
  const [isEditing, setIsEditing] = useState(false)
  const onCursor = useCallback((row: ArticleRow | undefined, count: number | null) => { setCurrent(row); setTotal(count) }, [])

  useNoLatecomers(selection, total)
  useEffect(() => gridRef.current?.focus({ preventScroll: true }), [])
  const toTop = (): void => {
    selection.moveTo(0)
    gridRef.current?.scrollTo({ top: 0 })
  }
  const changeSort = (next: ArticleSort): void => { setSort(next); toTop() }
  const changeFilter = (next: ArticleFilter): void => { setFilter(next); selection.clear(); toTop() }
  const selected = selection.count(total ?? 0)
  const targets = selected > 0 ? selection.selection : only(current === undefined ? [] : [current.id])
  const editDetails = (field: EditableField): void => {
    if (selected > 1) return setIsEditing(true)
    setHasDetails(true)
    setFocus(({ request }) => ({ field, request: request + 1 }))
  }
  const remove = (): void => actions.remove(targets, selection.clear)
  const isFiltered = Object.keys(filter).length > 0

  return (
    <div className="library">
      <div className="library-main">
        <div className="library-bar">
          <FilterBar filter={filter} onChange={changeFilter} />
          <span className="library-count num" role="status">{total !== null && <Plural value={total} one="# article" other="# articles" />}</span>
          <IconButton label={t`Details`} keys="F2" icon={<PanelRight />} pressed={hasDetails} onPress={() => setHasDetails(!hasDetails)} />
        </div>
        {total === 0 && (isFiltered
          ? <Empty title={<Trans>No article passes these filters</Trans>} actions={<Button onPress={() => changeFilter({})}><Trans>Clear filters</Trans></Button>} />
          : (
            <Empty title={<Trans>No articles yet</Trans>} actions={<Button kind="primary" icon={<FileInput />} keys="Mod+I" onPress={commands.importFiles}><Trans>Import articles…</Trans></Button>}>
              <Trans>Drop text files (.txt), records (.jsonl) or folders of them anywhere on this window, or choose them.</Trans>
            </Empty>
          ))}
        <div className="grid-place" hidden={total === 0}>
          <ArticleGrid view={view} selection={selection} gridRef={gridRef} onSort={changeSort} onOpen={(row) => commands.openArticle({ article: row.id })} onEdit={editDetails} onRemove={remove} onCursor={onCursor} />
          {selected > 0 && <SelectionBar count={selected} isBusy={actions.isBusy} onEdit={() => setIsEditing(true)} onProgress={(progress) => actions.setProgress(targets, progress)} onRemove={remove} onClear={selection.clear} />}
        </div>
      </div>
      {hasDetails && current !== undefined && (
        <DetailsPanel row={current} focus={focus} onOpen={() => commands.openArticle({ article: current.id })} onLeave={() => gridRef.current?.focus()} onClose={() => { setHasDetails(false); setFocus((before) => ({ ...before, field: null })); gridRef.current?.focus() }} />
      )}
      {isEditing && <BulkEditDialog count={selected > 0 ? selected : 1} onSave={(patch) => actions.edit(targets, patch)} onClose={() => setIsEditing(false)} />}
    </div>
  )
}
