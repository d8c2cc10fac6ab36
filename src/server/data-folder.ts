/** Where Hashiya keeps what belongs to a person and not to a project: the profile, recent projects, the copy of the sample. */
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The same folder that the desktop uses. `HASHIYA_DATA` names another one. */
export function defaultDataFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform, home: string = homedir()): string {
  if (env['HASHIYA_DATA']) return env['HASHIYA_DATA']
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Hashiya')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Hashiya')
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'Hashiya')
}
