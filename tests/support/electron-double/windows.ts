/** The open windows, known to all parts of the double. */
import type { BrowserWindow } from './browser-window.ts'

const windows = new Set<BrowserWindow>()

export const openWindows = (): BrowserWindow[] => [...windows]
export const addWindow = (window: BrowserWindow): void => void windows.add(window)
export const removeWindow = (window: BrowserWindow): void => void windows.delete(window)
