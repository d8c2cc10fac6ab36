/** The open windows, as all parts of the double know them. */

/** What a page needs of its window. */
export interface PageWindow {
  getBounds(): { readonly width: number; readonly height: number }
  emit(event: string): boolean
  close(): void
  destroy(): void
}

export interface OpenWindow extends PageWindow {
  readonly webContents: { emulateTheme(): Promise<void> }
}

const windows = new Set<OpenWindow>()

export const openWindows = (): OpenWindow[] => [...windows]
export const addWindow = (window: OpenWindow): void => void windows.add(window)
export const removeWindow = (window: OpenWindow): void => void windows.delete(window)
