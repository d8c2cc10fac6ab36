/** The form of the part in hand. */
import type { Place } from '../model/place.ts'
import type { Adding } from '../model/use-adding.ts'
import { useEditing } from '../model/editing.tsx'
import { NothingYet } from './nothing-yet.tsx'
import { ArticleForm } from './article-form.tsx'
import { GeneralForm } from './general-form.tsx'
import { LabelForm } from './label-form.tsx'
import { RelationForm } from './relation-form.tsx'
import { RuleForm } from './rule-form.tsx'
import { StanceForm } from './stance-form.tsx'

export function PartForm({ place, adding }: { place: Place; adding: Adding }) {
  const { codebook } = useEditing()
  if ('index' in place && place.index >= (codebook[place.part] ?? []).length) return <NothingYet place={place} adding={adding} />
  switch (place.part) {
    case 'general': return <GeneralForm />
    case 'stance': return <StanceForm />
    case 'article': return <ArticleForm />
    // What stands elsewhere after a move is another form: fields that are being typed into must not take over its text.
    case 'labels': return <LabelForm key={`label ${place.index}`} index={place.index} />
    case 'relations': return <RelationForm key={`relation ${place.index}`} index={place.index} />
    case 'rules': return <RuleForm key={`rule ${place.index}`} index={place.index} />
  }
}
