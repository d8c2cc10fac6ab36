import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { tempFolder } from '../../../tests/support/temp-folder.ts'
import { STANCE_AND_CLAIMS_IN_NEWS } from '#core/codebook/template.ts'
import { loadProfile, saveProfile } from './profile.ts'
import { Projects } from './projects.ts'

const at = tempFolder()

it('is made once and stays the same person', () => {
  const made = loadProfile(at('new'))
  expect(loadProfile(at('new'))).toEqual(made)
  saveProfile(at('new'), { ...made, name: 'ليلى' })
  expect(loadProfile(at('new'))).toEqual({ ...made, name: 'ليلى' })
  expect(readdirSync(at('new'))).toEqual(['profile.json'])
})

it.each([['empty', ''], ['cut', '{"id":"a","na'], ['null', 'null'], ['other', '{"id":1}']])('that is %s is refused by name and left as it is', (name, text) => {
  mkdirSync(at(name))
  writeFileSync(at(`${name}/profile.json`), text)
  expect(() => loadProfile(at(name))).toThrow(`${at(`${name}/profile.json`)} does not hold a profile`)
  expect(readFileSync(at(`${name}/profile.json`), 'utf8')).toBe(text)
})

it('that cannot be read makes nobody new, and holds no project', () => {
  const projects = new Projects({ dataFolder: at('data'), samplesFolder: 'db/samples', version: 'test' })
  projects.release(projects.create(at('p.hashiya'), STANCE_AND_CLAIMS_IN_NEWS))
  const broken = new Projects({ dataFolder: at('broken'), samplesFolder: 'db/samples', version: 'test' })
  mkdirSync(at('broken/profile.json'), { recursive: true })
  expect(() => broken.open(at('p.hashiya'))).toThrow(`${at('broken/profile.json')}, which says who works here, cannot be read`)
  expect(() => broken.create(at('q.hashiya'), STANCE_AND_CLAIMS_IN_NEWS)).toThrow('cannot be read')
  expect(readdirSync(at('.')).filter((name) => name.startsWith('q'))).toEqual([])
  projects.release(projects.open(at('p.hashiya')))
})

it('a project opens where the list of recent projects cannot be kept', () => {
  const projects = new Projects({ dataFolder: at('listless'), samplesFolder: 'db/samples', version: 'test' })
  mkdirSync(at('listless/recent.json'), { recursive: true })
  projects.release(projects.create(at('r.hashiya'), STANCE_AND_CLAIMS_IN_NEWS))
  projects.release(projects.open(at('r.hashiya')))
})
