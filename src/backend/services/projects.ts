/** The projects that are open in this program: made, opened once, shared by the windows that use them, closed after the last. */
import { checkCodebook } from '#core/codebook/check.ts'
import { codebookStamp, type Codebook } from '#core/codebook/codebook.ts'
import { distinctColors } from '#core/identity/colors.ts'
import { derivedId } from '#core/identity/ids.ts'
import { nameProblem } from '#core/identity/name.ts'
import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { countOf } from '../storage/counts.ts'
import { ProjectError } from '../storage/errors.ts'
import { createFile, openFile } from '../storage/open.ts'
import { allAnnotators, annotatorContent, codebookContent, idByName } from '../storage/registries.ts'
import { readRow } from '../storage/rows.ts'
import { describePlace } from './codebook/place.ts'
import { sha256 } from './hash.ts'
import { loadProfile, saveProfile, type Profile } from './profile.ts'
import { Project } from './project.ts'
import { projectName, rememberProject } from './recent.ts'
import { Refusal } from './refusal.ts'

export interface Summary {
  path: string; name: string; articles: number; spans: number; codebook: string
  me: { id: string; name: string; color: string }
  annotators: { id: string; name: string; color: string }[]
  read_only: string | null
}

export interface ProgramFacts {
  /** Where this user's profile, recent projects and copy of the sample are kept. */
  readonly dataFolder: string
  /** The program's folder with the sample. */
  readonly samplesFolder: string
  readonly version: string
}

interface Open { readonly project: Project; users: number }

export class Projects {
  readonly dataFolder: string
  readonly samplesFolder: string
  readonly version: string
  readonly #now: () => number
  readonly #open = new Map<string, Open>()

  constructor({ dataFolder, samplesFolder, version }: ProgramFacts, now: () => number = Date.now) {
    this.dataFolder = dataFolder
    this.samplesFolder = samplesFolder
    this.version = version
    this.#now = now
  }

  /** Makes a project file with a codebook. Throws a Refusal where it cannot be made. */
  create(path: string, codebook: Codebook): Project {
    const full = resolve(path)
    const [problem] = checkCodebook(codebook)
    if (problem !== undefined) throw new Refusal('REFUSED', `The codebook cannot be used: ${describePlace(problem.path)}: ${problem.message}.`)
    const profile = this.profile()
    const project = new Project(full, refusing(() => createFile(full)), profile, this.#now)
    try {
      const start = project.begin(`Start with the codebook ${codebook.title}`, { undoable: false })
      start.transaction(() => start.put([{ kind: 'codebook', id: derivedId(sha256, 'codebook', codebookStamp(codebook)), after: codebookContent(codebook) }]))
    } catch (error) {
      project.close()
      rmSync(full, { force: true })
      throw error
    }
    return this.#keep(project)
  }

  /** Opens a project, or shares it where it is open in this program already. */
  open(path: string): Project {
    const full = resolve(path)
    const open = this.#open.get(full)
    if (open) {
      open.users++
      return open.project
    }
    const profile = this.profile()
    return this.#keep(new Project(full, refusing(() => openFile(full)), profile, this.#now))
  }

  /** Gives a project back; it is closed when nobody uses it any more. */
  release(project: Project): void {
    const open = this.#open.get(project.path)
    if (!open || --open.users > 0) return
    this.#open.delete(project.path)
    project.close()
  }

  /** Closes everything, whoever uses it. */
  closeAll(): void {
    for (const { project } of this.#open.values()) project.close()
    this.#open.clear()
  }

  profile(): Profile { return loadProfile(this.dataFolder) }

  /** Changes the name that this machine's annotator goes by, also in the project at hand where it is known; the id stays. */
  renameMe(name: string, project: Project): void {
    const problem = nameProblem(name)
    if (problem) throw new Refusal('REFUSED', `Your name ${problem}.`)
    const namesake = idByName(project.db, 'annotator', name)
    if (namesake !== null && namesake !== project.me.id) throw new Refusal('REFUSED', `Another annotator of this project is called ${name}: in a dataset your work would be taken for theirs. Choose a name of your own.`)
    const profile = saveProfile(this.dataFolder, { ...this.profile(), name })
    for (const open of this.#open.values()) open.project.setProfile(profile)
    if (!project.readOnly && readRow(project.db, 'annotator', profile.id)) {
      project.write('Change my name', [{ kind: 'annotator', id: profile.id, after: annotatorContent(profile) }])
    }
  }

  #keep(project: Project): Project {
    this.#open.set(project.path, { project, users: 1 })
    rememberProject(this.dataFolder, project.path, new Date(this.#now()).toISOString())
    return project
  }
}

/** The place of this user's own copy of the sample, and whether it is there. */
export function samplePath(dataFolder: string): { path: string; exists: boolean } {
  mkdirSync(dataFolder, { recursive: true })
  const path = join(dataFolder, 'Sample.hashiya')
  return { path, exists: existsSync(path) }
}

/** Throws a ProjectError where the file is too damaged for it. */
export function summaryOf(project: Project): Summary {
  try {
    const known = allAnnotators(project.db)
    const annotators = distinctColors([...known.filter((it) => it.id !== project.me.id), project.me])
    const me = annotators.find((it) => it.id === project.me.id)!
    return {
      path: project.path, name: projectName(project.path), articles: countOf(project.db, 'article'), spans: countOf(project.db, 'span'),
      codebook: codebookStamp(project.codebook()), me, annotators: known.some((it) => it.id === me.id) ? annotators : annotators.filter((it) => it.id !== me.id), read_only: project.readOnly,
    }
  } catch (error) {
    throw project.explain(error)
  }
}

function refusing<T>(work: () => T): T {
  try { return work() } catch (error) {
    if (error instanceof ProjectError) throw new Refusal('REFUSED', error.message)
    throw error
  }
}
