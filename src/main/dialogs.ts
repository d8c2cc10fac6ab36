/** The system's own file dialogs. */
import { type BrowserWindow, dialog } from 'electron'

const PROJECT_ENDING = '.hashiya'
const PROJECTS = [{ name: 'Hashiya project', extensions: ['hashiya'] }]
const ARTICLES = [{ name: 'Articles', extensions: ['txt', 'jsonl'] }, { name: 'All files', extensions: ['*'] }]
const DATASETS = [{ name: 'JSON Lines', extensions: ['jsonl'] }]

export async function pickProject(window: BrowserWindow): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, { title: 'Open project', filters: PROJECTS, properties: ['openFile'] })
  return filePaths[0] ?? null
}

/** Some systems leave the ending to the program. Adding it cannot hit an existing file: making a project refuses that. */
export async function pickNewProject(window: BrowserWindow, name: string): Promise<string | null> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, { title: 'New project', defaultPath: `${name}${PROJECT_ENDING}`, filters: PROJECTS })
  if (canceled || filePath === '') return null
  return filePath.endsWith(PROJECT_ENDING) ? filePath : `${filePath}${PROJECT_ENDING}`
}

/** Files or a folder: two of the three systems cannot offer both in one dialog. */
export async function pickImport(window: BrowserWindow, what: 'files' | 'folder'): Promise<string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, what === 'files'
    ? { title: 'Import articles', filters: ARTICLES, properties: ['openFile', 'multiSelections'] }
    : { title: 'Import a folder of articles', properties: ['openDirectory', 'multiSelections'] })
  return filePaths
}

export async function pickExport(window: BrowserWindow, name: string): Promise<string | null> {
  const { filePath, canceled } = await dialog.showSaveDialog(window, { title: 'Export', defaultPath: name, filters: DATASETS })
  return canceled || filePath === '' ? null : filePath
}
