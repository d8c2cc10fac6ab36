/** Everything that keeps a codebook from being used, each with its place. What is not a codebook by its form is refused before. */
import { checkAttributes } from './check-attributes.ts'
import { checkLabels } from './check-labels.ts'
import { checkId, checkTitle, checkUnique } from './check-names.ts'
import { checkRelations } from './check-relations.ts'
import { checkRules } from './check-rules.ts'
import type { Codebook } from './codebook.ts'
import { below, type CodebookProblem, type Report } from './problem.ts'

function checkStance(report: Report, { values, intensity: { min, max } }: Codebook['stance']): void {
  if (values.length === 0) report(['values'], 'The stance scale needs values')
  checkUnique(report, 'stance value', values.map(({ id }, index) => ({ path: ['values', index, 'id'], value: id })))
  for (const [index, { id, title }] of values.entries()) {
    checkId(report, ['values', index, 'id'], id)
    checkTitle(report, ['values', index, 'title'], title)
  }
  if (min > max) report(['intensity', 'max'], `The greatest intensity, ${max}, is below the least, ${min}`)
}

/** Empty where the codebook can be used. In the order of its parts. */
export function checkCodebook(codebook: Codebook): readonly CodebookProblem[] {
  const problems: CodebookProblem[] = []
  const report: Report = (path, message) => { problems.push({ path, message }) }
  checkId(report, ['name'], codebook.name)
  checkTitle(report, ['title'], codebook.title)
  checkLabels(below(report, 'labels'), codebook.labels)
  checkRelations(below(report, 'relations'), codebook)
  checkStance(below(report, 'stance'), codebook.stance)
  checkAttributes(below(report, 'article'), codebook.article ?? [])
  checkRules(below(report, 'rules'), codebook)
  return problems
}
