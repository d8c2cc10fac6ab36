/** The settings of the person at this computer: one small file in the data folder. */
import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { settingsSchema } from '#contract/settings.ts'
import type { Settings } from '#core/settings/settings.ts'
import { replaceFile } from './own-file.ts'
import { Refusal } from './refusal.ts'

const fileOf = (dataFolder: string): string => join(dataFolder, 'settings.json')

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The kept settings; `null` where there are none. Throws a refusal where the file is there and holds no settings. */
export function readSettings(dataFolder: string): Settings | null {
  const path = fileOf(dataFolder)
  const text = readText(path)
  if (text === null) return null
  let value: unknown
  try { value = JSON.parse(text) } catch (error) { throw unreadable(path, reasonOf(error)) }
  const read = settingsSchema.safeParse(value)
  if (read.success) return read.data
  const issue = read.error.issues[0]
  throw unreadable(path, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`)
}

function readText(path: string): string | null {
  try { return readFileSync(path, 'utf8') } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw unreadable(path, reasonOf(error))
  }
}

const unreadable = (path: string, why: string): Refusal =>
  new Refusal('REFUSED', `The settings in ${path} cannot be read (${why}), so the shipped ones are in force. The file is put aside when you change a setting.`)

/** Keeps the settings. A file that holds none is renamed first, so that what somebody wrote by hand is not lost. */
export function keepSettings(dataFolder: string, settings: Settings): void {
  const path = fileOf(dataFolder)
  try {
    putAsideIfUnreadable(dataFolder, path)
    replaceFile(path, `${JSON.stringify(settings, null, 2)}\n`)
  } catch (error) {
    throw new Refusal('REFUSED', `The settings hold for this window but cannot be kept in ${path} (${reasonOf(error)}). Check the permissions of its folder and the space on its disk.`)
  }
}

function putAsideIfUnreadable(dataFolder: string, path: string): void {
  try { readSettings(dataFolder) } catch { renameSync(path, join(dataFolder, `settings-unreadable-${Date.now()}.json`)) }
}
