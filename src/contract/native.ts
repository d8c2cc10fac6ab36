/** What a page may ask of the desktop around it, over a port of its own: dialogs, the window's title, the menu's commands. */
import { eventIterator, oc } from '@orpc/contract'
import type { ContractRouterClient } from '@orpc/contract'
import { z } from 'zod'
import { LANGUAGES, THEMES } from '#core/settings/settings.ts'

/** What the menu, the command line or the file manager asks the page to do. */
export const command = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['new', 'open', 'sample', 'import', 'export', 'close', 'undo', 'redo', 'shortcuts', 'settings']) }),
  /** Open this project file. */
  z.object({ kind: z.literal('open-path'), path: z.string() }),
  z.object({ kind: z.literal('theme'), theme: z.enum(THEMES) }),
  z.object({ kind: z.literal('language'), language: z.enum(LANGUAGES) }),
])
export type Command = z.infer<typeof command>
export type NativeEvent = Command | { readonly kind: 'backend-restarted' }

const path = z.string().max(4_096)

export const native = {
  /** Each gives back `null` (or an empty list) where the user cancels. */
  pickProject: oc.output(path.nullable()),
  pickNewProject: oc.input(z.object({ name: z.string().max(200) })).output(path.nullable()),
  pickImport: oc.input(z.object({ what: z.enum(['files', 'folder']) })).output(z.array(path)),
  pickExport: oc.input(z.object({ name: z.string().max(200) })).output(path.nullable()),

  /** Names the window after the open project; `null` where none is open. */
  setTitle: oc.input(z.object({ project: z.string().max(300).nullable() })).output(z.null()),
  setTheme: oc.input(z.object({ theme: z.enum(THEMES) })).output(z.null()),
  /** The language the window speaks: that of menus and dialogs from now on. */
  setLanguage: oc.input(z.object({ language: z.enum(LANGUAGES) })).output(z.null()),
  /** Fills File > Open recent. */
  setRecent: oc.input(z.object({ projects: z.array(z.object({ path, name: z.string() })).max(50) })).output(z.null()),
  /** Shows a written file in the file manager. Only files that this window chose in a dialog. */
  showFile: oc.input(z.object({ path })).output(z.boolean()),

  /**
   * Endless. Commands that came before the page listened are told first. `backend-restarted` says that the port to the
   * backend is dead and that new ones must be handed over: a page is not told when the far end of a port dies.
   */
  commands: oc.output(eventIterator(z.union([command, z.object({ kind: z.literal('backend-restarted') })]))),
}

export type NativeClient = ContractRouterClient<typeof native>
