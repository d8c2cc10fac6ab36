/** The codebook that new projects start from: "Stance and claims in news". */
import type { AttributeDefinition, Codebook, LabelDefinition } from './codebook.ts'
import { PERSUASION_TECHNIQUES } from './techniques.ts'
import { STANCE_AND_CLAIMS_GUIDELINES } from './template-guidelines.ts'

const choice = (name: string, title: string, options: readonly string[]): AttributeDefinition => ({ name, title, type: 'choice', options })

const YES_NO_UNSURE = ['yes', 'no', 'unsure'] as const

const LABELS: readonly LabelDefinition[] = [
  {
    id: 'SOURCE', title: 'Source', color: '#2563a8', key: '1',
    definition: 'The words that name whoever says something: title and name together, without the verb.',
    examples: ['أكدت [وزيرة الموارد المائية ليلى السرّاج] أن الخزان ممتلئ', '[Two port officials] said the berth was empty', 'وفق [مصدر مطلع]'],
    attributes: [choice('source_type', 'Kind of source', ['person', 'state', 'media', 'org', 'unnamed'])],
  },
  {
    id: 'CUE', title: 'Cue', color: '#5f7414', key: '2',
    definition: 'The word or phrase that ties a source to what it says: a verb of saying, a participle, or "according to".',
    examples: ['[زعم] المتحدث أن السد آمن', 'the ministry [insisted] that nothing had changed', '[بحسب] مكتب الإحصاء'],
    attributes: [choice('strength', 'Strength', ['neutral', 'endorsing', 'distancing', 'doubting'])],
  },
  {
    id: 'CONTENT', title: 'Content', color: '#0d7377', key: '3',
    definition: 'What is said, without quotation marks and without the connector (أن، إن، that).',
    examples: ['قال الوزير إن [المياه تكفي حتى الخريف]', 'She said the talks were [“neither short nor sweet”]'],
    attributes: [choice('quote', 'Quote', ['direct', 'indirect', 'mixed'])],
  },
  {
    id: 'CLAIM', title: 'Claim', color: '#4b46b0', key: '4',
    definition: 'The smallest stretch that can be true or false by itself, whoever says it. Two claims in one sentence are two spans.',
    examples: ['أكد الوفد أن [الاتفاق لا يمس حقوق الجيران] وأن [التنفيذ يبدأ غداً]', 'Officials say [the corridor cut the price of flour by half]'],
    attributes: [
      choice('check_worthiness', 'Check-worthiness', ['NFS', 'UFS', 'CFS']),
      choice('verifiable', 'Verifiable', YES_NO_UNSURE),
      choice('harmful', 'Harmful', YES_NO_UNSURE),
      choice('quote', 'Quote', ['direct', 'indirect', 'mixed', 'narrator']),
      { name: 'speaker', title: 'Speaker', type: 'speaker' },
    ],
  },
  {
    id: 'TARGET', title: 'Target', color: '#b24a17', key: '5',
    definition: 'The words that name, or only point at, what a stance is about: a project, an agreement, a state, a person.',
    examples: ['انتقد النواب [السد الأعلى]', 'Farmers called [it] a gift', 'رحّبت الصحيفة بـ[الاتفاق الجديد]'],
    attributes: [choice('mention', 'Mention', ['explicit', 'implicit'])],
  },
  {
    id: 'EVIDENCE', title: 'Evidence', color: '#2c7a4b', key: '6',
    definition: 'What the text offers in support of a claim or against it.',
    examples: ['ارتفعت الصادرات [بنسبة 9% وفق سجلات الجمارك]', '[the harbour log, seen by this newspaper], shows otherwise'],
    attributes: [choice('type', 'Type', ['study', 'expert', 'statistic', 'example', 'document'])],
  },
  {
    id: 'TECHNIQUE', title: 'Technique', color: '#a02c7a', key: '7',
    definition: 'The words that persuade by other means than evidence. Mark the fewest words that do the work.',
    examples: ['هذا [السد المشؤوم] سيقتلنا عطشاً', 'Either we build now [or our children go thirsty]'],
    attributes: [choice('technique', 'Technique', PERSUASION_TECHNIQUES)],
  },
  {
    id: 'RATIONALE', title: 'Rationale', color: '#6f5a45', key: '8',
    definition: 'The words that made the annotator choose a stance value.',
    examples: ['الاتفاق [خطوة طال انتظارها]', 'the plan, [which few here believe in], goes to a vote'],
    attributes: [],
  },
]

export const STANCE_AND_CLAIMS_IN_NEWS: Codebook = {
  name: 'stance-claims-news',
  version: 1,
  title: 'Stance and claims in news',
  guidelines: STANCE_AND_CLAIMS_GUIDELINES,
  labels: LABELS,
  relations: [
    { type: 'attribution', title: 'Attribution', roles: ['source', 'cue', 'content'] },
    { type: 'supports', title: 'Supports', roles: ['from', 'to'] },
    { type: 'attacks', title: 'Attacks', roles: ['from', 'to'] },
  ],
  stance: {
    values: [
      { id: 'favor', title: 'Favor' }, { id: 'against', title: 'Against' }, { id: 'discuss', title: 'Discuss' },
      { id: 'none', title: 'None' }, { id: 'unrelated', title: 'Unrelated' },
    ],
    intensity: { min: -2, max: 2 },
  },
}
