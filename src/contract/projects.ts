/** Projects: one `.hashiya` file each; a connection has at most one open. */
import { z } from 'zod'
import { id, name, procedure } from './base.ts'
import { codebookSchema } from './codebook.ts'

export const annotator = z.object({ id, name, color: z.string() })

export const projectSummary = z.object({
  path: z.string(),
  name: z.string(),
  articles: z.int(),
  spans: z.int(),
  codebook: z.string(),
  /** Who works in this window. */
  me: annotator,
  annotators: z.array(annotator),
  /** Why nothing can be written (read-only file or folder), else `null`. */
  read_only: z.string().nullable(),
})
export type ProjectSummary = z.infer<typeof projectSummary>

export const recentProject = z.object({ path: z.string(), name: z.string(), opened: z.string(), missing: z.boolean() })

export const host = z.object({
  version: z.string(),
  /** `desktop` has dialogs and file paths; `browser` sends files up and fetches them back. */
  kind: z.enum(['desktop', 'browser', 'in-process']),
  /** The one project that this connection may use, or `null` where it may choose. */
  fixed_project: z.string().nullable(),
  /** Folder that new projects are proposed in; `null` where a dialog asks. */
  projects_folder: z.string().nullable(),
  platform: z.string(),
})
export type Host = z.infer<typeof host>

export const projects = {
  host: procedure.output(host),
  /** The project that is open on this connection, or `null`. */
  current: procedure.output(projectSummary.nullable()),
  recent: procedure.output(z.array(recentProject)),
  forget: procedure.input(z.object({ path: z.string() })).output(z.array(recentProject)),
  /** Makes a project file from a codebook template, or from a codebook of one's own, and opens it. Refused where the file exists. */
  create: procedure.input(z.object({ path: z.string().min(1), template: z.enum(['stance-claims-news']), codebook: codebookSchema.optional() })).output(projectSummary),
  open: procedure.input(z.object({ path: z.string().min(1) })).output(projectSummary),
  /** Opens this user's own copy of the sample project, made on first use. */
  openSample: procedure.output(projectSummary),
  close: procedure.output(z.null()),
  /** Renames the annotator of this window; the id stays. */
  renameMe: procedure.input(z.object({ name })).output(annotator),
}
