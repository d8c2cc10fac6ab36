/** The task for a model that runs elsewhere: each text with the labels and the form of the answer, one a line. Nothing is sent anywhere. */
import { serializeLine } from '#core/formats/serialize-line.ts'
import { OFFSET_UNIT } from '#core/formats/native-record.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import { codebookStamp } from '#core/codebook/codebook.ts'
import { articlesInOrder } from '../../storage/texts.ts'
import type { Project } from '../project.ts'

const INSTRUCTION = 'Mark the spans of the text that the labels define, and the stances that it takes. Answer with one JSON object of the form given in "answer": copy each quote letter by letter from the text, and give some words before it and after it as prefix and suffix wherever it occurs more than once.'

/** The form in which predictions are imported. */
const ANSWER = {
  article: 'the "article" of this line', text_sha256: 'the "text_sha256" of this line', source: 'the name of the model',
  spans: [{ label: 'id of a label', quote: 'the exact words', prefix: 'words before, optional', suffix: 'words after, optional', start: 'optional, in code points', end: 'optional, exclusive', probability: 'optional, 0 to 1', note: 'optional, why' }],
  stances: [{ holder: 'name, optional', target: 'name', value: 'id of a stance value', scope: 'article, or span with "span"', span: 'optional: {"quote": …}', probability: 'optional, 0 to 1' }],
}

const labelsOf = (codebook: Codebook) => codebook.labels.filter(({ retired }) => retired !== true)
  .map(({ id, title, definition, examples, counterExamples }) => ({ id, title, definition, examples, counter_examples: counterExamples ?? [] }))

export function* taskLines(project: Project): Generator<string> {
  const codebook = project.codebook()
  const shared = {
    instruction: INSTRUCTION, codebook: codebookStamp(codebook), labels: labelsOf(codebook),
    stance_values: codebook.stance.values.map(({ id, title }) => ({ id, title })), answer: ANSWER,
  }
  for (const { id, text, sha256, content } of articlesInOrder(project.db)) {
    yield serializeLine({ article: id, text_sha256: sha256, offset_unit: OFFSET_UNIT, language: content['language'] ?? null, title: content['title'] ?? null, text, ...shared })
  }
}
