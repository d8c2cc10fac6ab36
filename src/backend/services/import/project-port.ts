/** An import's view of an open project: rows are compared with what is there and written under one operation. */
import type { Answers } from '#core/articles/answers.ts'
import { survivors } from '#core/claims/survivors.ts'
import { codebookStamp, type Codebook, type LabelDefinition } from '#core/codebook/codebook.ts'
import { firstLine } from '#core/articles/first-line.ts'
import { colorOf } from '#core/identity/colors.ts'
import { derivedId } from '#core/identity/ids.ts'
import { createOffsetTable } from '#core/text/offsets.ts'
import { answerColumns } from '../../storage/answers.ts'
import { regionContent, relationContent, spanContent, stanceContent } from '../../storage/annotations.ts'
import { claimPointers } from '../../storage/claims.ts'
import { articleBySourceId, insertText } from '../../storage/texts.ts'
import { actorContent, annotatorContent, claimContent, codebookContent, idByName, targetContent } from '../../storage/registries.ts'
import { contentJson, type Content, type RowKind } from '../../storage/row-kinds.ts'
import { readRow } from '../../storage/rows.ts'
import { layerId, metadataColumns } from '../articles.ts'
import { sha256 } from '../hash.ts'
import type { Project } from '../project.ts'
import type { ImportPort, PutResult } from './import-port.ts'

/** Hues for labels that came in without a definition. */
const NEW_LABEL_COLORS = ['#6f5a45', '#2563a8', '#5f7414', '#0d7377', '#4b46b0', '#b24a17', '#2c7a4b', '#a02c7a'] as const

/** Everything that one import writes into `project` is one step of its history, called `why`. */
export function projectImportPort(project: Project, why: string, { undoable = true }: { readonly undoable?: boolean } = {}): ImportPort {
  const { db } = project
  const writer = project.begin(why, { undoable })
  let codebook: Codebook = project.codebook()

  const put = (kind: RowKind, id: string, after: Content, same: (before: Content) => boolean = (before) => contentJson(kind, before) === contentJson(kind, after)): PutResult => {
    const before = readRow(db, kind, id)
    if (before) return same(before) ? 'unchanged' : 'differs'
    writer.put([{ kind, id, after }])
    return 'stored'
  }

  return {
    get me() { return project.me.id },
    codebook: () => codebook,
    annotatorByName: (name) => (name === project.me.name ? project.me.id : idByName(db, 'annotator', name)),
    actorByName: (name) => idByName(db, 'actor', name),
    targetByName: (name) => idByName(db, 'target', name),
    holds: (article, kind, id) => readRow(db, kind, id)?.['article'] === article,
    stampOf: (kind, id) => (readRow(db, kind, id)?.['codebook'] as string | undefined) ?? null,
    claimText: (id) => (readRow(db, 'claim', id)?.['text'] as string | undefined) ?? null,
    bySourceId: (sourceId) => articleBySourceId(db, sourceId),

    transaction: (work) => {
      // Another import may have added labels since the batch before.
      codebook = project.codebook()
      return writer.transaction(work)
    },

    addLabels(labels) {
      const added = labels.map((id, i): LabelDefinition => ({
        id, title: id, color: NEW_LABEL_COLORS[(codebook.labels.length + i) % NEW_LABEL_COLORS.length]!, key: freeKey(codebook, i), definition: '', examples: [], attributes: [],
      }))
      codebook = { ...codebook, version: codebook.version + 1, labels: [...codebook.labels, ...added] }
      writer.put([{ kind: 'codebook', id: derivedId(sha256, 'codebook', codebookStamp(codebook)), after: codebookContent(codebook) }])
    },

    putArticle(row) {
      if (readRow(db, 'article', row.id)) return 'unchanged'
      const length = createOffsetTable(row.text).length
      insertText(db, { article: row.id, sha256: row.text_sha256, text: row.text, length, encoding: row.encoding, source_sha256: row.source_sha256 })
      const after: Content = { text_sha256: row.text_sha256, length, first_line: firstLine(row.text), source_id: row.source_id, ...metadataColumns(row.metadata) }
      writer.put([{ kind: 'article', id: row.id, after }], row.text)
      return 'stored'
    },

    addAnnotator: (id, name) => { put('annotator', id, annotatorContent({ id, name, color: colorOf(id) })) },
    addActor: (actor) => { put('actor', actor.id, actorContent(actor)) },
    addTarget: (target) => { put('target', target.id, targetContent(target)) },
    putClaim: (claim) => put('claim', claim.id, claimContent(claim), (before) => before['text'] === claim.text),
    putRegion: (region) => put('region', region.id, regionContent(region)),
    putSpan: (span) => {
      knowMe(span.annotator)
      const after = spanContent(span)
      return put('span', span.id, after, (before) => contentJson('span', before) === contentJson('span', after) || sameUpToMerging(before, after))
    },
    putStance: (stance) => {
      knowMe(stance.annotator)
      return put('stance', stance.id, stanceContent(stance))
    },
    putRelation: (relation) => {
      knowMe(relation.annotator)
      const { codebook: _, ...after } = relationContent(relation)
      return put('relation', relation.id, relationContent(relation), (before) => contentJson('relation', { ...before, codebook: null }) === contentJson('relation', after))
    },
    putAnswers: (answers) => {
      knowMe(answers.annotator)
      return putAnswers(answers)
    },
  }

  function putAnswers(answers: Answers): PutResult {
    const { article, annotator, values } = answers
    const after = answerColumns(answers)
    const id = layerId(article, annotator)
    const row = readRow(db, 'layer', id)
    const before = row?.['attributes'] ?? null
    if (before === after['attributes']) return 'unchanged'
    if (before !== null) return Object.keys(values).length === 0 ? 'unchanged' : 'differs'
    writer.put([{ kind: 'layer', id, after: { article, annotator, progress: row?.['progress'] ?? 'in_progress', ...after } }])
    return 'stored'
  }

  /** An export names the claim that a merged one counts as: that is what is there already. */
  function sameUpToMerging(before: Content, after: Content): boolean {
    const to = survivors(claimPointers(db))
    const counted = (content: Content): Content => ({ ...content, claim: to.get(content['claim'] as string) ?? content['claim'] ?? null })
    return contentJson('span', counted(before)) === contentJson('span', counted(after))
  }

  function knowMe(annotator: string): void {
    if (annotator === project.me.id) writer.put(project.meIfNew())
  }
}

/** The next digit that no label has yet, `null` past ten. */
function freeKey(codebook: Codebook, skip: number): string | null {
  const taken = new Set(codebook.labels.map((label) => label.key))
  return [...'1234567890'].filter((key) => !taken.has(key))[skip] ?? null
}
