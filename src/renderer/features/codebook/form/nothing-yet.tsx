/** A part of the codebook that holds nothing: what it is for, and the first of it. */
import { Trans } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import { Button } from '../../../ui/button.tsx'
import { Empty } from '../../../ui/empty.tsx'
import type { Place } from '../model/place.ts'
import type { Adding } from '../model/use-adding.ts'

export function NothingYet({ place, adding }: { place: Place; adding: Adding }) {
  const add = <Button kind="primary" icon={<Plus />} keys="N" onPress={() => adding.addBeside(place)}><Trans>Add</Trans></Button>
  if (place.part === 'rules') return <Empty title={<Trans>No hard rules yet</Trans>} actions={add}><Trans>A hard rule says what every span of a label needs, e.g. that a content stands in an attribution with its source. Spans that break it are listed, never refused.</Trans></Empty>
  if (place.part === 'relations') return <Empty title={<Trans>No relations yet</Trans>} actions={add}><Trans>A relation joins annotations, each in a role, e.g. a source with what it says.</Trans></Empty>
  return <Empty title={<Trans>No labels yet</Trans>} actions={add}><Trans>A codebook needs at least one label to annotate with.</Trans></Empty>
}
