import { afterEach, beforeEach, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../../tests/support/temp-project.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { spansOf } from '../../storage/annotations.ts'
import { codebookContent } from '../../storage/registries.ts'
import { answerSuggestions } from './answer.ts'
import { suggestionsOf } from './ask.ts'
import { saveRule } from './rules.ts'

let temp: TempProject
beforeEach(() => { temp = tempProject() })
afterEach(() => temp.remove())

it('an accepted span begins with the defaults of the codebook, as a tagged one does', async () => {
  const { project } = temp
  const codebook = project.codebook()
  const labels = codebook.labels.map((label) => (label.id === 'TARGET' ? { ...label, attributes: [{ name: 'sure', title: 'Sure', type: 'number' as const, default: 3 }] } : label))
  project.write('Another codebook', [{ kind: 'codebook', id: 'second', after: codebookContent({ ...codebook, version: 2, labels }) }])
  const [article] = addArticles(project, ['قال الوزير إن السد الأعلى آمن.'])
  saveRule(project, uuidV7(1, new Uint8Array(10)), { name: 'Dams', label: 'TARGET', kind: 'words', words: ['السد الأعلى'], pattern: '', clitics: true, on: true })
  const { suggestions: [found] } = await suggestionsOf(project, article!, null, false)
  await answerSuggestions(project, [{ article: article!, suggestion: found!.id }], 'accepted', null)
  expect(spansOf(project.db, article!).map(({ attributes }) => attributes)).toEqual([{ sure: 3 }])
})
