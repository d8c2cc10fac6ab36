/** What is done with all chosen keys at once: back to the shipped ones, into a file, out of a file. */
import { Trans, useLingui } from '@lingui/react/macro'
import { FileTrigger } from 'react-aria-components'
import { keyChoices } from '#contract/settings.ts'
import { useCommands } from '../../state/commands.tsx'
import { useSettings } from '../../state/settings.ts'
import { tell, useToasts } from '../../state/toasts.ts'
import { Button } from '../../ui/button.tsx'
import { saveText } from '../../ui/chart/save-text.ts'
import type { TableKey } from './key-choice.ts'

const FILE = 'hashiya-keys.json'

export function KeyTools({ table }: { table: readonly TableKey[] }) {
  const { t } = useLingui()
  const { changeSettings } = useCommands()
  const keys = useSettings((settings) => settings.keys)
  const take = async (files: FileList | null): Promise<void> => {
    const [file] = files ?? []
    if (file === undefined) return
    const { name } = file
    const refuse = (reason: string): void => { useToasts.getState().show({ tone: 'error', text: t`${name} holds no keys (${reason}); yours stay as they are.` }) }
    let value: unknown
    try { value = JSON.parse(await file.text()) } catch (error) { return refuse(String(error)) }
    const read = keyChoices.safeParse(value)
    if (!read.success) return refuse(read.error.issues[0]?.message ?? '')
    const known = read.data.filter((choice) => table.some((key) => !key.fixed && key.scope === choice.scope && key.shipped === choice.shipped))
    const unknown = read.data.find((choice) => !known.includes(choice))
    if (unknown !== undefined) return refuse(`${unknown.scope}: ${unknown.shipped}`)
    changeSettings({ keys: known })
    tell(t`The keys of ${name} are in force`)
  }
  return (
    <>
      <Button kind="quiet" isDisabled={keys.length === 0} onPress={() => changeSettings({ keys: [] })}><Trans>All keys as shipped</Trans></Button>
      <Button isDisabled={keys.length === 0} onPress={() => saveText(FILE, 'application/json', `${JSON.stringify(keys, null, 2)}\n`)}><Trans>Save my keys…</Trans></Button>
      <FileTrigger acceptedFileTypes={['.json', 'application/json']} onSelect={(files) => { void take(files) }}><Button><Trans>Take keys from a file…</Trans></Button></FileTrigger>
    </>
  )
}
