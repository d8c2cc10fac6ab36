/** Language, digits, names of months, and theme. */
import { Trans, useLingui } from '@lingui/react/macro'
import { MONTHS, type Settings } from '#core/settings/settings.ts'
import { useCommands } from '../../state/commands.tsx'
import { useLanguage, useSettings } from '../../state/settings.ts'
import { Choice } from '../../ui/choice.tsx'

/** The months whose names differ most, as each country has them: January, April, November. */
const SAMPLE_MONTHS = [0, 3, 10]

function monthNames(country: Settings['months']): string {
  const format = new Intl.DateTimeFormat(`ar-${country}`, { month: 'long', timeZone: 'UTC' })
  return SAMPLE_MONTHS.map((month) => format.format(Date.UTC(2025, month, 1))).join('، ')
}

export function LanguageFields() {
  const { t } = useLingui()
  const { changeSettings } = useCommands()
  const settings = useSettings()
  const language = useLanguage()
  return (
    <section className="settings-part" aria-label={t`Window`}>
      <Choice
        label={<Trans>Language</Trans>} value={settings.language} onChange={(value) => changeSettings({ language: value })}
        options={[{ id: 'system', name: <Trans>As the system</Trans> }, { id: 'en', name: <span lang="en">English</span> }, { id: 'ar', name: <span lang="ar">العربية</span> }]}
        help={<Trans>The language of the window. Articles keep their own language and direction.</Trans>}
      />
      {language === 'ar' && (
        <>
          <Choice
            label={<Trans>Digits</Trans>} value={settings.numerals} onChange={(value) => changeSettings({ numerals: value })}
            options={[{ id: 'latn', name: <bdi>0123456789</bdi> }, { id: 'arab', name: <bdi>٠١٢٣٤٥٦٧٨٩</bdi> }]}
          />
          <Choice
            label={<Trans>Names of months</Trans>} value={settings.months} onChange={(value) => changeSettings({ months: value })}
            options={MONTHS.map((country) => ({ id: country, name: <span lang="ar">{monthNames(country)}</span> }))}
          />
        </>
      )}
      <Choice
        label={<Trans>Theme</Trans>} value={settings.theme} onChange={(value) => changeSettings({ theme: value })}
        options={[{ id: 'system', name: <Trans>As the system</Trans> }, { id: 'light', name: <Trans>Light</Trans> }, { id: 'dark', name: <Trans>Dark</Trans> }]}
      />
    </section>
  )
}
