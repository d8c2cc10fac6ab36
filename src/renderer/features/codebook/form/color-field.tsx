/** The colour of a label: one of the palette, or any other as CSS writes it. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Check } from 'lucide-react'
import type { CSSProperties } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { TextField } from '../../../ui/field.tsx'
import { colorCss, PALETTE } from '../../../ui/label-color.ts'

export function ColorField({ value, onChange }: { value: string; onChange(value: string): void }) {
  const { t } = useLingui()
  const isColor = CSS.supports('color', value)
  return (
    <div className="cb-color">
      <RadioGroup className="field" orientation="horizontal" value={value.toLowerCase()} onChange={onChange}>
        <Label className="field-label"><Trans>Colour</Trans></Label>
        <div className="cb-swatches">
          {PALETTE.map(({ light }, index) => (
            <Radio key={light} value={light} className="cb-swatch" aria-label={t`Colour ${index + 1}, ${light}`} style={{ '--c': colorCss(light) } as CSSProperties}>
              <Check aria-hidden="true" />
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <TextField label={<Trans>As CSS</Trans>} dir="ltr" value={value} onChange={onChange} spellCheck="false" {...(isColor ? {} : { error: t`This is no colour; the label is shown in plain ink.` })} />
    </div>
  )
}
