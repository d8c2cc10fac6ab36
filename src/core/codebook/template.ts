/** The codebook that new projects start from: "Stance and claims in news". */
import type { AttributeDefinition, Codebook, RelationDefinition } from './codebook.ts'
import { STANCE_AND_CLAIMS_GUIDELINES } from './template-guidelines.ts'
import { TEMPLATE_LABELS } from './template-labels.ts'

/** What is offered for or against: within the article, or for a claim of the registry across articles. */
const ARGUMENT = { from: { labels: ['EVIDENCE', 'CLAIM'], required: true }, to: { labels: ['CLAIM'], claims: true, required: true } } as const

/** Attribution nests: what an agency says a ministry said is an attribution whose content is an attribution. */
const RELATIONS: readonly RelationDefinition[] = [
  {
    type: 'attribution', title: 'Attribution', roles: ['source', 'cue', 'content'],
    ends: {
      source: { labels: ['SOURCE'], relations: ['attribution'] },
      cue: { labels: ['CUE'], many: false },
      content: { labels: ['CONTENT', 'CLAIM'], relations: ['attribution'], required: true },
    },
  },
  { type: 'supports', title: 'Supports', roles: ['from', 'to'], ends: ARGUMENT },
  { type: 'attacks', title: 'Attacks', roles: ['from', 'to'], ends: ARGUMENT },
]

const ARTICLE: readonly AttributeDefinition[] = [
  { name: 'genre', title: 'Genre', type: 'choice', options: ['reporting', 'analysis', 'opinion', 'interview', 'live', 'satire', 'other'] },
  { name: 'machine_translated', title: 'Reads like a machine translation', type: 'flag' },
  { name: 'wire_copy', title: 'Taken over from an agency', type: 'flag' },
  { name: 'date_doubtful', title: 'Its date is doubtful', type: 'flag' },
]

export const STANCE_AND_CLAIMS_IN_NEWS: Codebook = {
  name: 'stance-claims-news',
  version: 1,
  title: 'Stance and claims in news',
  guidelines: STANCE_AND_CLAIMS_GUIDELINES,
  labels: TEMPLATE_LABELS,
  relations: RELATIONS,
  stance: {
    values: [
      { id: 'favor', title: 'Favor' }, { id: 'against', title: 'Against' }, { id: 'discuss', title: 'Discuss' },
      { id: 'none', title: 'None' }, { id: 'unrelated', title: 'Unrelated' },
    ],
    intensity: { min: -2, max: 2 },
  },
  article: ARTICLE,
  rules: [{
    id: 'content-has-source', title: 'A content needs a source, or is marked as one whose source is only understood', label: 'CONTENT',
    needs: [{ relation: 'attribution', as: 'content', with: 'source' }, { attribute: 'implied', in: [true] }],
  }],
}
