/** The form of the part in hand. */
import { placeIn, type Place } from '../model/place.ts'
import { useEditing } from '../model/editing.tsx'
import { ArticleForm } from './article-form.tsx'
import { GeneralForm } from './general-form.tsx'
import { LabelForm } from './label-form.tsx'
import { RelationForm } from './relation-form.tsx'
import { RuleForm } from './rule-form.tsx'
import { StanceForm } from './stance-form.tsx'

export function PartForm({ place: wanted }: { place: Place }) {
  const { codebook } = useEditing()
  const place = placeIn(codebook, wanted)
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
