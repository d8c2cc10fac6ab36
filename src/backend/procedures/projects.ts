/** Projects: made, opened, closed. */
import { forgetProject, projectName, recentProjects, samplePath, summaryOf, TEMPLATES, Refusal, type Project, type Session, type Summary } from '../services/index.ts'
import { anywhere, reads } from './base.ts'
import { fillSample } from './sample.ts'

/** Gives a session the project that it asked for; one that cannot even be summed up is let go. */
function begin(session: Session, project: Project): Summary {
  session.use(project)
  try { return summaryOf(project) } catch (error) {
    session.leave()
    throw error
  }
}

export const projects = {
  host: anywhere.projects.host.handler(({ context: { session } }) => ({
    version: session.projects.version, kind: session.info.kind, fixed_project: session.info.project, projects_folder: session.info.projectsFolder, platform: process.platform,
  })),
  current: anywhere.projects.current.handler(({ context: { session } }) => {
    const project = session.current()
    return project && summaryOf(project)
  }),
  recent: anywhere.projects.recent.handler(({ context: { session } }) => (session.info.project ? [] : recentProjects(session.projects.dataFolder))),
  forget: anywhere.projects.forget.handler(({ context: { session }, input }) => {
    session.assertMayChoose()
    forgetProject(session.projects.dataFolder, input.path)
    return recentProjects(session.projects.dataFolder)
  }),
  create: anywhere.projects.create.handler(({ context: { session }, input }) => {
    session.assertMayChoose()
    if (!projectName(input.path) || !input.path.toLowerCase().endsWith('.hashiya')) throw new Refusal('REFUSED', `A project's file name ends in .hashiya, as in "River treaties.hashiya"; "${input.path}" does not.`)
    return begin(session, session.projects.create(input.path, input.codebook ?? TEMPLATES[input.template]))
  }),
  open: anywhere.projects.open.handler(({ context: { session }, input }) => {
    session.assertMayChoose()
    return begin(session, session.projects.open(input.path))
  }),
  openSample: anywhere.projects.openSample.handler(async ({ context: { session } }) => {
    session.assertMayChoose()
    const { path, exists } = samplePath(session.projects.dataFolder)
    const project = exists ? session.projects.open(path) : await fillSample(session.projects, path)
    return begin(session, project)
  }),
  close: anywhere.projects.close.handler(({ context: { session } }) => {
    session.assertMayChoose()
    session.leave()
    return null
  }),
  renameMe: reads.projects.renameMe.handler(({ context: { session, project }, input }) => {
    session.projects.renameMe(input.name, project)
    return project.me
  }),
}
