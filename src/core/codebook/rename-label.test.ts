import { expect, it } from 'vitest'
import type { Codebook } from './codebook.ts'
import { renameLabel } from './rename-label.ts'

const label = (id: string, parent?: string) => ({ id, title: id, color: '#000', key: null, definition: 'CLAIM stays in words', examples: [], attributes: [], ...(parent === undefined ? {} : { parent }) })

it('changes the id of a label wherever the codebook names it, and nothing else', () => {
  const codebook: Codebook = {
    name: 'c', version: 1, title: 'c', guidelines: 'CLAIM', stance: { values: [{ id: 'CLAIM', title: 'x' }], intensity: { min: 0, max: 1 } },
    labels: [label('CLAIM'), label('SUB', 'CLAIM'), label('OTHER')],
    relations: [{ type: 'CLAIM', title: 'r', roles: ['CLAIM'], ends: { CLAIM: { labels: ['OTHER', 'CLAIM'], relations: ['CLAIM'] } } }],
    rules: [{ id: 'r', title: 'r', label: 'CLAIM', needs: [{ overlaps: 'CLAIM' }, { relation: 'CLAIM', as: 'CLAIM', with: 'CLAIM' }, { claim: true }] }],
  }
  expect(renameLabel(codebook, 'CLAIM', 'ادعاء')).toEqual({
    ...codebook,
    labels: [{ ...label('CLAIM'), id: 'ادعاء' }, { ...label('SUB'), parent: 'ادعاء' }, label('OTHER')],
    relations: [{ type: 'CLAIM', title: 'r', roles: ['CLAIM'], ends: { CLAIM: { labels: ['OTHER', 'ادعاء'], relations: ['CLAIM'] } } }],
    rules: [{ id: 'r', title: 'r', label: 'ادعاء', needs: [{ overlaps: 'ادعاء' }, { relation: 'CLAIM', as: 'CLAIM', with: 'CLAIM' }, { claim: true }] }],
  })
})
