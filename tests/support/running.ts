/** A started program, and what it is started with. */
import type { ElectronApplication, Page } from '@playwright/test'

export interface HostOptions {
  hostKind: 'web' | 'desktop-double' | 'desktop'
  /** Arguments of the first start: `--sample`, or the path of a project. One start is quicker than a start and `openSample`. */
  firstArgs: { readonly args: readonly string[] }
}

/** A started program with one window. */
export interface Running {
  readonly page: Page
  readonly app: ElectronApplication | null
  /** Runs `trigger`, which asks for files, and gives it these. */
  chooseFiles(paths: readonly string[], trigger: () => Promise<void>): Promise<void>
  /** Runs `trigger`, which asks where to write; the file is at the returned path once it is there. */
  saveFile(name: string, trigger: () => Promise<void>): Promise<string>
  /** Lets the program end in its own way: projects are closed. */
  close(): Promise<void>
}

/** What a test may open a program with. */
export interface Launch { readonly args: readonly string[]; readonly dataFolder: string; readonly folder: string }
