/** Undo and redo over everything that this annotator did in the project, across articles and restarts. */
import { z } from 'zod'
import { id, procedure } from './base.ts'

/** What the next undo and redo would take back or do again, in words; `null` where there is nothing. */
export const historyState = z.object({ undo: z.string().nullable(), redo: z.string().nullable() })
export const historyStep = historyState.extend({
  /** What was undone or redone, in words; `null` where there was nothing to do. */
  done: z.string().nullable(),
  /** The article it happened in, to go there; `null` where it is none or many. */
  article: id.nullable(),
  /** The annotation it touched, to select it; `null` where it is none, many or gone. */
  focus: id.nullable(),
})

export const history = {
  state: procedure.output(historyState),
  undo: procedure.output(historyStep),
  redo: procedure.output(historyStep),
}
