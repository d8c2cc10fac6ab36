/** What a page may ask of the desktop, done for its own window. */
import { implement } from '@orpc/server'
import { type BrowserWindow, nativeTheme, shell } from 'electron'
import { native } from '#contract/native.ts'
import type { CommandQueue } from './command-queue.ts'
import type { Language } from '#core/settings/settings.ts'
import * as dialogs from './dialogs.ts'
import type { Words } from './words.ts'

/** One window as the desktop sees it. */
export interface Desk {
  readonly window: BrowserWindow
  readonly commands: CommandQueue
  /** Files that the user chose to write in this window; only these are shown in the file manager. */
  readonly written: Set<string>
  /** Names the window after its open project, and lets the menu offer what is done in one. */
  setProject(project: string | null): void
  setRecent(projects: readonly { path: string; name: string }[]): void
  /** Lets the menu follow. */
  themeChanged(): void
  /** The words of the language in force. */
  words(): Words
  setLanguage(language: Language): void
}

const APP_NAME = 'Hashiya'
export const titleOf = (project: string | null): string => (project === null ? APP_NAME : `${project} — ${APP_NAME}`)

const ask = implement(native).$context<{ desk: Desk }>()

export const nativeRouter = ask.router({
  pickProject: ask.pickProject.handler(({ context }) => dialogs.pickProject(context.desk.window, context.desk.words())),
  pickNewProject: ask.pickNewProject.handler(({ context, input }) => dialogs.pickNewProject(context.desk.window, context.desk.words(), input.name)),
  pickImport: ask.pickImport.handler(({ context, input }) => dialogs.pickImport(context.desk.window, context.desk.words(), input.what)),
  pickExport: ask.pickExport.handler(async ({ context, input }) => {
    const path = await dialogs.pickExport(context.desk.window, context.desk.words(), input.name)
    if (path !== null) context.desk.written.add(path)
    return path
  }),
  setTitle: ask.setTitle.handler(({ context, input }) => {
    context.desk.setProject(input.project)
    return null
  }),
  setTheme: ask.setTheme.handler(({ context, input }) => {
    nativeTheme.themeSource = input.theme
    context.desk.themeChanged()
    return null
  }),
  setLanguage: ask.setLanguage.handler(({ context, input }) => {
    context.desk.setLanguage(input.language)
    return null
  }),
  setRecent: ask.setRecent.handler(({ context, input }) => {
    context.desk.setRecent(input.projects)
    return null
  }),
  showFile: ask.showFile.handler(({ context, input }) => {
    const known = context.desk.written.has(input.path)
    if (known) shell.showItemInFolder(input.path)
    return known
  }),
  commands: ask.commands.handler(({ context, signal }) => context.desk.commands.listen(signal)),
})
