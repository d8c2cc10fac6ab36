/** The menu bar. Its items ask the page; only what belongs to the window itself is done here. */
import { Menu, type MenuItemConstructorOptions, nativeTheme } from 'electron'
import type { Command } from '#contract/native.ts'

export interface MenuState {
  readonly hasProject: boolean
  readonly recent: readonly { readonly path: string; readonly name: string }[]
  readonly send: (command: Command) => void
  readonly themeChanged: () => void
}

/** Shows the menu for this state, in place of the one before. */
export function showMenu(state: MenuState): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, process.platform)))
}

type SimpleCommand = Exclude<Command['kind'], 'open-path' | 'theme'>

export function menuTemplate({ hasProject, recent, send, themeChanged }: MenuState, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  /** Keys are shown, and handled by the page: only there do they work on every keyboard layout. */
  const ask = (kind: SimpleCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id: kind,
    label,
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => send({ kind }),
  })
  const theme = (source: 'system' | 'light' | 'dark', label: string): MenuItemConstructorOptions => ({
    id: `theme-${source}`,
    label,
    type: 'radio',
    checked: nativeTheme.themeSource === source,
    click: () => {
      nativeTheme.themeSource = source
      themeChanged()
      send({ kind: 'theme', theme: source })
    },
  })
  const recentItems: MenuItemConstructorOptions[] = recent.map(({ path, name }) => ({ label: name, toolTip: path, click: () => send({ kind: 'open-path', path }) }))

  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: 'File',
      submenu: [
        ask('new', 'New Project…', 'CmdOrCtrl+N'),
        ask('open', 'Open Project…', 'CmdOrCtrl+O'),
        { id: 'recent', label: 'Open Recent', enabled: recent.length > 0, submenu: recentItems },
        ask('sample', 'Open Sample'),
        { type: 'separator' },
        { ...ask('import', 'Import…', 'CmdOrCtrl+I'), enabled: hasProject },
        { ...ask('export', 'Export…', 'CmdOrCtrl+E'), enabled: hasProject },
        { type: 'separator' },
        { ...ask('close', 'Close Project'), enabled: hasProject },
        platform === 'darwin' ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        ask('undo', 'Undo', 'CmdOrCtrl+Z'),
        ask('redo', 'Redo', 'CmdOrCtrl+Shift+Z'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'View',
      submenu: [
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'resetZoom' },
        { type: 'separator' },
        { label: 'Theme', submenu: [theme('system', 'System'), theme('light', 'Light'), theme('dark', 'Dark')] },
        { type: 'separator' },
        { role: 'togglefullscreen' },
        { role: 'toggleDevTools' },
      ],
    },
    { role: 'help', submenu: [ask('shortcuts', 'Keyboard Shortcuts', '?'), { role: 'about' }] },
  ]
}
