/** The menu bar. Its items ask the page; only what belongs to the window itself is done here. */
import { Menu, type MenuItemConstructorOptions, nativeTheme } from 'electron'
import type { Command } from '#contract/native.ts'
import { LANGUAGES, type Language } from '#core/settings/settings.ts'
import { LANGUAGE_NAMES, WORDS } from './words.ts'

export interface MenuState {
  readonly hasProject: boolean
  readonly recent: readonly { readonly path: string; readonly name: string }[]
  /** The language the window speaks. */
  readonly language: Language
  readonly send: (command: Command) => void
  readonly themeChanged: () => void
}

/** Shows the menu for this state, in place of the one before. */
export function showMenu(state: MenuState): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(state, process.platform)))
}

type SimpleCommand = Exclude<Command['kind'], 'open-path' | 'theme' | 'language'>

export function menuTemplate({ hasProject, recent, language, send, themeChanged }: MenuState, platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const words = WORDS[language]
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
  const speak = (other: Language): MenuItemConstructorOptions => ({
    id: `language-${other}`, label: LANGUAGE_NAMES[other], type: 'radio', checked: other === language, click: () => send({ kind: 'language', language: other }),
  })
  const recentItems: MenuItemConstructorOptions[] = recent.map(({ path, name }) => ({ label: name, toolTip: path, click: () => send({ kind: 'open-path', path }) }))

  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: words.file,
      submenu: [
        ask('new', words.newProject, 'CmdOrCtrl+N'),
        ask('open', words.openProject, 'CmdOrCtrl+O'),
        { id: 'recent', label: words.openRecent, enabled: recent.length > 0, submenu: recentItems },
        ask('sample', words.openSample),
        { type: 'separator' },
        { ...ask('import', words.import, 'CmdOrCtrl+I'), enabled: hasProject },
        { ...ask('export', words.export, 'CmdOrCtrl+E'), enabled: hasProject },
        { type: 'separator' },
        ask('settings', words.settings, 'CmdOrCtrl+,'),
        { type: 'separator' },
        { ...ask('close', words.closeProject), enabled: hasProject },
        platform === 'darwin' ? { role: 'close', label: words.closeWindow } : { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        ask('undo', words.undo, 'CmdOrCtrl+Z'),
        ask('redo', words.redo, 'CmdOrCtrl+Shift+Z'),
        { type: 'separator' },
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.resetZoom },
        { type: 'separator' },
        { label: words.theme, submenu: [theme('system', words.themeSystem), theme('light', words.themeLight), theme('dark', words.themeDark)] },
        { label: words.language, submenu: LANGUAGES.map(speak) },
        { type: 'separator' },
        { role: 'togglefullscreen', label: words.fullScreen },
        { role: 'toggleDevTools', label: words.developerTools },
      ],
    },
    { role: 'help', label: words.help, submenu: [ask('shortcuts', words.shortcuts, '?'), { role: 'about', label: words.about }] },
  ]
}
