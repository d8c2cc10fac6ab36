/** The projects that were opened last on this machine, newest first. */
import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { replaceFile } from './own-file.ts'

export interface RecentProject { readonly path: string; readonly name: string; readonly opened: string; readonly missing: boolean }

interface Entry { readonly path: string; readonly opened: string }

const KEEP = 12
const file = (dataFolder: string): string => join(dataFolder, 'recent.json')

/** The file name of a project without its ending. */
export const projectName = (path: string): string => basename(path).replace(/\.hashiya$/i, '')

function entries(dataFolder: string): readonly Entry[] {
  try {
    const value: unknown = JSON.parse(readFileSync(file(dataFolder), 'utf8'))
    return Array.isArray(value) ? value.filter((entry): entry is Entry => typeof entry?.path === 'string' && typeof entry?.opened === 'string') : []
  } catch { return [] } // a list of shortcuts: where it cannot be read it starts anew
}

const save = (dataFolder: string, list: readonly Entry[]): void => replaceFile(file(dataFolder), `${JSON.stringify(list, null, 2)}\n`)

export const recentProjects = (dataFolder: string): RecentProject[] =>
  entries(dataFolder).map(({ path, opened }) => ({ path, opened, name: projectName(path), missing: !existsSync(path) }))

export function rememberProject(dataFolder: string, path: string, opened: string): void {
  const list = [{ path, opened }, ...entries(dataFolder).filter((entry) => entry.path !== path)].slice(0, KEEP)
  try { save(dataFolder, list) } catch { /* A project opens also where its shortcut cannot be kept. */ }
}

export function forgetProject(dataFolder: string, path: string): void {
  save(dataFolder, entries(dataFolder).filter((entry) => entry.path !== path))
}
