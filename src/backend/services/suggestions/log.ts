/** Every suggestion and what became of it, as lines of JSON: for the dataset, and for measuring what suggests. */
import { resolve } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { writtenId } from '#core/identity/ids.ts'
import { serializeLine } from '#core/formats/serialize-line.ts'
import { OFFSET_UNIT } from '#core/formats/native-record.ts'
import { logAfter, type LogRow } from '../../storage/suggestions.ts'
import { parseHlc } from '#core/identity/hlc.ts'
import { readText } from '../../storage/texts.ts'
import { findDestination } from '../export/destination.ts'
import { createPendingFile } from '../export/write-file.ts'
import { explainWriting } from '../export/explain-writing.ts'
import type { Project } from '../project.ts'

const PAGE = 500

function lineOf(project: Project, { id, suggestion, problem, answered, annotatorName, stands, hlc }: LogRow): string {
  const { article, source, origin, kind, label, parts, quote, stance, span, probability, why } = suggestion
  const made = answered?.made ?? null
  return serializeLine({
    id, article, text_sha256: readText(project.db, article)?.sha256 ?? null, offset_unit: OFFSET_UNIT, source, origin: origin === '' ? null : origin, kind, label,
    start: parts[0]?.[0] ?? null, end: parts.at(-1)?.[1] ?? null, parts, quote, stance, span: span === null ? null : writtenId(article, span), probability, why, problem,
    suggestion: suggestion.id, answer: answered?.answer ?? null, annotator: annotatorName, answered_at: answered === null ? null : new Date(parseHlc(hlc).time).toISOString(),
    codebook: answered?.codebook ?? null, annotation: made === null ? null : writtenId(article, made), annotation_stands: made === null ? null : stands,
  })
}

/** The lines in the order of ids. */
export function* logLines(project: Project): Generator<string> {
  for (let after = ''; ;) {
    const page = logAfter(project.db, after, PAGE)
    for (const row of page) yield lineOf(project, row)
    if (page.length < PAGE) return
    after = page.at(-1)!.id
  }
}

export interface WrittenLines { readonly lines: number; readonly path: string }

/** Writes lines to a file that stands only once it is whole. Throws a Refusal where it cannot. */
export async function writeLines(project: Project, given: string, lines: Iterable<string>, signal?: AbortSignal): Promise<WrittenLines> {
  const path = resolve(given)
  const destination = await findDestination(path, project.path)
  let file: Awaited<ReturnType<typeof createPendingFile>> | null = null
  try {
    file = await createPendingFile(destination)
    let count = 0
    let some: string[] = []
    const flush = async (): Promise<void> => {
      if (some.length > 0) await file!.write(Buffer.from(`${some.join('\n')}\n`))
      some = []
    }
    for (const line of lines) {
      some.push(line)
      count += 1
      if (some.length < PAGE) continue
      await flush()
      await setImmediate()
      signal?.throwIfAborted()
    }
    await flush()
    await file.finish()
    await file.publish()
    return { lines: count, path }
  } catch (error) {
    throw explainWriting(error, path)
  } finally {
    await file?.discard().catch(() => undefined)
  }
}
