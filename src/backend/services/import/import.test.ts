import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { tempProject, type TempProject } from '../../../../tests/support/temp-project.ts'
import { undo } from '../history.ts'
import { checkProject, projectInfo } from '../inspect.ts'
import { importArticles } from './import.ts'
import { projectImportPort } from './project-port.ts'

let temp: TempProject
beforeEach(() => { temp = tempProject() })
afterEach(() => temp.remove())

it('that is undone while it runs goes on with all that its articles name', async () => {
  const { project, folder } = temp
  const path = join(folder, 'a.jsonl')
  const record = (n: number): string => JSON.stringify({
    text: `text ${n}`, spans: [{ id: 's', label: 'CLAIM', start: 0, end: 4, annotator: 'Omar' }], stances: [{ holder: 'minister', target: 'dam', annotator: 'Omar' }], claims: [{ id: 'k', text: 'claim', mentions: ['s'] }],
  })
  writeFileSync(path, Array.from({ length: 501 }, (_, n) => record(n)).join('\n'))
  const port = projectImportPort(project, 'Import')
  let undone = false
  for await (const event of importArticles({ paths: [path], annotator: null, addLabels: false }, port)) {
    if (event.kind === 'progress' && !undone) undone = undo(project).done === 'Import'
  }
  expect(undone).toBe(true)
  expect(projectInfo(project)).toMatchObject({ articles: 1, spans: 1, stances: 1, claims: 1, annotators: ['Omar'] })
  expect(checkProject(project)).toEqual({ ok: true, problems: [] })
})
