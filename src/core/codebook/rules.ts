/** Breaches of the rules, questions without an answer and relations with ends that are not allowed, among what one annotator made in one article. They are listed, never refused. */
import { quoted } from '../formats/describe-value.ts'
import { relationFault, type End } from '../relations/legal.ts'
import type { Relation } from '../relations/relation.ts'
import { IntervalIndex } from '../spans/interval-index.ts'
import type { Span } from '../spans/span.ts'
import { findLabel, type Codebook, type Need, type Rule } from './codebook.ts'
import { answerTo, askedAttributes, holds, isAmong, missingAnswers, saysSomething } from './conditions.ts'
import { kindsOf } from './hierarchy.ts'
import { describeAnswer, describeTaken, takes } from './values.ts'

export interface Breach {
  readonly kind: 'span' | 'relation'
  /** Id of the annotation. */
  readonly id: string
  /** Id of the rule; `null`: a question without an answer or with one that it does not take, or a relation that the codebook does not allow. */
  readonly rule: string | null
  /** What is wrong, as a sentence. */
  readonly what: string
}

/** A codebook prepared for looking at many articles. */
export interface BreachFinder {
  /**
   * In the order of the spans, then of the relations. All must be of one annotator and one article; positions are code points.
   * `endOf` says what stands behind an id, also of other annotators.
   */
  find(spans: readonly Span[], relations: readonly Relation[], endOf: (ref: string) => End | null): readonly Breach[]
}

interface PreparedRule { readonly rule: Rule; readonly needs: readonly PreparedNeed[] }
type PreparedNeed = Exclude<Need, { overlaps: string }> | { readonly kinds: ReadonlySet<string> }

export function breachFinder(codebook: Codebook): BreachFinder {
  const rulesOf = new Map<string, PreparedRule[]>()
  for (const rule of codebook.rules ?? []) {
    const needs = rule.needs.map((need): PreparedNeed => ('overlaps' in need ? { kinds: kindsOf(codebook.labels, [need.overlaps]) } : need))
    for (const label of kindsOf(codebook.labels, [rule.label])) rulesOf.set(label, [...rulesOf.get(label) ?? [], { rule, needs }])
  }
  const asksAnything = new Set(codebook.labels.filter(({ id, attributes }) => attributes.length > 0 || rulesOf.has(id)).map(({ id }) => id))
  return {
    find(spans, relations, endOf) {
      const unlawful = relations.flatMap(({ id, type, args }): Breach[] => {
        const what = relationFault(codebook, type, args, endOf)
        return what === null ? [] : [{ kind: 'relation', id, rule: null, what }]
      })
      if (!spans.some(({ label }) => asksAnything.has(label))) return unlawful
      const around = surroundings(spans, relations)
      const lacking = spans.flatMap((span) => {
        if (!asksAnything.has(span.label)) return []
        const { attributes } = findLabel(codebook, span.label)!
        const open = missingAnswers(attributes, span.attributes).map(({ title }): Breach => ({ kind: 'span', id: span.id, rule: null, what: `${quoted(title)} has no answer.` }))
        const strange = askedAttributes(attributes, span.attributes).flatMap((definition): Breach[] => {
          const value = Object.hasOwn(span.attributes, definition.name) ? span.attributes[definition.name]! : null
          if (!saysSomething(value) || takes(definition, value)) return []
          return [{ kind: 'span', id: span.id, rule: null, what: `${quoted(definition.title)} takes ${describeTaken(definition)}, not ${describeAnswer(value)}.` }]
        })
        const broken = (rulesOf.get(span.label) ?? []).filter(({ rule: { when }, needs }) =>
          (when === undefined || holds(when, attributes, span.attributes)) && !needs.some((need) => around.meets(span, need, codebook)))
        return [...open, ...strange, ...broken.map(({ rule }): Breach => ({ kind: 'span', id: span.id, rule: rule.id, what: rule.title }))]
      })
      return [...lacking, ...unlawful]
    },
  }
}

/** What lies around each span: relations by their ends at once, overlaps when they are first asked for. */
function surroundings(spans: readonly Span[], relations: readonly Relation[]) {
  const ends = new Map<string, { readonly relation: Relation; readonly role: string }[]>()
  for (const relation of relations) for (const { role, ref } of relation.args) ends.set(ref, [...ends.get(ref) ?? [], { relation, role }])
  let byLabel: ReadonlyMap<string, IntervalIndex> | null = null
  const overlaps = (span: Span, kinds: ReadonlySet<string>): boolean => {
    byLabel ??= new Map([...Map.groupBy(spans.entries(), ([, { label }]) => label)].map(([label, group]) =>
      [label, new IntervalIndex(group.flatMap(([owner, { parts }]) => parts.map(([start, end]) => ({ start, end, owner }))))]))
    return [...kinds].some((label) => {
      const index = byLabel!.get(label)
      return index !== undefined && span.parts.some(([start, end]) => index.overlapping(start, end).some((owner) => spans[owner] !== span))
    })
  }
  return {
    meets(span: Span, need: PreparedNeed, codebook: Codebook): boolean {
      if ('kinds' in need) return overlaps(span, need.kinds)
      if ('claim' in need) return span.claim !== null
      if ('attribute' in need) {
        const answer = answerTo(findLabel(codebook, span.label)?.attributes ?? [], span.attributes, need.attribute)
        return answer !== undefined && (need.in === undefined || isAmong(answer, need.in))
      }
      return (ends.get(span.id) ?? []).some(({ relation, role }) =>
        relation.type === need.relation && role === need.as && relation.args.some((arg) => arg.role === need.with && arg.ref !== span.id))
    },
  }
}
