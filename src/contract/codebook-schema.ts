/** The form of a codebook, as it is sent, stored and written into files. What is described here is what an editor of the source shows. */
import { z } from 'zod'
import { ATTRIBUTE_TYPES } from '#core/codebook/codebook.ts'
import { plainName } from './base.ts'

const plainValue = z.union([z.string(), z.number(), z.boolean()], { error: 'must be a text, a number, true or false' })
export const condition = z.strictObject({
  attribute: plainName.describe('Name of another attribute of the same label.'),
  in: z.array(plainValue).min(1).readonly().describe('Holds where that attribute has one of these values.'),
}).describe('Holds where another attribute of the same annotation has one of these values.')

export const attributeDefinition = z.strictObject({
  name: plainName.describe('Written into annotations and exports.'),
  title: z.string().describe('Shown to people.'),
  type: z.enum(ATTRIBUTE_TYPES).describe('What it takes: choice (one of its options), text, number, flag (true or false), speaker, or an actor, a target, a claim or a span of the same article.'),
  options: z.array(z.string()).readonly().exactOptional().describe('What a choice chooses from.'),
  min: z.number().exactOptional().describe('Least value of a number.'),
  max: z.number().exactOptional().describe('Greatest value of a number.'),
  when: condition.exactOptional().describe('Asked only where this holds; always where it is left out.'),
  default: plainValue.exactOptional().describe('What a new annotation begins with.'),
  required: z.boolean().exactOptional().describe('An annotation without an answer is listed as incomplete. Nothing is refused for it.'),
})

export const labelDefinition = z.strictObject({
  id: plainName.describe('Written into spans and exports, e.g. CLAIM. To change it, rename the label: its annotations follow.'),
  title: z.string().describe('Shown to people.'),
  parent: plainName.exactOptional().describe('The label that this is a kind of.'),
  color: z.string().describe('Any CSS colour, e.g. #2563a8.'),
  key: z.string().regex(/^[0-9]$/, 'must be one digit, 1 to 9 or 0').nullable().describe('The digit that applies it, or null.'),
  definition: z.string().describe('What is marked with it, and what is not.'),
  examples: z.array(z.string()).readonly().describe('Sentences with the marked words in [square brackets].'),
  counterExamples: z.array(z.string()).readonly().exactOptional().describe('What looks like it and is not.'),
  attributes: z.array(attributeDefinition).readonly().describe('What is asked about each span of this label.'),
  retired: z.boolean().exactOptional().describe('No longer given. Its annotations stay as they are.'),
})

const relationEnd = z.strictObject({
  labels: z.array(plainName).readonly().exactOptional().describe('Labels of spans that may stand here, with the kinds below them; any span where left out, none where empty.'),
  stances: z.boolean().exactOptional().describe('A stance may stand here.'),
  claims: z.boolean().exactOptional().describe('A claim of the registry may stand here.'),
  relations: z.array(plainName).readonly().exactOptional().describe('Relations of these types may stand here.'),
  required: z.boolean().exactOptional().describe('There must be at least one.'),
  many: z.boolean().exactOptional().describe('false: at most one. Any number where left out.'),
})
export const relationDefinition = z.strictObject({
  type: plainName.describe('Written into relations and exports, e.g. attribution.'),
  title: z.string().describe('Shown to people.'),
  roles: z.array(plainName).readonly().describe('Names of its ends.'),
  ends: z.record(plainName, relationEnd).exactOptional().describe('By role, what may stand there. A role that is not named takes any annotation.'),
})

const need = z.union([
  z.strictObject({ relation: plainName, as: plainName, with: plainName }).describe('It stands as one role in a relation that also has an end of another.'),
  z.strictObject({ attribute: plainName, in: z.array(plainValue).min(1).readonly().exactOptional() }).describe('The attribute is answered, with one of these values where they are given.'),
  z.strictObject({ overlaps: plainName }).describe('A span of this label by the same annotator overlaps it.'),
  z.strictObject({ claim: z.literal(true) }).describe('It is linked to a claim of the registry.'),
], { error: 'must be one of {"relation", "as", "with"}, {"attribute", "in"}, {"overlaps"} and {"claim": true}' })
export const ruleDefinition = z.strictObject({
  id: plainName,
  title: z.string().describe('Said to the annotator where it is broken.'),
  label: plainName.describe('Spans of this label, and of the kinds below it, must keep the rule.'),
  when: condition.exactOptional().describe('The rule applies only where this holds.'),
  needs: z.array(need).min(1).readonly().describe('Each is one way to keep the rule.'),
})

export const stanceScale = z.strictObject({
  values: z.array(z.strictObject({ id: plainName, title: z.string() })).readonly().describe('What a stance can be.'),
  intensity: z.strictObject({ min: z.number(), max: z.number() }).describe('From the strongest against to the strongest for.'),
})

export const codebookSchema = z.strictObject({
  name: plainName.max(200).describe('Written with the version into every annotation, e.g. stance-claims-news@1.'),
  version: z.int().positive().describe('Counted by the program: a save that changes meaning makes the next.'),
  title: z.string().describe('Shown to people.'),
  guidelines: z.string().describe('For annotators, in Markdown.'),
  labels: z.array(labelDefinition).readonly(),
  relations: z.array(relationDefinition).readonly(),
  stance: stanceScale,
  article: z.array(attributeDefinition).readonly().exactOptional().describe('Questions about the whole article, answered once by each annotator.'),
  rules: z.array(ruleDefinition).readonly().exactOptional().describe('What every span of a label must meet. Breaches are listed, never refused.'),
})
