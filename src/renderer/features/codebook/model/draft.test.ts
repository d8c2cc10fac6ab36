import { beforeEach, describe, expect, it } from 'vitest'
import { STANCE_AND_CLAIMS_IN_NEWS as template } from '#core/codebook/template.ts'
import { isChanged, textOf, useDraft } from './draft.ts'

const draft = () => useDraft.getState().draft!
const title = (text: string) => useDraft.getState().edit((codebook) => ({ ...codebook, title: text }), 'title')

beforeEach(() => {
  useDraft.setState({ draft: null, shelf: new Map() })
  useDraft.getState().follow('/p.hashiya', template)
})

describe('the draft', () => {
  it('shows in the source what the form changed, and in the form what the source says', () => {
    title('عنوان')
    expect(textOf(draft())).toContain('"title": "عنوان"')
    useDraft.getState().type(textOf(draft()).replace('عنوان', 'Heading'))
    expect(draft().codebook.title).toBe('Heading')
  })
  it('keeps the last good form and every letter of a source that cannot be read', () => {
    title('good')
    const broken = textOf(draft()).replace('"labels": [', '"labels": [[')
    useDraft.getState().type(broken)
    expect(draft().broken).toHaveLength(1)
    expect(draft().codebook.title).toBe('good')
    title('lost?')
    expect(textOf(draft()), 'an edit of the form does not overwrite it').toBe(broken)
    expect(draft().codebook.title).toBe('good')
    useDraft.getState().repair()
    expect(draft().broken).toEqual([])
    useDraft.getState().undo()
    expect(textOf(draft()), 'giving it up can be taken back').toBe(broken)
  })
  it('takes back what one field was given as one step', () => {
    title('a')
    title('ab')
    useDraft.getState().edit((codebook) => ({ ...codebook, name: 'n' }), 'name')
    expect(useDraft.getState().undo()).toBe(true)
    expect(draft().codebook).toMatchObject({ title: 'ab', name: template.name })
    useDraft.getState().undo()
    expect(draft().codebook).toEqual(template)
    expect(isChanged(draft())).toBe(false)
    expect(useDraft.getState().undo()).toBe(false)
    useDraft.getState().redo()
    useDraft.getState().redo()
    expect(draft().codebook).toMatchObject({ title: 'ab', name: 'n' })
    expect(useDraft.getState().redo()).toBe(false)
  })
  it('moves annotations only of labels that are in force', () => {
    useDraft.getState().move({ kind: 'rename', from: 'CLAIM', to: 'C2' })
    useDraft.getState().edit((codebook) => ({ ...codebook, labels: [...codebook.labels, { ...codebook.labels[0]!, id: 'NEW', key: null }] }))
    useDraft.getState().move({ kind: 'rename', from: 'NEW', to: 'NEWER' })
    useDraft.getState().move({ kind: 'rename', from: 'C2', to: 'C3' })
    expect(draft().moves).toEqual([{ kind: 'rename', from: 'CLAIM', to: 'C3' }])
    expect(draft().codebook.labels.map(({ id }) => id)).toContain('NEWER')
    useDraft.getState().move({ kind: 'rename', from: 'C3', to: 'CLAIM' })
    expect(draft().moves).toEqual([])
  })
  it('follows what is in force until it is changed, and never loses a change', () => {
    const next = { ...template, version: 2, title: 'Two' }
    useDraft.getState().follow('/p.hashiya', next)
    expect(draft().codebook.title).toBe('Two')
    title('mine')
    useDraft.getState().follow('/p.hashiya', { ...next, version: 3, title: 'Three' })
    expect(draft()).toMatchObject({ codebook: { title: 'mine' }, base: { version: 2 } })
    useDraft.getState().rebase({ ...next, version: 3, title: 'Three' })
    expect(draft()).toMatchObject({ codebook: { title: 'mine', version: 3 }, base: { version: 3, title: 'Three' } })
    useDraft.getState().follow('/other.hashiya', template)
    expect(draft().codebook).toBe(template)
    useDraft.getState().follow('/p.hashiya', template)
    expect(draft().codebook.title, 'it waits for its project').toBe('mine')
  })
})
