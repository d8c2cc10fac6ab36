/** The look of article texts, with a piece of text that shows it. */
import { Trans, useLingui } from '@lingui/react/macro'
import { READING_BOUNDS, type ReadingLook } from '#core/settings/settings.ts'
import { useCommands } from '../../state/commands.tsx'
import { useSettings } from '../../state/settings.ts'
import { Choice } from '../../ui/choice.tsx'
import { formatNumber } from '../../ui/format.ts'
import { Slider } from '../../ui/slider.tsx'

const { size: SIZE, line: LINE, width: WIDTH } = READING_BOUNDS

/** Two lines at any width, with marks, digits and a Latin name. */
const SAMPLE = 'قالتِ الوزيرةُ إنّ محطّة «البيلسان» ستُزوّد 1,250 قريةً بالماء قبل نهاية العام، وأضافت أنّ شركة Delta Works ستتولّى صيانتها.'

export function ReadingFields() {
  const { t } = useLingui()
  const { changeSettings } = useCommands()
  const reading = useSettings((settings) => settings.reading)
  const change = (patch: Partial<ReadingLook>): void => changeSettings({ reading: { ...reading, ...patch } })
  const pixels = (value: number): string => t`${formatNumber(value)} px`
  return (
    <section className="settings-part" aria-label={t`Article texts`}>
      <h3 className="heading"><Trans>Article texts</Trans></h3>
      <Choice
        label={<Trans>Typeface</Trans>} value={reading.face} onChange={(face) => change({ face })}
        options={[{ id: 'naskh', name: <Trans>Noto Naskh</Trans> }, { id: 'sans', name: <Trans>IBM Plex Sans</Trans> }, { id: 'system', name: <Trans>The system’s own</Trans> }]}
      />
      <Slider label={<Trans>Letter size</Trans>} value={reading.size} {...SIZE} shown={pixels(reading.size)} onChange={(size) => change({ size })} />
      <Slider label={<Trans>Line height</Trans>} value={reading.line} {...LINE} shown={formatNumber(reading.line)} format={{ maximumFractionDigits: 1 }} onChange={(line) => change({ line: Math.round(line * 10) / 10 })} />
      <Slider label={<Trans>Text width</Trans>} value={reading.width} {...WIDTH} shown={pixels(reading.width)} onChange={(width) => change({ width })} />
      <p className="settings-sample" lang="ar" dir="rtl">{SAMPLE}</p>
    </section>
  )
}
