/** Tagging: spans made, changed and removed, each as one undoable step. */
import { findLabel, codebookStamp, type Codebook, type LabelDefinition } from '#core/codebook/codebook.ts'
import { withoutNamed } from '#core/codebook/references.ts'
import { speakersOf, withSpeakers, type Attributes, type Part, type Span } from '#core/spans/span.ts'
import { checkParts, describeParts } from '#core/text/anchor.ts'
import { relationsOf, spanContent, spanOf, spansOf, stanceContent, stancesOf } from '../storage/annotations.ts'
import { referringNow } from '../storage/named.ts'
import type { RowChange } from '../storage/row-kinds.ts'
import { readRow } from '../storage/rows.ts'
import { answersWithout } from './answers-without.ts'
import type { ArticleText, Project } from './project.ts'
import { found, Refusal } from './refusal.ts'
import { assertAnswers } from './span-answers.ts'

export interface NewSpan {
  readonly id: string
  readonly article: string
  readonly text_sha256: string
  readonly label: string
  readonly parts: readonly Part[]
  readonly attributes: Attributes
  readonly note: string | null
  readonly claim: string | null
}

export type SpanPatch = { readonly [field in 'label' | 'parts' | 'attributes' | 'note' | 'claim']?: Span[field] | undefined }

/** The text of an article that is there. */
export function textOfArticle(project: Project, article: string): ArticleText {
  found(readRow(project.db, 'article', article), 'This article')
  return project.text(article)
}

/** Refuses work meant for another text, so that a late request can never land in the wrong article. */
export function textOf(project: Project, article: string, expectedSha256: string): ArticleText {
  const text = textOfArticle(project, article)
  if (text.sha256 !== expectedSha256) throw new Refusal('REFUSED', 'The text of this article is not the one you see. Open the article again.')
  return text
}

export function readSpan(project: Project, id: string): Span {
  return spanOf(id, found(readRow(project.db, 'span', id), 'This span'))
}

/** The annotation, if it is this annotator's own. */
export function own<T extends { readonly annotator: string }>(project: Project, annotation: T): T {
  if (annotation.annotator !== project.me.id) throw new Refusal('FORBIDDEN', 'This was made by another annotator, and only they may change it.')
  return annotation
}

/** The definition of a label that can be given. What has a retired label may keep it. */
function givenLabel(codebook: Codebook, label: string): LabelDefinition {
  const definition = findLabel(codebook, label)
  if (!definition) throw new Refusal('REFUSED', `The codebook ${codebookStamp(codebook)} has no label "${label}".`)
  if (definition.retired === true) throw new Refusal('REFUSED', `The label "${label}" is retired: what it marks stays, and nothing new gets it. Choose another.`)
  return definition
}

function anchor(text: ArticleText, parts: readonly Part[]): { parts: readonly Part[]; quote: string; prefix: string; suffix: string } {
  const reason = checkParts(parts, text.table.length)
  if (reason) throw new Refusal('REFUSED', `A span cannot lie there: ${reason}.`)
  return { parts, ...describeParts(text.text, text.table, parts) }
}

/** Refuses speakers that nothing leads to. `id` is the span that says it, `made` the spans that come to be with it. */
function assertSpeakers(project: Project, article: string, id: string, attributes: Attributes, made: ReadonlyMap<string, NewSpan> = new Map()): void {
  for (const { actor, mention } of speakersOf(attributes)) {
    if (actor !== null) found(readRow(project.db, 'actor', actor), 'This actor')
    if (mention !== null && mention !== id && (made.get(mention)?.article ?? readRow(project.db, 'span', mention)?.['article']) !== article) throw new Refusal('REFUSED', 'A speaker can only be named by a span of the same article.')
  }
}

/** A span as it would be stored; refuses what the text, the codebook or the project does not have. `made` are spans of the same step, which are not there yet. */
export function newSpan(project: Project, codebook: Codebook, input: NewSpan, made: ReadonlyMap<string, NewSpan> = new Map()): Span {
  const text = textOf(project, input.article, input.text_sha256)
  const definition = givenLabel(codebook, input.label)
  if (readRow(project.db, 'span', input.id)) throw new Refusal('REFUSED', 'A span with this id is there already.')
  if (input.claim) found(readRow(project.db, 'claim', input.claim), 'This claim')
  const { id, article, label, attributes, note, claim } = input
  assertSpeakers(project, article, id, attributes, made)
  assertAnswers(project, { article, id, definition, attributes, before: {} }, made)
  return { id, article, annotator: project.me.id, label, ...anchor(text, input.parts), attributes, note, claim, codebook: codebookStamp(codebook) }
}

export function createSpan(project: Project, input: NewSpan): Span {
  const codebook = project.codebook()
  const span = newSpan(project, codebook, input)
  project.write(`Tag ${givenLabel(codebook, span.label).title}`, [...project.meIfNew(), { kind: 'span', id: span.id, after: spanContent(span) }])
  return span
}

/** What a patch does to a span, in words. */
function describe(codebook: Codebook, before: Span, patch: SpanPatch): string {
  const title = findLabel(codebook, before.label)?.title ?? before.label
  if (patch.label !== undefined && patch.label !== before.label) return `Relabel ${title} as ${givenLabel(codebook, patch.label).title}`
  if (patch.parts) return `Move the edge of ${title}`
  if (patch.claim !== undefined) return patch.claim === null ? 'Unlink a claim' : 'Link a claim'
  if (patch.note !== undefined) return `Note on ${title}`
  return `Edit ${title}`
}

export function updateSpan(project: Project, id: string, patch: SpanPatch): Span {
  const before = own(project, readSpan(project, id))
  const codebook = project.codebook()
  const why = describe(codebook, before, patch)
  if (patch.claim) found(readRow(project.db, 'claim', patch.claim), 'This claim')
  if (patch.attributes) {
    assertSpeakers(project, before.article, id, patch.attributes)
    assertAnswers(project, { article: before.article, id, definition: findLabel(codebook, patch.label ?? before.label), attributes: patch.attributes, before: before.attributes })
  }
  const after: Span = {
    ...before,
    ...(patch.parts ? anchor(project.text(before.article), patch.parts) : {}),
    label: patch.label ?? before.label,
    attributes: patch.attributes ?? before.attributes,
    note: patch.note === undefined ? before.note : patch.note,
    claim: patch.claim === undefined ? before.claim : patch.claim,
    // A note or a link says nothing about whether the label still fits: what is to be looked at again stays on that list.
    codebook: patch.label === undefined && !patch.parts && !patch.attributes ? before.codebook : codebookStamp(codebook),
  }
  project.write(why, [{ kind: 'span', id, after: spanContent(after) }])
  return after
}

/** Removes spans, and with them what cannot stand without them; references elsewhere in the article are taken out. */
export function removeSpans(project: Project, ids: readonly string[]): { removed: string[]; also: number } {
  const spans = ids.map((id) => own(project, readSpan(project, id)))
  const gone = new Set(ids)
  const dependents = [...new Set(spans.map((span) => span.article))].flatMap((article) => dependentsOn(project, article, gone))
  const title = findLabel(project.codebook(), spans[0]!.label)?.title ?? spans[0]!.label
  project.write(spans.length === 1 ? `Remove ${title}` : `Remove ${spans.length} spans`, [...dependents, ...ids.map((id): RowChange => ({ kind: 'span', id, after: null }))])
  return { removed: [...ids], also: dependents.filter((change) => change.after === null).length }
}

function dependentsOn(project: Project, article: string, gone: ReadonlySet<string>): RowChange[] {
  const changes: RowChange[] = []
  const removed = new Set(gone)
  for (const stance of stancesOf(project.db, article)) {
    if (stance.span !== null && gone.has(stance.span)) {
      changes.push({ kind: 'stance', id: stance.id, after: null })
      removed.add(stance.id)
    } else if (stance.evidence.some((id) => gone.has(id))) {
      changes.push({ kind: 'stance', id: stance.id, after: stanceContent({ ...stance, evidence: stance.evidence.filter((id) => !gone.has(id)) }) })
    }
  }
  changes.push(...relationsOn(project, article, removed))
  const isGone = (mention: string | null): boolean => mention !== null && gone.has(mention)
  const referring = referringNow(project.db)
  for (const span of spansOf(project.db, article)) {
    if (gone.has(span.id)) continue
    const named = withoutNamed(referring, span, ({ kind, id }) => kind === 'span' && gone.has(id))
    const mentions = speakersOf(named).some((speaker) => isGone(speaker.mention))
    if (named === span.attributes && !mentions) continue
    const attributes = mentions ? withSpeakers(named, (speaker) => (isGone(speaker.mention) ? { ...speaker, mention: null } : speaker)) : named
    changes.push({ kind: 'span', id: span.id, after: spanContent({ ...span, attributes }) })
  }
  changes.push(...answersWithout(project, article, gone))
  return changes
}

/** Relations with an end that goes, and the relations that stand on those in turn, taken away. */
export function relationsOn(project: Project, article: string, removed: ReadonlySet<string>): RowChange[] {
  const gone = new Set(removed)
  const relations = relationsOf(project.db, article)
  for (let before = -1; before !== gone.size;) {
    before = gone.size
    for (const relation of relations) if (relation.args.some((arg) => gone.has(arg.ref))) gone.add(relation.id)
  }
  return relations.filter((relation) => gone.has(relation.id)).map((relation) => ({ kind: 'relation', id: relation.id, after: null }))
}
