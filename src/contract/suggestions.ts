/** Suggestions: what rules, earlier decisions, a learner and imported predictions propose. None of it is an annotation until it is accepted. */
import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { STANCE_SCOPES } from '#core/stance/stance.ts'
import { LONGEST_PATTERN, LONGEST_WORDS, MOST_WORDS, RULE_KINDS } from '#core/suggestions/rule.ts'
import { ANSWERS, FEATURE_KINDS, SUGGESTION_KINDS, SUGGESTION_SOURCES } from '#core/suggestions/suggestion.ts'
import { attributes } from './attributes.ts'
import { id, newId, note, part, procedure } from './base.ts'
import { rejection } from './imports.ts'

const share = z.number().min(0).max(1)

export const reason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rule'), rule: id, name: z.string(), matched: z.string() }),
  z.object({ kind: z.literal('memory'), words: z.string(), accepted: z.int(), rejected: z.int(), passed: z.int() }),
  z.object({ kind: z.literal('features'), features: z.array(z.object({ on: z.enum(FEATURE_KINDS), value: z.string(), weight: share })).readonly() }),
  z.object({ kind: z.literal('model'), name: z.string(), note, score: share.nullable() }),
])

export const suggestion = z.object({
  id, article: id, source: z.enum(SUGGESTION_SOURCES),
  /** Id of the rule or name of the model; empty where the project itself is the source. */
  origin: z.string(),
  kind: z.enum(SUGGESTION_KINDS), label: z.string().nullable(),
  /** Code points; empty for a stance of the whole article. */
  parts: z.array(part).readonly(), quote: z.string(), prefix: z.string(), suffix: z.string(), attributes,
  stance: z.object({ scope: z.enum(STANCE_SCOPES), holder: z.string().nullable(), target: z.string().nullable(), value: z.string(), intensity: z.number().nullable() }).nullable(),
  span: id.nullable(),
  /** Calibrated where the learner made it; `null` where its source gives none. */
  probability: share.nullable(),
  /** Distance to the next likely answer: small is uncertain. */
  margin: share.nullable(),
  why: z.array(reason).readonly(),
  /** It was put off before, and comes back at the end. */
  skipped: z.boolean(),
})
export type AskedSuggestion = z.infer<typeof suggestion>

/** A suggestion with all that one needs to decide it without the article open. */
export const question = suggestion.extend({
  text_sha256: z.string(), title: z.string(), outlet: z.string().nullable(), published: z.string().nullable(), language: z.string().nullable(),
  /** The paragraphs around it, up to 1,000 code points on each side. */
  before: z.string(), after: z.string(),
})
export type Question = z.infer<typeof question>

/** Whose decisions are learnt from: one's own, so that nobody is led by the others, or everybody's. */
const from = z.enum(['mine', 'everyone']).default('everyone')

export const ruleFields = z.object({
  name: z.string().trim().min(1).max(200), label: z.string().min(1), kind: z.enum(RULE_KINDS),
  words: z.array(z.string().max(LONGEST_WORDS)).max(MOST_WORDS).default([]), pattern: z.string().max(LONGEST_PATTERN).default(''),
  clitics: z.boolean().default(true), on: z.boolean().default(true),
})
export const rule = z.object({
  id, name: z.string(), label: z.string(), kind: z.enum(RULE_KINDS), words: z.array(z.string()).readonly(), pattern: z.string(), clitics: z.boolean(), on: z.boolean(),
})

const quality = z.object({ tested: z.int(), right: z.int(), majority: z.int() }).nullable()
export const trainingStatus = z.object({
  state: z.enum(['idle', 'training', 'ready', 'failed']),
  problem: z.string().nullable(),
  /** Rises with every training: suggestions asked before may be old. */
  version: z.int(),
  articles: z.int(), spans: z.int(),
  /** Strings that are remembered. */
  remembered: z.int(),
  /** Measured on articles that were kept from the learner; `null` where there is too little to learn from. */
  labels: quality, stances: quality,
})
export type TrainingStatus = z.infer<typeof trainingStatus>

const answerItem = z.object({
  article: id, suggestion: id,
  /** The id that the annotation gets. */
  annotation: newId.optional(),
  /** Accepted with other edges or another label: counts as corrected. */
  label: z.string().optional(), parts: z.array(part).min(1).optional(), attributes: attributes.optional(),
})
/** Suggestions that one step may answer. */
export const MOST_ANSWERS = 5_000

export const predictionReport = z.object({
  suggestions: z.int(), unchanged: z.int(), /** Kept without a place, each with its reason. */ quarantined: z.int(), aside: z.array(rejection).readonly(), articles: z.int(),
  rejected: z.array(rejection).readonly(), rejected_more: z.int(), cancelled: z.boolean(),
})
export type PredictionReport = z.infer<typeof predictionReport>

const written = z.object({ lines: z.int(), path: z.string() })
/** In a browser, `path` is null and the answer's path is the handle to download. */
const writing = z.object({ path: z.string().nullable() })

export const suggestions = {
  /** What is asked in an article now, in order of place. `wait` waits until all decisions so far are learnt. */
  of: procedure.input(z.object({ article: id, from, wait: z.boolean().default(false) })).output(z.object({
    suggestions: z.array(suggestion),
    /** Rules that could not be tried. */
    troubles: z.array(z.object({ rule: z.string(), reason: z.string() })).readonly(),
    more: z.boolean(), version: z.int(),
  })),
  /**
   * The next one to decide and the one after it, over all articles that one has not finished: the least certain first, or in order of place.
   * Those in `not` are passed over, e.g. what is on the screen and not answered yet. What was skipped comes at the end.
   */
  next: procedure.input(z.object({
    order: z.enum(['uncertainty', 'position']).default('uncertainty'), article: id.nullable().default(null), labels: z.array(z.string()).default([]),
    sources: z.array(z.enum(SUGGESTION_SOURCES)).default([]), kinds: z.array(z.enum(SUGGESTION_KINDS)).default([]), not: z.array(id).max(1_000).default([]), from,
  })).output(z.object({ item: question.nullable(), following: question.nullable(), waiting: z.int(), skipped: z.int(), /** Articles looked through so far. */ looked: z.int(), complete: z.boolean() })),
  /** The suggestions that say the same of the same words, in the article or in all. */
  like: procedure.input(z.object({ article: id, suggestion: id, everywhere: z.boolean(), from })).output(z.array(question)),
  /** Answers any number as one undoable step; accepted ones become annotations of this window's annotator. */
  answer: procedure.input(z.object({ items: z.array(answerItem).min(1).max(MOST_ANSWERS), answer: z.enum(['accepted', 'rejected', 'skipped']), from })).output(z.object({
    answered: z.array(z.object({ suggestion: id, answer: z.enum(ANSWERS), annotation: id.nullable() })),
    refused: z.array(z.object({ suggestion: id, reason: z.string() })),
  })),

  rules: procedure.output(z.array(rule.extend({ accepted: z.int(), rejected: z.int(), problem: z.string().nullable() }))),
  /** Makes a rule, or changes the one with this id. */
  saveRule: procedure.input(ruleFields.extend({ id: newId })).output(rule),
  removeRule: procedure.input(z.object({ id })).output(z.object({ removed: id })),
  /** Tries a rule on the project for up to two seconds and writes nothing. */
  tryRule: procedure.input(ruleFields).output(z.object({
    hits: z.int(), articles: z.int(), looked: z.int(), total: z.int(), /** Articles in which the pattern took too long. */ slow: z.int(),
    examples: z.array(z.object({ article: id, title: z.string(), before: z.string(), quote: z.string(), after: z.string(), start: z.int(), end: z.int() })),
  })),

  status: procedure.input(z.object({ from })).output(trainingStatus),
  /** What is learnt, now and after every change; ends when the project is closed. */
  watch: procedure.input(z.object({ from })).output(eventIterator(trainingStatus)),

  sets: procedure.output(z.array(z.object({
    origin: z.string(), suggestions: z.int(), articles: z.int(), lost: z.int(),
    problems: z.array(z.object({ article: id, label: z.string().nullable(), quote: z.string(), reason: z.string() })),
  }))),
  removeSet: procedure.input(z.object({ origin: z.string() })).output(z.object({ removed: z.int() })),
  /** Brings in predictions made elsewhere, as one undoable step. */
  import: procedure.input(z.object({ paths: z.array(z.string()).min(1) })).output(eventIterator(z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('progress'), done: z.number(), total: z.number(), source: z.string(), suggestions: z.int(), rejected: z.int() }),
    z.object({ kind: z.literal('report'), report: predictionReport }),
  ]))),
  /** How many answers there are by source, apart from all counts of annotations. */
  counts: procedure.output(z.array(z.object({ source: z.string(), answer: z.string(), count: z.int() }))),
  /** Writes every suggestion with what became of it as JSON Lines. */
  writeLog: procedure.input(writing).output(written),
  /** Writes each text with the labels and the form of an answer, for a model that runs elsewhere. */
  writeTask: procedure.input(writing).output(written),
}
