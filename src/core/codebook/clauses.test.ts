import { describe, expect, it } from 'vitest'
import { clausesAbout } from './clauses.ts'
import { STANCE_AND_CLAIMS_IN_NEWS as template } from './template.ts'

const label = (id: string, title = id) => ({ id, title })

describe('what the guidelines say about a label', () => {
  it('finds the item that names it, with its further lines and without its neighbours', () => {
    const [clause, ...others] = clausesAbout(template.guidelines, template.labels.find(({ id }) => id === 'EVIDENCE')!)
    expect(clause).toMatch(/^- \*\*EVIDENCE\*\* is what an article offers/)
    expect(clause).not.toContain('TECHNIQUE')
    expect(others).toEqual([])
  })
  it('says something about every label that the template names', () => {
    for (const id of ['SOURCE', 'CUE', 'CONTENT', 'CLAIM', 'EVIDENCE', 'TECHNIQUE', 'RATIONALE']) {
      expect(clausesAbout(template.guidelines, template.labels.find((one) => one.id === id)!), id).not.toEqual([])
    }
  })
  it('takes the whole section under a heading that names it', () => {
    const guidelines = '# All\n\n## الادعاء\n\nأصغر عبارة.\n\n- بند\n\n### تفصيل\n\nنص\n\n## غيره\n\nلا'
    expect(clausesAbout(guidelines, label('CLAIM', 'الادعاء'))).toEqual(['## الادعاء\n\nأصغر عبارة.\n\n- بند\n\n### تفصيل\n\nنص'])
  })
  it('keeps apart a label whose name is part of another word', () => {
    expect(clausesAbout('- **CLAIMANT** is who claims\n- SUBCLAIM too\n- PRE_CLAIM', label('CLAIM'))).toEqual([])
  })
  it('finds a title only where it is marked: in running text it is a common word', () => {
    expect(clausesAbout('Every claim has a source.\n\nA **Source** says it.', label('SRC', 'Source'))).toEqual(['A **Source** says it.'])
  })
  it('keeps code and what is indented with its item', () => {
    const guidelines = '- CLAIM is:\n\n  more of it\n\nOther text\n\n```\n# CLAIM\n```\n\nrest'
    expect(clausesAbout(guidelines, label('CLAIM'))).toEqual(['- CLAIM is:\n\n  more of it', '```\n# CLAIM\n```'])
  })
  it('finds nothing for names without letters, and reads names literally', () => {
    expect(clausesAbout('a (b) [c]', label('', ' '))).toEqual([])
    expect(clausesAbout('see a.b here', label('a.b'))).toEqual(['see a.b here'])
    expect(clausesAbout('see axb here', label('a.b'))).toEqual([])
    expect(clausesAbout('**Fear-Prejudice**', label('Fear-Prejudice'))).toEqual(['**Fear-Prejudice**'])
  })
})
