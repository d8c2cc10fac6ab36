/** What is about to come in, and how. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useProject } from '../../state/project.ts'
import { Checkbox, TextField } from '../../ui/field.tsx'
import { PathText } from '../../ui/path-text.tsx'
import type { ImportOptions } from './use-import.ts'

/** Names listed before the rest is counted. */
const LISTED = 6

export function ImportChoices({ names, options, onChange }: { names: readonly string[]; options: ImportOptions; onChange(options: ImportOptions): void }) {
  const { t } = useLingui()
  const me = useProject()?.me.name ?? ''
  const rest = names.length - LISTED
  return (
    <div className="import-choices">
      <ul className="import-names" aria-label={t`To import`}>
        {names.slice(0, LISTED).map((name) => <li key={name} className="one-line"><PathText path={name} /></li>)}
        {rest > 0 && <li className="muted"><Plural value={rest} one="and # more" other="and # more" /></li>}
      </ul>
      <TextField label={<Trans>Annotations without a name belong to</Trans>} value={options.annotator} onChange={(annotator) => onChange({ ...options, annotator })} placeholder={me} maxLength={300} help={<Trans>Left empty, they become yours.</Trans>} />
      <Checkbox isSelected={options.addLabels} onChange={(addLabels) => onChange({ ...options, addLabels })} help={<Trans>Otherwise a span whose label the codebook lacks is refused, and listed.</Trans>}>
        <Trans>Add labels that the codebook lacks</Trans>
      </Checkbox>
    </div>
  )
}
