/** Suggestions, the rules behind them, what is learnt, and predictions made elsewhere. */
import { basename, join } from 'node:path'
import { Refusal, suggestions as service, type Session } from '../services/index.ts'
import { reads, streamed, writes } from './base.ts'

const { learntFrom } = service

/** Where a file is written: the path that was named, or for a browser a name among its downloads. */
function placeFor(session: Session, path: string | null, name: string): string {
  const { downloads } = session
  if (downloads === null && path === null) throw new Refusal('REFUSED', 'Say where to write the file.')
  if (downloads !== null && path !== null) throw new Refusal('FORBIDDEN', 'A browser fetches its export; it cannot name a file on this machine.')
  return path ?? join(downloads!, name)
}

/** A browser learns the name to fetch, not where the file lies. */
const named = (session: Session, { lines, path }: { lines: number; path: string }) => ({ lines, path: session.downloads === null ? path : basename(path) })

export const suggestions = {
  of: reads.suggestions.of.handler(async ({ context: { project }, input }) => {
    const answer = await service.suggestionsOf(project, input.article, learntFrom(project, input.from), input.wait)
    return { ...answer, suggestions: [...answer.suggestions] }
  }),
  next: reads.suggestions.next.handler(({ context: { project }, input: { order, not, from, ...filter } }) => service.nextSuggestion(project, learntFrom(project, from), order, filter, not)),
  like: reads.suggestions.like.handler(({ context: { project }, input }) => service.suggestionsLike(project, input.article, input.suggestion, input.everywhere, learntFrom(project, input.from))),
  answer: writes.suggestions.answer.handler(({ context: { project }, input }) => service.answerSuggestions(project, input.items, input.answer, learntFrom(project, input.from))),

  rules: reads.suggestions.rules.handler(({ context: { project } }) => service.listRules(project)),
  saveRule: writes.suggestions.saveRule.handler(({ context: { project }, input: { id, ...fields } }) => service.saveRule(project, id, fields)),
  removeRule: writes.suggestions.removeRule.handler(({ context: { project }, input }) => service.removeRule(project, input.id)),
  tryRule: reads.suggestions.tryRule.handler(({ context: { project }, input, signal }) => service.tryRule(project, input, signal)),

  status: reads.suggestions.status.handler(({ context: { project }, input }) => service.trainingStatus(project, learntFrom(project, input.from))),
  watch: reads.suggestions.watch.handler(({ context: { project }, input, signal }) => streamed(project, service.watchTraining(project, learntFrom(project, input.from), signal))),

  sets: reads.suggestions.sets.handler(({ context: { project } }) => service.listSets(project)),
  removeSet: writes.suggestions.removeSet.handler(({ context: { project }, input }) => service.removeSet(project, input.origin)),
  import: writes.suggestions.import.handler(({ context: { session, project }, input, signal }) => {
    session.assertMayRead(input.paths)
    return streamed(project, service.importPredictions(project, input.paths, signal))
  }),
  counts: reads.suggestions.counts.handler(({ context: { project } }) => service.countsOfAnswers(project)),
  writeLog: reads.suggestions.writeLog.handler(async ({ context: { session, project }, input, signal }) =>
    named(session, await service.writeLines(project, placeFor(session, input.path, `${basename(project.path, '.hashiya')}-suggestions.jsonl`), service.logLines(project), signal))),
  writeTask: reads.suggestions.writeTask.handler(async ({ context: { session, project }, input, signal }) =>
    named(session, await service.writeLines(project, placeFor(session, input.path, `${basename(project.path, '.hashiya')}-task.jsonl`), service.taskLines(project), signal))),
}
