/** Who works on this machine: an annotator with an id that stays, and the device that stamps their writes. */
import { uuidV7 } from '#core/identity/uuid.ts'
import { colorOf } from '#core/identity/colors.ts'
import type { Annotator } from '#core/identity/annotator.ts'
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'

export interface Profile extends Annotator {
  /** Eight hex digits. */
  readonly device: string
}

const file = (dataFolder: string): string => join(dataFolder, 'profile.json')

/** The profile kept in a data folder, made from the system's user name at first use. */
export function loadProfile(dataFolder: string): Profile {
  let text: string
  try { text = readFileSync(file(dataFolder), 'utf8') } catch { return saveProfile(dataFolder, newProfile()) }
  const value = JSON.parse(text) as Partial<Profile>
  if (typeof value.id !== 'string' || typeof value.name !== 'string' || typeof value.color !== 'string' || !/^[0-9a-f]{8}$/.test(value.device ?? '')) {
    throw new Error(`${file(dataFolder)} does not hold a profile (id, name, color, device). Move it away to start with a new one.`)
  }
  return value as Profile
}

export function saveProfile(dataFolder: string, profile: Profile): Profile {
  mkdirSync(dataFolder, { recursive: true })
  const temporary = `${file(dataFolder)}.new`
  writeFileSync(temporary, `${JSON.stringify(profile, null, 2)}\n`)
  renameSync(temporary, file(dataFolder))
  return profile
}

function newProfile(): Profile {
  const id = uuidV7(Date.now(), randomBytes(10))
  return { id, name: systemName(), color: colorOf(id), device: randomBytes(4).toString('hex') }
}

function systemName(): string {
  try { return userInfo().username || 'Annotator' } catch { return 'Annotator' }
}
