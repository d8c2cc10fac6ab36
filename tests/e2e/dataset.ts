/** An exported training set, read without any code of the workbench, so that its promises are checked from outside. */
import { readFileSync } from 'node:fs'

/** A span as anyone reads it: where it stands is counted in code points. */
export interface Fact { readonly label: string; readonly start: number; readonly end: number; readonly quote: string }

export interface Speaker { readonly actor: string | null; readonly mention: string | null; readonly implied: boolean }
export interface ExportedSpan extends Fact { readonly id: string; readonly note: string | null; readonly annotator: string; readonly attributes: { readonly speaker?: Speaker } }
export interface ExportedStance { readonly scope: string; readonly holder: string; readonly target: string; readonly value: string; readonly intensity: number; readonly span?: string | null }
export interface ExportedRecord {
  readonly text: string
  readonly offset_unit: string
  readonly metadata: { readonly source_file: string }
  readonly spans: readonly ExportedSpan[]
  readonly stances: readonly ExportedStance[]
  readonly claims: readonly { readonly id: string; readonly text: string; readonly mentions: readonly string[] }[]
  /** Label, place and words of each span, in order of place. */
  readonly facts: Fact[]
}

/** Records by the name of their source file, in the order of the file. Throws where a quote does not stand where its span says. */
export function readDataset(path: string): Map<string, ExportedRecord> {
  const records = readFileSync(path, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Omit<ExportedRecord, 'facts'>)
  return new Map(records.map((record) => {
    const points = [...record.text]
    const facts = record.spans.map(({ label, start, end, quote }) => {
      const read = points.slice(start, end).join('')
      if (read !== quote) throw new Error(`${record.metadata.source_file}: a span says “${quote}” where the text reads “${read}”.`)
      return { label, start, end, quote }
    })
    return [record.metadata.source_file, { ...record, facts: facts.sort((a, b) => a.start - b.start || b.end - a.end) }]
  }))
}

/** The span over the nth place where a text holds these words. Throws where it does not. */
export function spanAt(text: string, label: string, quote: string, nth = 0): Fact {
  let at = text.indexOf(quote)
  for (let times = 0; times < nth && at >= 0; times += 1) at = text.indexOf(quote, at + 1)
  if (at < 0) throw new Error(`The text does not hold “${quote}”.`)
  const start = [...text.slice(0, at)].length
  return { label, start, end: start + [...quote].length, quote }
}
