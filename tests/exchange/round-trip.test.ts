/** What goes out comes back: a dataset imported elsewhere gives the same bytes and the same state, and changes nothing at home. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { exportArticles, importArticles, inspect, projectExportPort, projectImportPort } from '../../src/backend/services/index.ts'
import type { Project } from '../../src/backend/services/index.ts'
import { hostileText } from '../support/hostile-text.ts'
import { tempProject } from '../support/temp-project.ts'

const name = fc.constantFrom('Layla', '__proto__', 'constructor', 'ليلى السرّاج', 'a\u200fb')
const annotator = fc.constantFrom('a1', 'a2', undefined)
const label = fc.constantFrom('CLAIM', 'SOURCE', '__proto__')
const ids = ['s1', 's2', '0190a0b0-1234-7abc-8def-0123456789ab', undefined]

const record = (index: number) => hostileText(30).map((text) => `${index} ${text.replaceAll('\0', '')}.`).chain((text) => {
  const length = [...text].length
  const part = fc.tuple(fc.nat(length - 1), fc.nat(length - 1)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }))
  const span = fc.record({
    place: part, label, annotator, note: fc.option(fc.string({ unit: 'grapheme' }).map((it) => it.replaceAll('\0', ''))),
    attributes: fc.dictionary(fc.constantFrom('b', 'a', '7', 'constructor'), fc.oneof(fc.integer(), fc.boolean(), name, fc.constant(null)), { noNullPrototype: true }),
    speaker: fc.option(fc.record({ actor: fc.option(name), mention: fc.constantFrom('s1', null), implied: fc.boolean() })),
  })
  const stance = fc.record({
    holder: fc.option(name), target: name, value: fc.constantFrom('favor', 'against', null), intensity: fc.constantFrom(-2, 0, null),
    confidence: fc.constantFrom(0.1, null), evidence: fc.subarray(['s1', 's2']), sarcasm: fc.option(fc.boolean()), reported_by: fc.option(name), annotator,
  })
  return fc.record({
    text: fc.constant(text), id: fc.constantFrom(`article-${index}`, undefined),
    outlet: fc.option(hostileText(4).map((it) => it.replaceAll('\0', ''))),
    spans: fc.array(span, { minLength: 2, maxLength: 5 }).map((spans) => spans.map(({ place, speaker, attributes, ...it }, at) => ({
      ...it, ...place, id: ids[at === 2 && index > 0 ? 3 : at], attributes: speaker === null ? attributes : { ...attributes, speaker },
    }))),
    stances: fc.array(stance, { maxLength: 2 }),
    relations: fc.constantFrom([], [
      { id: 'r1', type: 'attribution', args: [{ role: 'source', ref: 's1' }, { role: 'content', ref: 's2' }], annotator: 'a1' },
      { id: 'r2', type: 'attribution', args: [{ role: 'source', ref: 's2' }, { role: 'content', ref: 'r1' }], annotator: 'a2' },
    ], [{ id: 'claim-2', type: 'supports', args: [{ role: 'from', ref: 's1' }, { role: 'to', ref: 'claim-2', kind: 'claim' }], annotator: 'a1' }]),
    article_attributes: fc.constantFrom([], [{ annotator: 'a1', values: { genre: 'analysis', wire_copy: true } }, { annotator: 'a2', values: { by: { actor: 'Layla', mention: 's1', implied: false } } }]),
    regions: fc.array(part.map((it) => ({ ...it, kind: 'title' })), { maxLength: 2 }),
    claims: fc.constantFrom([], [{ id: 'claim-1', text: 'the wording', mentions: ['s2'] }], [{ text: 'no id', mentions: ['s1'] }]),
  }).map((it) => ({ ...it, claims: [...it.claims, { id: 'claim-2', text: 'evidence is given for this', mentions: [] }] }))
})

async function importFile(project: Project, path: string) {
  for await (const event of importArticles({ paths: [path], annotator: null, addLabels: true }, projectImportPort(project, 'Import'))) {
    if (event.kind === 'report') return event.report
  }
  throw new Error('no report')
}

async function exportTo(project: Project, path: string): Promise<string> {
  for await (const event of exportArticles({ path }, projectExportPort(project))) {
    if (event.kind === 'report') expect(event.report.verified).toBe(event.report.spans)
  }
  return readFileSync(path, 'utf8')
}

it('whatever the articles and annotations hold', async () => {
  await fc.assert(fc.asyncProperty(fc.tuple(record(0), record(1), record(2)), async (records) => {
    const home = tempProject('home')
    const away = tempProject('away')
    try {
      const input = join(home.folder, 'in.jsonl')
      writeFileSync(input, records.map((it) => JSON.stringify(it)).join('\n'))
      const first = await importFile(home.project, input)
      expect(first).toMatchObject({ imported: 3, rejected: [] })
      const lines = await exportTo(home.project, join(home.folder, 'one.jsonl'))
      expect(lines.split('\n').length - 1).toBe(3)

      const again = await importFile(home.project, join(home.folder, 'one.jsonl'))
      expect(again).toMatchObject({ imported: 0, unchanged: 3, spans: 0, rejected: [] })
      expect(await importFile(away.project, join(home.folder, 'one.jsonl'))).toMatchObject({ imported: 3, spans: first.spans, rejected: [] })
      expect(await exportTo(away.project, join(away.folder, 'two.jsonl')) === lines).toBe(true)
      expect(inspect.checkProject(away.project)).toEqual({ ok: true, problems: [] })
    } finally {
      home.remove()
      away.remove()
    }
  }), { numRuns: 12 })
}, 60_000)
