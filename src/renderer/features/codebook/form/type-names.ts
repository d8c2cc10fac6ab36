/** The types of attributes in words. */
import { useLingui } from '@lingui/react/macro'
import type { AttributeType } from '#core/codebook/codebook.ts'

export function useTypeNames(): Readonly<Record<AttributeType, string>> {
  const { t } = useLingui()
  return {
    choice: t`one of a list`, text: t`text`, number: t`number`, flag: t`yes or no`, speaker: t`speaker`, actor: t`actor`, target: t`target`, claim: t`claim`, span: t`another span`,
  }
}
