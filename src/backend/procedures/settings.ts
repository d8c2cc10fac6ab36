/** Settings of this computer: no project needed. */
import { keepSettings, readSettings } from '../services/index.ts'
import { anywhere } from './base.ts'

export const settings = {
  get: anywhere.settings.get.handler(({ context: { session } }) => readSettings(session.projects.dataFolder)),
  keep: anywhere.settings.keep.handler(({ context: { session }, input }) => {
    keepSettings(session.projects.dataFolder, input)
    return null
  }),
}
