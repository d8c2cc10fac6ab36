/** What the main process tells the backend process. A `connect` carries one port. */
export type BackendMessage =
  | { readonly kind: 'begin'; readonly dataFolder: string; readonly samplesFolder: string; readonly version: string }
  /** A window, named by a number, wants to speak. The same window may come again after a reload. */
  | { readonly kind: 'connect'; readonly window: number }
  /** The window is closed: its project is released. */
  | { readonly kind: 'gone'; readonly window: number }
  /** Close all projects, then end. */
  | { readonly kind: 'stop' }
