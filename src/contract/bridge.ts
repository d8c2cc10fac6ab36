/** Names and shapes that a page, its preload and the hosts share. Free of packages, so that a preload stays small. */

/** Scheme and origin that the desktop host serves the page at. */
export const PAGE_SCHEME = 'app'
export const PAGE_ORIGIN = `${PAGE_SCHEME}://workbench`

/**
 * Message by which the page hands two ports to the desktop host: the first goes to the backend and speaks `contract`,
 * the second stays in the main process and speaks `native`.
 */
export const PORT_MESSAGE = 'hashiya-connect'
/** Function that the preload puts on the page's window: `(files: File[]) => string[]`, the paths of dropped files. */
export const PATHS_FUNCTION = 'hashiyaPaths'

/** Where the server host takes WebSockets, uploads and downloads. */
export const SOCKET_PATH = '/socket'
export const UPLOAD_PATH = '/upload'
export const DOWNLOAD_PATH = '/download/'
/** Header that carries the session key with an upload or a download. */
export const KEY_HEADER = 'x-hashiya-key'

/** First message of a browser: the one-time token of the link, or the key that it got for one. */
export type Hello = { readonly token: string } | { readonly key: string }
/** The server's answer: the key for uploads, downloads and the next connection of the same tab. */
export interface Welcome { readonly key: string }
/** WebSocket close code for a hello that is wrong, late or missing: another try with the same secret is in vain. */
export const CLOSED_REFUSED = 1008

/** Answer to an upload: the handle to import (the top folder or the file), or one sentence on what is wrong. */
export type UploadAnswer = { readonly handle: string } | { readonly error: string }
