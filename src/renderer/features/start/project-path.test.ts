import { expect, it } from 'vitest'
import { projectPath } from './project-path.ts'

it('a project file stands in its folder, by a name that every desktop takes', () => {
  expect(projectPath('/home/leila/', ' River treaties 2025 ')).toBe('/home/leila/River treaties 2025.hashiya')
  expect(projectPath('C:\\Users\\leila', 'مشروع الصحافة')).toBe('C:\\Users\\leila\\مشروع الصحافة.hashiya')
  expect(projectPath('/home', 'a/b: "c".hashiya')).toBe('/home/a-b- -c-.hashiya')
})

it('there is no path before there is a folder and a name', () => {
  expect([projectPath('', 'x'), projectPath('/home', '  ')]).toEqual([null, null])
})
