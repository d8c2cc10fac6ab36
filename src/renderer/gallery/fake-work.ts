/** Long work of the gallery's backend: an import and an export that take their time. */

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds) })
const STEPS = 20

/** A path that holds "bad" has much to refuse. */
export async function* runImport(paths: readonly string[], signal: AbortSignal | undefined) {
  const bad = paths.some((path) => path.includes('bad'))
  for (let step = 1; step <= STEPS && signal?.aborted !== true; step += 1) {
    await pause(120)
    yield { kind: 'progress' as const, done: step * 50_000, total: STEPS * 50_000, articles: step * 7, rejected: bad ? step : 0, source: `rivers/${String(step).padStart(4, '0')}.txt` }
  }
  const rejected = bad ? Array.from({ length: 400 }, (_, index) => ({ source: 'batch.jsonl', line: index + 1, column: index % 2 === 0 ? 118 : null, reason: index % 2 === 0 ? `Label "STANCE_${index}" is not in the codebook stance-claims-news@1: add it there, or import with "Add missing labels".` : 'The quote «العلاقات مع اتحاد بيلان» does not stand at 61–111 of the text: check the offset unit.' })) : []
  yield { kind: 'report' as const, report: { imported: 137, unchanged: 3, rejected, spans: 52, suggestions: 0, rejected_more: bad ? 120 : 0, cancelled: signal?.aborted === true } }
}

export async function* runExport(path: string | null, articles: number) {
  for (let step = 1; step <= STEPS; step += 1) {
    await pause(60)
    yield { kind: 'progress' as const, done: Math.round((articles * step) / STEPS), total: articles }
  }
  yield { kind: 'report' as const, report: { records: articles, spans: 812, verified: 812, path: path ?? 'River treaties 2025.jsonl', sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' } }
}
