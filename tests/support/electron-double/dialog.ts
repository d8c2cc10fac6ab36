/** Dialogs and the file manager. A test puts answers in place of these functions; without, everything is cancelled. */

export const dialog = {
  showOpenDialog: async (): Promise<{ canceled: boolean; filePaths: string[] }> => ({ canceled: true, filePaths: [] }),
  showSaveDialog: async (): Promise<{ canceled: boolean; filePath: string }> => ({ canceled: true, filePath: '' }),
  showErrorBox: (title: string, content: string): void => console.error(`[double] ${title}: ${content}`),
}

export const shell = {
  showItemInFolder: (): void => undefined,
}
