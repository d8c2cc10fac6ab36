/** The use cases around suggestions. */
import { answerCounts } from '../../storage/suggestions.ts'
import type { Project } from '../project.ts'

export { answerSuggestions, type AnswerItem, type Answers } from './answer.ts'
export { learntFrom, nextSuggestion, suggestionsLike, suggestionsOf, trainingStatus, watchTraining } from './ask.ts'
export { holdsPredictions, importPredictions, predictionPort, type PredictionEvent, type PredictionReport } from './import-predictions.ts'
export { logLines, writeLines } from './log.ts'
export { listRules, removeRule, saveRule, tryRule } from './rules.ts'
export { listSets, removeSet } from './sets.ts'
export { taskLines } from './task.ts'

export const countsOfAnswers = (project: Project) => [...answerCounts(project.db)]
