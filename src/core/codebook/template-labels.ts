/** The labels of the codebook "Stance and claims in news", with what is asked about each. */
import type { AttributeDefinition, LabelDefinition } from './codebook.ts'
import { PERSUASION_TECHNIQUES } from './techniques.ts'

type More = Pick<AttributeDefinition, 'when' | 'required'>
const choice = (name: string, title: string, options: readonly string[], more: More = {}): AttributeDefinition => ({ name, title, type: 'choice', options, ...more })

const YES_NO_UNSURE = ['yes', 'no', 'unsure'] as const
/** What states nothing can neither harm nor be checked. */
const STATES_A_FACT = { when: { attribute: 'check_worthiness', in: ['UFS', 'CFS'] } } as const

export const TEMPLATE_LABELS: readonly LabelDefinition[] = [
  {
    id: 'SOURCE', title: 'Source', color: '#2563a8', key: '1',
    definition: 'The words that name whoever says something: title and name together, without the verb.',
    examples: ['أكدت [وزيرة الموارد المائية ليلى السرّاج] أن الخزان ممتلئ', '[Two port officials] said the berth was empty', 'وفق [مصدر مطلع]'],
    counterExamples: ['زارت [الوزيرة ليلى السرّاج] الخزان: she is named and says nothing', 'The talks with [two port officials] went on: they are a party, not a source'],
    attributes: [
      choice('source_type', 'Kind of source', ['person', 'state', 'media', 'org', 'unnamed']),
      { name: 'actor', title: 'Actor', type: 'actor', when: { attribute: 'source_type', in: ['person', 'state', 'media', 'org'] } },
    ],
  },
  {
    id: 'CUE', title: 'Cue', color: '#5f7414', key: '2',
    definition: 'The word or phrase that ties a source to what it says: a verb of saying, a participle, or "according to".',
    examples: ['[زعم] المتحدث أن السد آمن', 'the ministry [insisted] that nothing had changed', '[بحسب] مكتب الإحصاء'],
    counterExamples: ['[قرر] المجلس إغلاق الميناء: a decision, not an utterance', 'The ministry [insisted on] a second vote: nothing is said'],
    attributes: [choice('strength', 'Strength', ['neutral', 'endorsing', 'distancing', 'doubting'])],
  },
  {
    id: 'CONTENT', title: 'Content', color: '#0d7377', key: '3',
    definition: 'What is said, without quotation marks and without the connector (أن، إن، that).',
    examples: ['قال الوزير إن [المياه تكفي حتى الخريف]', 'She said the talks were [“neither short nor sweet”]'],
    counterExamples: ['قال الوزير [إن المياه تكفي]: the connector stays outside', '[The water will last until autumn.] The newspaper says so itself: at most a claim'],
    attributes: [
      choice('quote', 'Quote', ['direct', 'indirect', 'mixed']),
      { name: 'implied', title: 'Its source is only understood', type: 'flag' },
    ],
  },
  {
    id: 'CLAIM', title: 'Claim', color: '#4b46b0', key: '4',
    definition: 'The smallest stretch that can be true or false by itself, whoever says it. Two claims in one sentence are two spans.',
    examples: ['أكد الوفد أن [الاتفاق لا يمس حقوق الجيران] وأن [التنفيذ يبدأ غداً]', 'Officials say [the corridor cut the price of flour by half]'],
    counterExamples: ['[ليت الاتفاق يُنفَّذ غداً]: a wish is neither true nor false', '[What will the corridor cost us?] A question states nothing'],
    attributes: [
      choice('check_worthiness', 'Check-worthiness', ['NFS', 'UFS', 'CFS'], { required: true }),
      choice('verifiable', 'Verifiable', YES_NO_UNSURE, STATES_A_FACT),
      choice('harmful', 'Harmful', YES_NO_UNSURE, STATES_A_FACT),
      choice('quote', 'Quote', ['direct', 'indirect', 'mixed', 'narrator']),
      { name: 'speaker', title: 'Speaker', type: 'speaker' },
      { name: 'normalized', title: 'In one plain sentence', type: 'text', ...STATES_A_FACT },
      choice('factuality', 'Factuality', ['true', 'false', 'unknown'], { when: { attribute: 'verifiable', in: ['yes'] } }),
    ],
  },
  {
    id: 'TARGET', title: 'Target', color: '#b24a17', key: '5',
    definition: 'The words that name, or only point at, what a stance is about: a project, an agreement, a state, a person.',
    examples: ['انتقد النواب [السد الأعلى]', 'Farmers called [it] a gift', 'رحّبت الصحيفة بـ[الاتفاق الجديد]'],
    counterExamples: ['يقع [السد الأعلى] على بعد أربعين كيلومتراً: a place, and nobody takes a side', 'The vote on the dam was held in [the old theatre]: nobody takes a side on the theatre'],
    attributes: [
      choice('mention', 'Mention', ['explicit', 'implicit']),
      { name: 'target', title: 'Target', type: 'target' },
    ],
  },
  {
    id: 'EVIDENCE', title: 'Evidence', color: '#2c7a4b', key: '6',
    definition: 'What the text offers in support of a claim or against it.',
    examples: ['ارتفعت الصادرات [بنسبة 9% وفق سجلات الجمارك]', '[the harbour log, seen by this newspaper], shows otherwise'],
    counterExamples: ['[الجميع يعرف أن الصادرات ارتفعت]: an appeal to what all know is a technique', 'Exports rose, [as this newspaper reported yesterday]: the same claim once more'],
    attributes: [choice('type', 'Type', ['study', 'expert', 'statistic', 'example', 'document'])],
  },
  {
    id: 'TECHNIQUE', title: 'Technique', color: '#a02c7a', key: '7',
    definition: 'The words that persuade by other means than evidence. Mark the fewest words that do the work.',
    examples: ['هذا [السد المشؤوم] سيقتلنا عطشاً', 'Either we build now [or our children go thirsty]'],
    counterExamples: ['هذا [السد المرتفع] يحجز مياه النهر: a plain description', 'The report warns of [shortages in two districts]: a warning with its grounds is no appeal to fear'],
    attributes: [choice('technique', 'Technique', PERSUASION_TECHNIQUES, { required: true })],
  },
  {
    id: 'RATIONALE', title: 'Rationale', color: '#6f5a45', key: '8',
    definition: 'The words that made the annotator choose a stance value.',
    examples: ['الاتفاق [خطوة طال انتظارها]', 'the plan, [which few here believe in], goes to a vote'],
    counterExamples: ['[الاتفاق خطوة طال انتظارها، ووُقّع في العاصمة أمس]: more than what decided it', 'the plan [goes to a vote]: it speaks for no stance'],
    attributes: [],
  },
]
