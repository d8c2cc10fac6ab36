/** An export's view of an open project: every article with everybody's annotations, in the order of the file. */
import { answersOf } from '../../storage/answers.ts'
import { relationsOf, regionsOf, spansOf, stancesOf } from '../../storage/annotations.ts'
import { survivors } from '#core/claims/survivors.ts'
import { claimPointers } from '../../storage/claims.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import { countOf } from '../../storage/counts.ts'
import type { ReadableDb } from '../../storage/handle.ts'
import { currentCodebook } from '../../storage/registries.ts'
import type { RowKind } from '../../storage/row-kinds.ts'
import { readRow } from '../../storage/rows.ts'
import { articlesInOrder } from '../../storage/texts.ts'
import { metadataOf } from '../articles.ts'
import type { Project } from '../project.ts'
import { found } from '../refusal.ts'
import type { ExportArticle, ExportPort } from './export-port.ts'

export function projectExportPort(project: Project): ExportPort {
  let db: ReadableDb = project.db
  let codebook: Codebook | null = null
  let merged = survivors(claimPointers(db))
  const name = (kind: RowKind, column: string) => {
    const known = new Map<string, string>()
    return (id: string): string => {
      let value = known.get(id)
      if (value === undefined) known.set(id, (value = found(readRow(db, kind, id), `The ${kind} ${id}`)[column] as string))
      return value
    }
  }
  /** A connection of its own, in one transaction: writes made meanwhile do not show. */
  function* articles(): Generator<ExportArticle, void> {
    const reader = project.openReader()
    db = reader
    codebook = null
    merged = survivors(claimPointers(reader))
    try {
      for (const { id, text, sha256, content } of articlesInOrder(reader)) {
        yield {
          id, text, text_sha256: sha256, metadata: metadataOf(content),
          regions: regionsOf(reader, id), spans: spansOf(reader, id), stances: stancesOf(reader, id), relations: relationsOf(reader, id), answers: answersOf(reader, id),
        }
      }
    } finally {
      db = project.db
      reader.close()
    }
  }
  return {
    file: project.path,
    count: () => countOf(db, 'article'),
    articles,
    annotatorName: name('annotator', 'name'),
    actorName: name('actor', 'name'),
    targetName: name('target', 'name'),
    claimText: name('claim', 'text'),
    codebook: () => (codebook ??= found(currentCodebook(db), 'The codebook of this project')),
    answerName: (kind, id) => {
      const row = readRow(db, kind, id)
      if (row === null) return null
      return kind === 'claim' ? (merged.get(id) ?? id) : row['name'] as string
    },
    survivingClaim: (id) => merged.get(id) ?? id,
  }
}
