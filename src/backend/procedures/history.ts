/** Undo, redo, and what changed. */
import { history as service, timeline } from '../services/index.ts'
import { reads, writes } from './base.ts'

export const history = {
  state: reads.history.state.handler(({ context: { project } }) => service.historyState(project)),
  undo: writes.history.undo.handler(({ context: { project } }) => service.undo(project)),
  timeline: reads.history.timeline.handler(({ context: { project }, input }) => timeline.timeline(project, input.filter, input.before, input.limit)),
  authors: reads.history.authors.handler(({ context: { project } }) => timeline.authors(project)),
  written: reads.history.written.handler(({ context: { project }, input }) => timeline.written(project, input.number, input.offset, input.limit)),
  undoStep: writes.history.undoStep.handler(({ context: { project }, input }) => timeline.undoStep(project, input.number)),
  redoStep: writes.history.redoStep.handler(({ context: { project }, input }) => timeline.redoStep(project, input.number)),
  undoSince: writes.history.undoSince.handler(({ context: { project }, input }) => timeline.undoSince(project, input.number)),
  redo: writes.history.redo.handler(({ context: { project } }) => service.redo(project)),
}

export const changes = {
  watch: reads.changes.watch.handler(({ context: { project }, signal }) => project.changes.watch(signal)),
}
