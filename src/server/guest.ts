/** One browser tab that came in by a link: its session with the backend, and its folders for files that go up and come down. */
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Backend, Session } from '#backend'

/** What a tab works with while it is connected. */
export interface Work {
  readonly session: Session
  readonly uploads: string
  readonly downloads: string
}

export interface GuestPlace {
  readonly backend: Backend
  /** Folder that the tab's own folder is made in. */
  readonly folder: string
  readonly project: string | null
  readonly projectsFolder: string
}

export interface Guest {
  /** The tab's work, begun now where there is none. */
  work(): Work
  /** Ends the work: the project is released and the folders with all that went up and came down are removed. */
  end(): Promise<void>
}

export function createGuest(place: GuestPlace): Guest {
  let current: { work: Work; folder: string } | null = null

  const begin = (): Work => {
    const folder = join(place.folder, randomUUID())
    const [uploads, downloads] = [join(folder, 'uploads'), join(folder, 'downloads')]
    for (const each of [uploads, downloads]) mkdirSync(each, { recursive: true, mode: 0o700 })
    // New projects are proposed there, and making one does not make folders.
    if (place.project === null) mkdirSync(place.projectsFolder, { recursive: true })
    const session = place.backend.connect({
      kind: 'browser',
      project: place.project,
      projectsFolder: place.project === null ? place.projectsFolder : null,
      confined: { uploads, downloads },
    })
    const work = { session, uploads, downloads }
    current = { work, folder }
    return work
  }

  return {
    work: () => current?.work ?? begin(),
    end: async () => {
      if (current === null) return
      const { work, folder } = current
      current = null
      try {
        await work.session.close()
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}
