/** A window's preferences: Electron's defaults, and the ones that the double refuses to imitate. */

export interface WebPreferences {
  readonly preload?: string
  readonly sandbox?: boolean
  readonly contextIsolation?: boolean
  readonly nodeIntegration?: boolean
  readonly [name: string]: unknown
}

const DEFAULTS = {
  sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInSubFrames: false, nodeIntegrationInWorker: false,
  webSecurity: true, allowRunningInsecureContent: false, experimentalFeatures: false, webviewTag: false, spellcheck: true, navigateOnDragDrop: false,
}

export function completePreferences(given: WebPreferences): WebPreferences {
  const complete = { ...DEFAULTS, ...given }
  if (complete.nodeIntegration || !complete.contextIsolation || !complete.sandbox || !complete.webSecurity) {
    throw new Error('[double] Only sandboxed, isolated pages without Node and with web security are modelled.')
  }
  return complete
}
