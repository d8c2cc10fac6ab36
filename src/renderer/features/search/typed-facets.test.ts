import { describe, expect, it } from 'vitest'
import { splitQuery } from '../../state/search.ts'
import { closeFacet, openFacet, takeFacets, toggleForm } from './typed-facets.ts'

describe('a chip that is being typed', () => {
  it.each([
    ['label:', 'label', '', []],
    ['اتفاق -label:CL', 'label', 'CL', []],
    ['holder:"وزارة ال', 'holder', 'وزارة ال', []],
    ['label:CLAIM,CU', 'label', 'CU', ['CLAIM']],
    ['holder:"وزارة المياه","الح', 'holder', 'الح', ['وزارة المياه']],
  ])('%s', (typed, field, text, earlier) => expect(openFacet(typed)).toMatchObject({ field, text, earlier }))

  it.each(['label', 'label:CLAIM ', 'قال:نعم', 'holder:"وزارة المياه"', ''])('is none in %j', (typed) => expect(openFacet(typed)).toBeNull())

  it('is closed by a value, beside those before it', () => {
    expect(closeFacet(openFacet('x -label:CLAIM,cu')!, 'CUE')).toEqual({ field: 'label', excluded: true, values: ['CLAIM', 'CUE'] })
    expect(closeFacet(openFacet('outlet:no')!, 'none').values).toEqual([null])
  })
})

describe('a chip that is done', () => {
  it('leaves the field with the space behind it, and the words stay', () => {
    expect(takeFacets('اتفاق label:CLAIM هد')).toEqual({ typed: 'اتفاق هد', chips: [{ field: 'label', values: ['CLAIM'], excluded: false }] })
    expect(takeFacets('holder:"وزارة المياه" ')).toMatchObject({ typed: '', chips: [{ values: ['وزارة المياه'] }] })
  })

  it('stays while it may go on, or is wrong', () => {
    for (const typed of ['label:CLAIM', 'holder:"وزارة المياه"', 'date:2024-13 x', 'word ']) expect(takeFacets(typed)).toEqual({ typed, chips: [] })
  })
})

it('a saved query is taken apart into chips and words', () => {
  expect(splitQuery('-label:CUE "لم يغلق" /س+د/ هدنة')).toEqual({ typed: '"لم يغلق" /س+د/ هدنة', chips: [{ field: 'label', values: ['CUE'], excluded: true }] })
})

it('a form is switched off and on', () => {
  const off = toggleForm([{ field: 'label', values: ['A'], excluded: false }], 'فعال')
  expect(off.at(-1)).toEqual({ field: 'drop', values: ['فعال'], excluded: false })
  expect(toggleForm(toggleForm(off, 'افعال'), 'فعال').at(-1)?.values).toEqual(['افعال'])
  expect(toggleForm(off, 'فعال')).toHaveLength(1)
})
