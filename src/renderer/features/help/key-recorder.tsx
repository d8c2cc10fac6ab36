/** Waits for other keys, shows who has them already, and keeps them only when told to. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useCommands } from '../../state/commands.tsx'
import { useSettings } from '../../state/settings.ts'
import { Button } from '../../ui/button.tsx'
import { formatList } from '../../ui/format.ts'
import { PlainKbd } from '../../ui/kbd.tsx'
import { shortcutText } from '../../ui/shortcut.ts'
import { holdersOf, pressed, type TableKey, type Unfit, unfitFor, withChoice } from './key-choice.ts'

/** `onStop` closes it, with or without a change. */
export function KeyRecorder({ of, table, onStop }: { of: TableKey; table: readonly TableKey[]; onStop(): void }) {
  const { t } = useLingui()
  const { changeSettings } = useCommands()
  const [combination, setCombination] = useState<string | null>(null)
  const field = useRef<HTMLDivElement>(null)
  useEffect(() => field.current?.focus(), [])

  const unfit = combination === null ? null : unfitFor(of.scope, combination)
  const holders = combination === null ? [] : holdersOf(combination, of, table)
  const isHeld = holders.some(({ fixed }) => fixed)
  const keep = (chosen: string | null): void => {
    changeSettings({ keys: withChoice(useSettings.getState().keys, of, chosen, chosen === null ? [] : holders) })
    onStop()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    // Tab leaves the field; Escape gives up this change and not the table.
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && !event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') onStop()
    else if (event.key === 'Enter' && combination !== null && unfit === null && !isHeld) keep(combination)
    else setCombination(pressed(event.nativeEvent) ?? combination)
  }
  return (
    <div className="key-recorder">
      <div ref={field} className="key-field" role="textbox" aria-readonly="true" tabIndex={0} aria-label={t`Press the new keys for: ${of.does}`} onKeyDown={onKeyDown}>
        {combination === null ? <span className="muted"><Trans>Press the new keys…</Trans></span> : <PlainKbd keys={combination} />}
        {combination !== null && <span className="visually-hidden">{shortcutText(combination)}</span>}
      </div>
      <p className="key-verdict" role="status"><Verdict unfit={unfit} holders={holders} isHeld={isHeld} /></p>
      <div className="key-choices">
        <Button kind="primary" isDisabled={combination === null || unfit !== null || isHeld} onPress={() => keep(combination)}>{holders.length > 0 && !isHeld ? <Trans>Take it over</Trans> : <Trans>Use these</Trans>}</Button>
        <Button onPress={() => keep(null)}><Trans>No key</Trans></Button>
        <Button onPress={() => keep(of.shipped)} isDisabled={of.chosen === of.shipped || holdersOf(of.shipped, of, table).length > 0}><Trans>As shipped</Trans></Button>
        <Button kind="quiet" onPress={onStop}><Trans>Cancel</Trans></Button>
      </div>
    </div>
  )
}

function Verdict({ unfit, holders, isHeld }: { unfit: Unfit | null; holders: readonly TableKey[]; isHeld: boolean }) {
  const { t } = useLingui()
  const names = formatList(holders.map(({ does }) => t`“${does}”`))
  if (unfit === 'digit') return <Trans>Digits belong to the labels: their keys are chosen in the codebook.</Trans>
  if (unfit === 'typed') return <Trans>This would be typed into fields. A key for every screen needs Ctrl or Alt.</Trans>
  if (unfit === 'kept' || unfit === 'modifier') return <Trans>Browsers and systems keep this for themselves.</Trans>
  if (isHeld) return <Trans>This stays with {names}: choose another.</Trans>
  if (holders.length > 0) return <Trans>Now with {names}, which would be left without a key.</Trans>
  return null
}
