/** Annotations made under an older definition of what they say: looked at again one by one, confirmed or changed. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { plural } from '@lingui/core/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Check } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { Codebook } from '#core/codebook/codebook.ts'
import { useClient } from '../../../state/client.tsx'
import { useCommands } from '../../../state/commands.tsx'
import { reportError } from '../../../state/errors.ts'
import { keys } from '../../../state/keys.ts'
import { useProject } from '../../../state/project.ts'
import { tell } from '../../../state/toasts.ts'
import { Button } from '../../../ui/button.tsx'
import { matchesChosen } from '../../../ui/chosen-keys.ts'
import { Empty } from '../../../ui/empty.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { AnnotationList } from './annotation-list.tsx'

const PAGE = 100
const ALL = ' all'

export function ReviewTab({ inForce }: { inForce: Codebook }) {
  const { t } = useLingui()
  const client = useClient()
  const commands = useCommands()
  const me = useProject()?.me.id
  const [label, setLabel] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: keys.toReview(label),
    queryFn: ({ pageParam }) => client.codebook.toReview({ label, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * PAGE < last.total ? pages.length * PAGE : undefined),
  })
  const rows = data?.pages.flatMap((page) => page.rows)
  const total = data?.pages.at(-1)?.total ?? 0
  const mine = new Set(rows?.filter((row) => row.annotator === me).map(({ id }) => id))
  const selected = new Set([...chosen].filter((id) => mine.has(id)))
  const confirm = (ids: readonly string[]): void => {
    if (ids.length === 0) return
    client.codebook.confirm({ ids: [...ids] }).then(({ confirmed }) => {
      setChosen(new Set())
      tell(plural(confirmed, { one: '# annotation confirmed', other: '# annotations confirmed' }), { label: t`Undo`, run: commands.undo })
    }, reportError)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!matchesChosen(event.nativeEvent, 'codebook', 'C')) return
    event.preventDefault()
    event.stopPropagation()
    const focused = (event.target as HTMLElement).closest('[role=row]')?.getAttribute('data-key') ?? ''
    confirm(selected.size > 0 ? [...selected] : mine.has(focused) ? [focused] : [])
  }
  if (rows === undefined) return <p className="visually-hidden" role="status"><Trans>Loading the list</Trans></p>
  return (
    <div className="list-screen">
      <div className="list-bar">
        <SelectField label={<Trans>Label</Trans>} labelHidden value={label ?? ALL} options={[{ id: ALL, name: t`All labels` }, ...inForce.labels.map(({ id, title }) => ({ id, name: title }))]} onChange={(id) => setLabel(id === ALL ? null : id)} />
        <p className="list-said" role="status">
          {total === 0 ? <Trans>Nothing is to be looked at again.</Trans> : <Plural value={total} one="# annotation was made under an older definition of what it says." other="# annotations were made under an older definition of what they say." />}
        </p>
        <Button isDisabled={mine.size === 0} onPress={() => setChosen(selected.size === mine.size ? new Set() : mine)}>{selected.size === mine.size && mine.size > 0 ? <Trans>Select none</Trans> : <Trans>Select all of mine</Trans>}</Button>
        <Button kind="primary" icon={<Check />} keys="C" isDisabled={selected.size === 0} onPress={() => confirm([...selected])}><Trans>Confirm</Trans></Button>
      </div>
      {total === 0
        ? <Empty title={<Trans>Nothing to review</Trans>}><Trans>When a version changes what a label, an attribute or the scale means, the annotations made before stand here until they are confirmed or changed.</Trans></Empty>
        : (
          <div className="annotation-place" onKeyDownCapture={onKeyDown}>
            <AnnotationList
              label={t`Annotations to review`} rows={rows} codebook={inForce} isLoading={isFetchingNextPage} onMore={() => { if (hasNextPage && !isFetchingNextPage) void fetchNextPage() }}
              onOpen={(row) => commands.openArticle({ article: row.article, span: row.id })}
              renderDetail={(row) => <span className="annotation-said num"><Trans>made under <bdi>{row.codebook}</bdi></Trans></span>}
              selection={{ keys: selected, disabled: new Set(rows.filter((row) => !mine.has(row.id)).map(({ id }) => id)), onChange: setChosen }}
            />
          </div>
        )}
    </div>
  )
}
