/** One client of the backend: what it may touch, and the project that it has open. */
import { resolve, sep } from 'node:path'
import type { Project } from './project.ts'
import type { Projects } from './projects.ts'
import { Refusal } from './refusal.ts'

export interface ClientInfo {
  readonly kind: 'desktop' | 'browser' | 'in-process'
  /** Path of the one project that this client may use; `null`: it may choose. */
  readonly project: string | null
  /** Where new projects are proposed when there is no dialog to ask. */
  readonly projectsFolder: string | null
  /** The folders that a browser may import from and export into; `null`: any path. */
  readonly confined: { readonly uploads: string; readonly downloads: string } | null
}

export class Session {
  readonly info: ClientInfo
  readonly projects: Projects
  #project: Project | null = null

  constructor(info: ClientInfo, projects: Projects) {
    this.info = info
    this.projects = projects
  }

  /** The open project, or a refusal where there is none. A client that is bound to one project opens it by asking. */
  get project(): Project {
    const project = this.current()
    if (!project) throw new Refusal('NO_PROJECT', 'No project is open.')
    return project
  }

  current(): Project | null {
    if (!this.#project && this.info.project) this.#project = this.projects.open(this.info.project)
    return this.#project
  }

  /** Puts a project that was just opened in place of the one before. */
  use(project: Project): Project {
    this.leave()
    this.#project = project
    return project
  }

  leave(): void {
    if (this.#project) this.projects.release(this.#project)
    this.#project = null
  }

  /** Refuses to leave the one project that this client is bound to. */
  assertMayChoose(): void {
    if (this.info.project) throw new Refusal('FORBIDDEN', 'This window is bound to one project. Open the other one in the Hashiya that serves it.')
  }

  /** Refuses files outside what this client may read. */
  assertMayRead(paths: readonly string[]): void {
    const { confined } = this.info
    if (confined && paths.some((path) => !inside(path, confined.uploads))) throw new Refusal('FORBIDDEN', 'A browser can only import files that were sent from it.')
  }

  /** The folder exports of this client go to; `null` where it names paths itself. */
  get downloads(): string | null { return this.info.confined?.downloads ?? null }

  async close(): Promise<void> { this.leave() }
}

const inside = (path: string, folder: string): boolean => resolve(path).startsWith(resolve(folder) + sep)
