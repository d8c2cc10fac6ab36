/** The system's own file dialogs. */
import { type BrowserWindow, dialog } from 'electron'
import type { Words } from './words.ts'

const PROJECT_ENDING = '.hashiya'
const projects = (words: Words) => [{ name: words.projectFiles, extensions: ['hashiya'] }]
const articles = (words: Words) => [{ name: words.articleFiles, extensions: ['txt', 'jsonl'] }, { name: words.allFiles, extensions: ['*'] }]
const datasets = (words: Words) => [{ name: words.jsonLines, extensions: ['jsonl'] }]

export async function pickProject(window: BrowserWindow, words: Words): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, { title: words.dialogOpen, filters: projects(words), properties: ['openFile'] })
  return filePaths[0] ?? null
}

/** Some systems leave the ending to the program. Adding it cannot hit an existing file: making a project refuses that. */
export async function pickNewProject(window: BrowserWindow, words: Words, name: string): Promise<string | null> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, { title: words.dialogNew, defaultPath: `${name}${PROJECT_ENDING}`, filters: projects(words) })
  if (canceled || filePath === '') return null
  return filePath.endsWith(PROJECT_ENDING) ? filePath : `${filePath}${PROJECT_ENDING}`
}

/** Files or a folder: two of the three systems cannot offer both in one dialog. */
export async function pickImport(window: BrowserWindow, words: Words, what: 'files' | 'folder'): Promise<string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, what === 'files'
    ? { title: words.dialogImport, filters: articles(words), properties: ['openFile', 'multiSelections'] }
    : { title: words.dialogImportFolder, properties: ['openDirectory', 'multiSelections'] })
  return filePaths
}

export async function pickExport(window: BrowserWindow, words: Words, name: string): Promise<string | null> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, { title: words.dialogExport, defaultPath: name, filters: datasets(words) })
  return canceled || filePath === '' ? null : filePath
}
