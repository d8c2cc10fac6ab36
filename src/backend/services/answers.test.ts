import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../tests/support/temp-project.ts'
import type { AttributeDefinition } from '#core/codebook/codebook.ts'
import { derivedId } from '#core/identity/ids.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { stateDigest } from '../storage/digest.ts'
import { codebookContent } from '../storage/registries.ts'
import { answer, answersOf } from './answers.ts'
import { articleRows, setProgress } from './articles.ts'
import { sha256 } from './hash.ts'
import { undo, redo } from './history.ts'
import { createSpan, removeSpans } from './spans.ts'
import type { Answers } from '#core/articles/answers.ts'

const QUESTIONS: AttributeDefinition[] = [
  { name: 'genre', title: 'Genre', type: 'choice', options: ['news', 'opinion'] },
  { name: 'wire_copy', title: 'Wire copy', type: 'flag' },
  { name: 'trust', title: 'Trust', type: 'number', min: 0, max: 10 },
  { name: 'author', title: 'Author', type: 'actor' },
  { name: 'lead', title: 'Lead', type: 'span' },
]

let temp: TempProject
let article: string
beforeEach(() => {
  temp = tempProject()
  article = addArticles(temp.project, ['قال لافروف إن الصين شريك.'])[0]!
  const codebook = { ...temp.project.codebook(), version: 2, article: QUESTIONS }
  temp.project.write('Ask about articles', [{ kind: 'codebook', id: derivedId(sha256, 'codebook', 'two'), after: codebookContent(codebook) }])
})
afterEach(() => temp.remove())

const say = (question: string, value: Answers['values'][string]): Answers => answer(temp.project, { article, text_sha256: temp.project.text(article).sha256, question, value })

describe('answers about an article', () => {
  it('are kept with the codebook that asked, next to how far one is', () => {
    setProgress(temp.project, [article], 'done')
    say('genre', 'news')
    expect(say('wire_copy', true)).toEqual({ article, annotator: temp.project.me.id, codebook: 'stance-claims-news@2', values: { genre: 'news', wire_copy: true } })
    expect(answersOf(temp.project, article)).toHaveLength(1)
    expect(articleRows(temp.project, [article])[0]!.progress).toBe('done')
    setProgress(temp.project, [article], 'in_progress')
    expect(answersOf(temp.project, article)[0]!.values).toEqual({ genre: 'news', wire_copy: true })
  })

  it('begin the article for one who answers first', () => {
    say('genre', 'news')
    expect(articleRows(temp.project, [article])[0]!.progress).toBe('in_progress')
  })

  it('are taken back by undo, step by step, and by the answer null', () => {
    const before = stateDigest(temp.project.db)
    say('genre', 'news')
    say('genre', 'opinion')
    expect(undo(temp.project).done).toBe('Answer Genre')
    expect(answersOf(temp.project, article)[0]!.values).toEqual({ genre: 'news' })
    redo(temp.project)
    undo(temp.project)
    undo(temp.project)
    expect(stateDigest(temp.project.db)).toBe(before)
    say('genre', 'news')
    expect(say('genre', null).values).toEqual({})
    expect(answersOf(temp.project, article)).toEqual([])
  })

  it('are refused where the codebook does not ask, or does not take them, with what it takes', () => {
    expect(() => say('mood', 'sad')).toThrow('does not ask "mood"')
    expect(() => say('genre', 'poem')).toThrow('"Genre" takes one of "news", "opinion", not "poem".')
    expect(() => say('trust', 11)).toThrow('from 0 to 10')
    expect(() => say('author', 'nobody')).toThrow('This actor is no longer there.')
    expect(() => say('lead', 'nothing')).toThrow('a span of that article')
    expect(() => answer(temp.project, { article, text_sha256: 'old', question: 'genre', value: 'news' })).toThrow('not the one you see')
    expect(answersOf(temp.project, article)).toEqual([])
  })

  it('let go of a span that is removed, and get it back with it', () => {
    const { id } = createSpan(temp.project, { id: uuidV7(1, new Uint8Array(10)), article, text_sha256: temp.project.text(article).sha256, label: 'SOURCE', parts: [[4, 10]], attributes: {}, note: null, claim: null })
    say('lead', id)
    say('wire_copy', false)
    removeSpans(temp.project, [id])
    expect(answersOf(temp.project, article)[0]!.values).toEqual({ wire_copy: false })
    undo(temp.project)
    expect(answersOf(temp.project, article)[0]!.values).toEqual({ lead: id, wire_copy: false })
  })
})
