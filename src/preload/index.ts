/**
 * Carries the page's two ports to the main process, and tells the paths of dropped files. Nothing else of the desktop is
 * within reach of the page: the ports speak typed contracts, and both ends check what comes.
 */
import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { PATHS_FUNCTION, PORT_MESSAGE } from '#contract/bridge.ts'

window.addEventListener('message', (event) => {
  if (event.source !== window || event.origin !== location.origin || event.data !== PORT_MESSAGE) return
  ipcRenderer.postMessage(PORT_MESSAGE, null, [...event.ports])
})

// A File cannot travel over a port with its path: only the preload may ask where it stands, and only while it is at hand.
contextBridge.exposeInMainWorld(PATHS_FUNCTION, (files: File[]): string[] => files.map((file) => webUtils.getPathForFile(file)))
