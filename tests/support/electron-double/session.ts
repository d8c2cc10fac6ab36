/** The one session: permissions and the filter of requests. Without handlers everything is allowed, as in Electron. */

type PermissionRequestHandler = (contents: unknown, permission: string, answer: (granted: boolean) => void, details: object) => void
type PermissionCheckHandler = (contents: unknown, permission: string, origin: string, details: object) => boolean
type RequestFilter = (details: { url: string; method: string; resourceType: string }, answer: (response: { cancel?: boolean }) => void) => void

/** Electron's name for a permission, and Chromium's. */
const PERMISSIONS: readonly (readonly [string, string])[] = [
  ['geolocation', 'geolocation'], ['notifications', 'notifications'], ['media', 'camera'], ['media', 'microphone'], ['midi', 'midi'],
  ['clipboard-read', 'clipboard-read'], ['clipboard-sanitized-write', 'clipboard-write'], ['idle-detection', 'idle-detection'], ['window-management', 'window-management'],
]

let askPermission: PermissionRequestHandler = (_contents, _permission, answer) => answer(true)
let checkPermission: PermissionCheckHandler = () => true
let filter: RequestFilter | null = null

const ignored = (): void => undefined

export const defaultSession = {
  setPermissionRequestHandler: (handler: PermissionRequestHandler): void => {
    askPermission = handler
  },
  setPermissionCheckHandler: (handler: PermissionCheckHandler): void => {
    checkPermission = handler
  },
  setDevicePermissionHandler: ignored,
  setDisplayMediaRequestHandler: ignored,
  setSpellCheckerEnabled: ignored,
  webRequest: {
    onBeforeRequest: (given: RequestFilter): void => {
      filter = given
    },
  },
}
export const session = { defaultSession }

/** Whether the app lets this request out. */
export const isLetThrough = (url: string, method: string, resourceType: string): Promise<boolean> =>
  new Promise((resolve) => (filter === null ? resolve(true) : filter({ url, method, resourceType }, ({ cancel }) => resolve(cancel !== true))))

/** What the app grants to a page, in Chromium's words: both of its handlers must agree. */
export async function permissionsOf(contents: unknown, origin: string): Promise<{ name: string; setting: 'granted' | 'denied' }[]> {
  return Promise.all(PERMISSIONS.map(async ([electron, name]) => {
    const asked = await new Promise<boolean>((resolve) => askPermission(contents, electron, resolve, {}))
    return { name, setting: asked && checkPermission(contents, electron, origin, {}) ? 'granted' as const : 'denied' as const }
  }))
}
