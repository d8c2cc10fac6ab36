/** A codebook that uses all that codebooks can ask, for tests and for looking at. */
import type { Answers } from '#core/articles/answers.ts'
import type { AttributeDefinition, Codebook, LabelDefinition } from '#core/codebook/codebook.ts'
import { OMAR } from './people.ts'

const attribute = (name: string, title: string, type: AttributeDefinition['type'], over: Partial<AttributeDefinition> = {}): AttributeDefinition => ({ name, title, type, ...over })

const ATTRIBUTES: readonly AttributeDefinition[] = [
  attribute('kind', 'Kind', 'choice', { options: ['fact', 'forecast', 'opinion'], required: true }),
  attribute('when', 'Until when', 'text', { when: { attribute: 'kind', in: ['forecast'] }, required: true }),
  attribute('sure', 'Sure', 'number', { min: 0, max: 10, default: 5 }),
  attribute('checked', 'Checked', 'flag', { required: true }),
  attribute('speaker', 'Speaker', 'speaker'),
  attribute('about', 'About', 'target'),
  attribute('answers', 'Answers', 'claim'),
  attribute('cue', 'Cue', 'span'),
]

const label = (id: string, title: string, key: string | null, over: Partial<LabelDefinition> = {}): LabelDefinition =>
  ({ id, title, color: '#2563a8', key, definition: `What ${title.toLowerCase()} means.`, examples: [], attributes: [], ...over })

export const DEEP: Codebook = {
  name: 'stance-claims-news', version: 1, title: 'Deep', guidelines: '', relations: [],
  stance: { values: [{ id: 'favor', title: 'Favor' }, { id: 'against', title: 'Against' }], intensity: { min: -2, max: 2 } },
  labels: [
    label('CLAIM', 'Claim', '4', { attributes: ATTRIBUTES, examples: ['[the treaty holds] until spring'], counterExamples: ['a question'] }),
    label('FIGURE', 'Claim with figures', null, { parent: 'CLAIM', color: '#b24a17' }),
    label('RATE', 'Rate', null, { parent: 'FIGURE', color: '#0d7377' }),
    label('SOURCE', 'Source', '1', { color: '#5f7414' }),
    label('OLD', 'Old label', '3', { retired: true }),
    label('CUE', 'Cue', '2', { color: '#4b46b0' }),
  ],
  article: [
    attribute('genre', 'Genre', 'choice', { options: ['news', 'opinion', 'interview'], required: true }),
    attribute('wire', 'Wire copy', 'flag'),
    attribute('agency', 'Agency', 'actor', { when: { attribute: 'wire', in: [true] }, required: true }),
  ],
}

export const OMARS_ANSWERS: Answers[] = [{ article: 'main', annotator: OMAR.id, codebook: 'stance-claims-news@1', values: { genre: 'opinion', wire: false } }]
