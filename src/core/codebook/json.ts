/** A codebook as a JSON file: its keys in one order, so that two files of it can be compared line by line. */
import { prettyJson } from '../formats/json-pretty.ts'
import type { AttributeDefinition, Codebook, LabelDefinition, RelationDefinition, RelationEnd, Rule } from './codebook.ts'

const attribute = ({ name, title, type, options, min, max, when, default: initial, required }: AttributeDefinition) =>
  ({ name, title, type, options, min, max, when: when && { attribute: when.attribute, in: when.in }, default: initial, required })
const label = ({ id, title, parent, color, key, definition, examples, counterExamples, attributes, retired }: LabelDefinition) =>
  ({ id, title, parent, color, key, definition, examples, counterExamples, attributes: attributes.map(attribute), retired })
const end = ({ labels, stances, claims, relations, required, many }: RelationEnd) => ({ labels, stances, claims, relations, required, many })
const relation = ({ type, title, roles, ends }: RelationDefinition) =>
  ({ type, title, roles, ends: ends && Object.fromEntries(Object.entries(ends).map(([role, it]) => [role, end(it)])) })
const rule = ({ id, title, label: of, when, needs }: Rule) => ({ id, title, label: of, when, needs })

export const codebookJson = ({ name, version, title, guidelines, labels, relations, stance, article, rules }: Codebook): string =>
  `${prettyJson({ name, version, title, guidelines, labels: labels.map(label), relations: relations.map(relation), stance, article: article?.map(attribute), rules: rules?.map(rule) })}\n`
