/** Copying one's own annotations to the same paragraphs of other articles, as one undoable step. */
import { codebookStamp } from '#core/codebook/codebook.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import type { Relation } from '#core/relations/relation.ts'
import { withSpeakers, type Attributes } from '#core/spans/span.ts'
import type { Stance } from '#core/stance/stance.ts'
import { randomBytes } from 'node:crypto'
import { relationContent, spanContent, stanceContent } from '../storage/annotations.ts'
import type { RowChange } from '../storage/row-kinds.ts'
import { readRow } from '../storage/rows.ts'
import { checkSpans } from './bulk-spans.ts'
import { planCopy, relationsAmong, type CopyPlan } from './copy-plan.ts'
import type { Project } from './project.ts'
import { Refusal } from './refusal.ts'
import type { NewSpan } from './spans.ts'

export interface Copy {
  readonly from: string
  readonly to: string
  /** Ids of the spans that are to be copied. */
  readonly spans: readonly string[]
}

export interface Copied { spans: number; relations: number; stances: number; refused: { id: string; reason: string }[] }

const newId = (): string => uuidV7(Date.now(), randomBytes(10))

export function copyAnnotations(project: Project, copies: readonly Copy[], withStances: boolean): Copied {
  const all = copies.map((copy) => changesOf(project, copy, withStances))
  const changes = all.flatMap((one) => one.changes)
  const count = (kind: RowChange['kind']): number => changes.filter((change) => change.kind === kind).length
  const spans = count('span')
  if (changes.length > 0) project.write(spans === 1 ? 'Copy 1 span' : `Copy ${spans} spans`, [...project.meIfNew(), ...changes])
  return { spans, relations: count('relation'), stances: count('stance'), refused: all.flatMap((one) => one.refused) }
}

function changesOf(project: Project, { from, to, spans: asked }: Copy, withStances: boolean): { changes: RowChange[]; refused: { id: string; reason: string }[] } {
  if (from === to) throw new Refusal('REFUSED', 'Annotations are copied to another article, not to the one they stand in.')
  const plan = planCopy(project, from, to, null)
  const ids = new Map<string, string>()
  const refused: { id: string; reason: string }[] = []
  for (const id of new Set(asked)) {
    const landing = plan.landings.find(({ span }) => span.id === id)
    if (landing === undefined) refused.push({ id, reason: 'This span stands in no paragraph that both articles have, or is not yours.' })
    else if (landing.parts === null) refused.push({ id, reason: landing.reason })
    else ids.set(id, newId())
  }
  const checked = checkSpans(project, copiesOf(project, plan, to, ids))
  const back = new Map([...ids].map(([id, copy]) => [copy, id]))
  for (const { id, reason } of checked.refused) {
    refused.push({ id: back.get(id)!, reason })
    ids.delete(back.get(id)!)
  }
  return { changes: [...checked.spans.map((span): RowChange => ({ kind: 'span', id: span.id, after: spanContent(span) })), ...othersOf(project, plan, to, ids, withStances)], refused }
}

/** The copies as spans to be made: spans that are copied too are named by their copies, others are named nowhere. */
function copiesOf(project: Project, { landings }: CopyPlan, to: string, ids: ReadonlyMap<string, string>): NewSpan[] {
  const { sha256 } = project.text(to)
  const stays = (value: Attributes[string]): boolean => typeof value !== 'string' || ids.has(value) || readRow(project.db, 'span', value) === null
  const answers = (attributes: Attributes): Attributes => Object.fromEntries(Object.entries(withSpeakers(attributes, (speaker) => (speaker.mention === null ? speaker : { ...speaker, mention: ids.get(speaker.mention) ?? null })))
    .filter(([, value]) => stays(value)).map(([name, value]) => [name, typeof value === 'string' ? (ids.get(value) ?? value) : value]))
  return landings.flatMap(({ span, parts }) => {
    const id = ids.get(span.id)
    return id === undefined || parts === null ? [] : [{ id, article: to, text_sha256: sha256, label: span.label, parts, attributes: answers(span.attributes), note: span.note, claim: span.claim }]
  })
}

/** Stances on the copies, where they are wanted, and the relations among all that is copied. */
function othersOf(project: Project, plan: CopyPlan, to: string, ids: Map<string, string>, withStances: boolean): RowChange[] {
  const codebook = project.codebook()
  const own = { article: to, annotator: project.me.id, codebook: codebookStamp(codebook) }
  const changes: RowChange[] = []
  for (const stance of withStances ? plan.stances : []) {
    const span = ids.get(stance.span!)
    if (span === undefined) continue
    const copy: Stance = { ...stance, ...own, id: newId(), span, evidence: stance.evidence.flatMap((id) => ids.get(id) ?? []) }
    ids.set(stance.id, copy.id)
    changes.push({ kind: 'stance', id: copy.id, after: stanceContent(copy) })
  }
  const known = new Set(codebook.relations.map(({ type }) => type))
  for (const relation of relationsAmong(project, plan.relations, new Set(ids.keys()))) {
    if (!known.has(relation.type)) continue
    const copy: Relation = { ...relation, ...own, id: newId(), args: relation.args.map(({ role, ref }) => ({ role, ref: ids.get(ref) ?? ref })) }
    ids.set(relation.id, copy.id)
    changes.push({ kind: 'relation', id: copy.id, after: relationContent(copy) })
  }
  return changes
}
