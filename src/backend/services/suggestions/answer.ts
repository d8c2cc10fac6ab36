/** Answers: suggestions accepted, rejected or put off, any number as one undoable step. Only this makes annotations of them. */
import { randomBytes } from 'node:crypto'
import { codebookStamp, findLabel } from '#core/codebook/codebook.ts'
import { withDefaults } from '#core/codebook/defaults.ts'
import { derivedId } from '#core/identity/ids.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import type { Attributes, Part } from '#core/spans/span.ts'
import { answerId, type Answer, type Suggestion } from '#core/suggestions/suggestion.ts'
import { likeness } from '#core/suggestions/teaching.ts'
import { spanContent, stanceContent } from '../../storage/annotations.ts'
import { actorContent, idByName, targetContent } from '../../storage/registries.ts'
import type { RowChange } from '../../storage/row-kinds.ts'
import { readRow } from '../../storage/rows.ts'
import { answersOf, suggestionContent, suggestionOf } from '../../storage/suggestions.ts'
import { placesOf } from '../../storage/teaching.ts'
import { sha256 } from '../hash.ts'
import type { Project } from '../project.ts'
import { Refusal } from '../refusal.ts'
import { newSpan, own, readSpan } from '../spans.ts'
import { newStance } from '../stances.ts'
import { engineOf } from './engine.ts'

export interface AnswerItem {
  readonly article: string
  /** Id of the suggestion. */
  readonly suggestion: string
  /** Id that an accepted one gets as an annotation; made here where absent. */
  readonly annotation?: string | undefined
  /** What is said instead, where it is accepted with a change. */
  readonly label?: string | undefined
  readonly parts?: readonly Part[] | undefined
  readonly attributes?: Attributes | undefined
}

export interface Answers {
  readonly answered: { suggestion: string; answer: Answer; annotation: string | null }[]
  /** One sentence for each that could not be answered. */
  readonly refused: { suggestion: string; reason: string }[]
}

const sameParts = (a: readonly Part[], b: readonly Part[]): boolean => a.length === b.length && a.every(([start, end], at) => start === b[at]![0] && end === b[at]![1])

/** The suggestion behind an id: as it was shown, as it is now, or as it was answered before. */
async function find(project: Project, { article, suggestion }: AnswerItem, from: string | null): Promise<Suggestion> {
  const engine = engineOf(project)
  const known = engine.shown(article, suggestion) ?? (readRow(project.db, 'article', article) === null ? undefined : (await engine.of(article, from)).suggestions.find(({ id }) => id === suggestion))
    ?? answersOf(project.db, article, project.me.id).find((stored) => stored.suggestion.id === suggestion)?.suggestion
  if (known === undefined) throw new Refusal('NOT_FOUND', 'This suggestion is no longer there.')
  return known
}

/** Refuses to answer anew what made an annotation: undo or removing the annotation says that better. */
function assertOpen(project: Project, id: string): void {
  const before = readRow(project.db, 'suggestion', id)
  const made = before === null ? null : suggestionOf({ ...before, id }).answered?.made ?? null
  if (made !== null && (readRow(project.db, 'span', made) ?? readRow(project.db, 'stance', made)) !== null) throw new Refusal('REFUSED', 'This suggestion was accepted already, and its annotation is there. Undo that step, or remove the annotation.')
}

interface Made { readonly annotation: string; readonly answer: Answer; readonly changes: readonly RowChange[] }

function acceptSpan(project: Project, suggestion: Suggestion, item: AnswerItem): Made {
  const { article } = suggestion
  const label = item.label ?? suggestion.label!
  const parts = item.parts ?? suggestion.parts
  const codebook = project.codebook()
  const attributes = withDefaults(findLabel(codebook, label)?.attributes ?? [], item.attributes ?? suggestion.attributes)
  const span = newSpan(project, codebook, {
    id: item.annotation ?? freshId(), article, text_sha256: project.text(article).sha256, label, parts, attributes, note: null, claim: null,
  })
  const isSame = label === suggestion.label && sameParts(parts, suggestion.parts)
  return { annotation: span.id, answer: isSame ? 'accepted' : 'corrected', changes: [{ kind: 'span', id: span.id, after: spanContent(span) }] }
}

function acceptLabel(project: Project, suggestion: Suggestion, item: AnswerItem): Made {
  const before = own(project, readSpan(project, suggestion.span!))
  const codebook = project.codebook()
  const label = item.label ?? suggestion.label!
  const definition = findLabel(codebook, label)
  if (!definition || definition.retired === true) throw new Refusal('REFUSED', `The codebook ${codebookStamp(codebook)} gives no label "${label}".`)
  const attributes = item.attributes ?? Object.fromEntries(Object.entries(before.attributes).filter(([name]) => definition.attributes.some((one) => one.name === name)))
  const after = { ...before, label, attributes, codebook: codebookStamp(codebook) }
  return { annotation: before.id, answer: label === suggestion.label ? 'accepted' : 'corrected', changes: [{ kind: 'span', id: before.id, after: spanContent(after) }] }
}

/** `named` are actors and targets that this step makes, which are not there yet. */
function ensured(project: Project, kind: 'actor' | 'target', name: string | null, named: Map<string, RowChange>): string | null {
  if (name === null) return null
  const known = idByName(project.db, kind, name)
  if (known !== null) return known
  const key = `${kind}\n${name}`
  const change = named.get(key)
  if (change) return change.id
  const derived = derivedId(sha256, kind, name)
  const id = readRow(project.db, kind, derived) === null ? derived : freshId()
  named.set(key, { kind, id, after: kind === 'actor' ? actorContent({ id, name, kind: null, aliases: [] }) : targetContent({ id, name, kind: null }) })
  return id
}

function acceptStance(project: Project, suggestion: Suggestion, item: AnswerItem, named: Map<string, RowChange>): Made {
  const { article } = suggestion
  const { scope, holder, target, value, intensity } = suggestion.stance!
  const id = item.annotation ?? freshId()
  const changes: RowChange[] = []
  const wanted = new Map<string, RowChange>()
  const [holderId, targetId] = [ensured(project, 'actor', holder, wanted), ensured(project, 'target', target, wanted)]
  // Checked without what this step makes itself.
  const stance = newStance(project, {
    id, article, text_sha256: project.text(article).sha256, scope, span: scope === 'article' ? null : spanAt(project, suggestion), value, intensity,
    holder: wanted.has(`actor\n${holder}`) ? null : holderId, target: wanted.has(`target\n${target}`) ? null : targetId,
    explicitness: null, sarcasm: null, confidence: null, evidence: [], reported_by: null, note: null,
  })
  for (const [key, change] of wanted) if (!named.has(key)) named.set(key, change)
  changes.push({ kind: 'stance', id, after: stanceContent({ ...stance, holder: holderId, target: targetId }) })
  return { annotation: id, answer: 'accepted', changes }
}

/** One's own span that a proposed stance can stand on. */
function spanAt(project: Project, { article, parts, quote }: Suggestion): string {
  const place = { start: parts[0]![0], end: parts.at(-1)![1] }
  const [best] = placesOf(project.db, article, project.me.id).map((span) => ({ id: span.id, like: likeness(span, place) })).filter(({ like }) => like >= 0.5).sort((a, b) => b.like - a.like || (a.id < b.id ? -1 : 1))
  if (best === undefined) throw new Refusal('REFUSED', `This stance stands on a span: tag “${quote.slice(0, 80)}” first, then accept it.`)
  return best.id
}

const freshId = (): string => uuidV7(Date.now(), randomBytes(10))

const counted = (count: number): string => (count === 1 ? 'a suggestion' : `${count} suggestions`)
const WORDS = { accepted: 'Accept', rejected: 'Reject', skipped: 'Skip' } as const

/** Answers as one step. What cannot be answered is refused by itself; a single one that cannot is thrown. */
export async function answerSuggestions(project: Project, items: readonly AnswerItem[], answer: keyof typeof WORDS, from: string | null): Promise<Answers> {
  const found: { readonly item: AnswerItem; readonly suggestion: Suggestion }[] = []
  const refused: Answers['refused'] = []
  const attempt = <T>(item: AnswerItem, work: () => T): T | undefined => {
    try { return work() } catch (error) {
      if (!(error instanceof Refusal) || items.length === 1) throw error
      refused.push({ suggestion: item.suggestion, reason: error.message })
      return undefined
    }
  }
  for (const item of items) {
    const suggestion = await find(project, item, from).catch((error: unknown) => attempt(item, () => { throw error }))
    if (suggestion !== undefined) found.push({ item, suggestion })
  }
  // From here on nothing waits: what is checked is what is written.
  const { me } = project
  const codebook = codebookStamp(project.codebook())
  const named = new Map<string, RowChange>()
  const changes: RowChange[] = []
  const answered: Answers['answered'] = []
  const seen = new Set<string>()
  for (const { item, suggestion } of found) {
    if (seen.has(suggestion.id)) continue
    seen.add(suggestion.id)
    const id = answerId(sha256, suggestion.id, me.id)
    const made = attempt(item, (): Made | null => {
      assertOpen(project, id)
      if (answer !== 'accepted') return null
      return suggestion.kind === 'span' ? acceptSpan(project, suggestion, item) : suggestion.kind === 'label' ? acceptLabel(project, suggestion, item) : acceptStance(project, suggestion, item, named)
    })
    if (made === undefined) continue
    const said = made?.answer ?? answer
    changes.push(...made?.changes ?? [], { kind: 'suggestion', id, after: suggestionContent(suggestion, { problem: null }, { annotator: me.id, answer: said, suggestion: suggestion.id, made: made?.annotation ?? null, codebook }) })
    answered.push({ suggestion: suggestion.id, answer: said, annotation: made?.annotation ?? null })
  }
  if (changes.length > 0) project.write(`${WORDS[answer]} ${counted(answered.length)}`, [...project.meIfNew(), ...named.values(), ...changes])
  return { answered, refused }
}
