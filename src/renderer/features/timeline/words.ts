/** Kinds, states and fields of the history in words. */
import { useLingui } from '@lingui/react/macro'
import type { TimelineRow } from '#contract/history.ts'

/** What a row is, by its kind; a kind without words comes back as it stands. */
export function useSubjectNames(): Readonly<Record<string, string>> {
  const { t } = useLingui()
  return {
    span: t`Spans`, stance: t`Stances`, relation: t`Relations`, claim: t`Claims`, actor: t`Actors`, target: t`Targets`, article: t`Articles`,
    region: t`Regions`, layer: t`Progress and answers`, annotator: t`Annotators`, codebook: t`Codebook`,
  }
}

export function useStateNames(): Readonly<Record<TimelineRow['state'], string>> {
  const { t } = useLingui()
  return { done: t`in force`, undone: t`taken back`, dropped: t`taken back, then overtaken`, blocked: t`cannot be taken back` }
}

/** Columns of rows in words; what is not named here is a name of the codebook. */
export function useFieldNames(): Readonly<Record<string, string>> {
  const { t } = useLingui()
  return {
    label: t`Label`, parts: t`Place`, start: t`Place`, quote: t`Text`, note: t`Note`, claim: t`Claim`, codebook: t`Codebook`, value: t`Value`, holder: t`Holder`, target: t`Target`,
    scope: t`Scope`, span: t`Span`, intensity: t`Intensity`, explicitness: t`Explicitness`, sarcasm: t`Sarcasm`, confidence: t`Confidence`, evidence: t`Evidence`, reported_by: t`Reported by`,
    type: t`Type`, text: t`Wording`, merged_into: t`Joined to`, name: t`Name`, kind: t`Kind`, aliases: t`Aliases`, color: t`Colour`, version: t`Version`, progress: t`Progress`,
    title: t`Title`, outlet: t`Outlet`, url: t`Address`, byline: t`Author`, published: t`Published`, page_date: t`Page date`, language: t`Language`, source_file: t`Source file`, first_line: t`First line`,
  }
}
