import { afterEach, beforeEach, expect, it } from 'vitest'
import { tempProject, type TempProject } from '../../../../tests/support/temp-project.ts'
import { projectImportPort } from './project-port.ts'

let temp: TempProject
beforeEach(() => { temp = tempProject() })
afterEach(() => temp.remove())

it('two imports at the same time add their labels to the same codebook', () => {
  const { project } = temp
  const [one, other] = [projectImportPort(project, 'One'), projectImportPort(project, 'Other')]
  other.transaction(() => other.addLabels(['OTHER']))
  one.transaction(() => one.addLabels(['ONE']))
  expect(project.codebook().labels.slice(-2).map((label) => label.id)).toEqual(['OTHER', 'ONE'])
  expect(project.codebook().version).toBe(3)
})
