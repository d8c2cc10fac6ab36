/** Undo, redo, and what changed. */
import { history as service } from '../services/index.ts'
import { reads, writes } from './base.ts'

export const history = {
  state: reads.history.state.handler(({ context: { project } }) => service.historyState(project)),
  undo: writes.history.undo.handler(({ context: { project } }) => service.undo(project)),
  redo: writes.history.redo.handler(({ context: { project } }) => service.redo(project)),
}

export const changes = {
  watch: reads.changes.watch.handler(({ context: { project }, signal }) => project.changes.watch(signal)),
}
