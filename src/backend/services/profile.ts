/** Who works on this machine: an annotator with an id that stays, and the device that stamps their writes. */
import { uuidV7 } from '#core/identity/uuid.ts'
import { colorOf } from '#core/identity/colors.ts'
import type { Annotator } from '#core/identity/annotator.ts'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { replaceFile } from './own-file.ts'
import { Refusal } from './refusal.ts'

export interface Profile extends Annotator {
  /** Eight hex digits. */
  readonly device: string
}

const file = (dataFolder: string): string => join(dataFolder, 'profile.json')

/** The profile kept in a data folder, made from the system's user name at first use. One that is there and cannot be read is refused: a new one would be another person. */
export function loadProfile(dataFolder: string): Profile {
  const path = file(dataFolder)
  let text: string
  try { text = readFileSync(path, 'utf8') } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return saveProfile(dataFolder, newProfile())
    throw new Refusal('REFUSED', `${path}, which says who works here, cannot be read (${error instanceof Error ? error.message : String(error)}). Check its permissions.`)
  }
  return parse(text) ?? refuse(`${path} does not hold a profile (id, name, color, device). Bring it back from a backup, or move it away to start as a new person.`)
}

const refuse = (sentence: string): never => { throw new Refusal('REFUSED', sentence) }

function parse(text: string): Profile | null {
  let value: Partial<Profile> | null
  try { value = JSON.parse(text) as Partial<Profile> | null } catch { return null }
  const whole = typeof value?.id === 'string' && typeof value.name === 'string' && typeof value.color === 'string' && /^[0-9a-f]{8}$/.test(value.device ?? '')
  return whole ? value as Profile : null
}

export function saveProfile(dataFolder: string, profile: Profile): Profile {
  const path = file(dataFolder)
  try { replaceFile(path, `${JSON.stringify(profile, null, 2)}\n`) } catch (error) {
    throw new Refusal('REFUSED', `${path}, which says who works here, cannot be written (${error instanceof Error ? error.message : String(error)}). Check the permissions of its folder and the space on its disk.`)
  }
  return profile
}

function newProfile(): Profile {
  const id = uuidV7(Date.now(), randomBytes(10))
  return { id, name: systemName(), color: colorOf(id), device: randomBytes(4).toString('hex') }
}

function systemName(): string {
  try { return userInfo().username || 'Annotator' } catch { return 'Annotator' }
}
