import { beforeEach, describe, expect, it } from 'vitest'
import { type Client, contract } from '#contract'
import { countWrites, isWrite, useSaved } from './saved.ts'

/** A client whose one write answers when told. */
function clientOf(write: () => Promise<unknown>): Client {
  return { articles: { edit: write, get: write } } as unknown as Client
}

describe('saved', () => {
  beforeEach(() => useSaved.setState({ pending: 0, failed: false }))

  it('is not said before the backend has answered', async () => {
    let answer: (value: unknown) => void = () => {}
    const client = countWrites(clientOf(() => new Promise((resolve) => { answer = resolve })))
    const call = client.articles.edit({ ids: ['a'], patch: {} })
    expect(useSaved.getState().pending).toBe(1)
    answer({ changed: 1 })
    await expect(call).resolves.toEqual({ changed: 1 })
    expect(useSaved.getState()).toEqual({ pending: 0, failed: false })
  })
  it('is taken back where a write failed, until one succeeds', async () => {
    const failing = countWrites(clientOf(() => Promise.reject(new Error('The disk is full.'))))
    await expect(failing.articles.edit({ ids: ['a'], patch: {} })).rejects.toThrow('The disk is full.')
    expect(useSaved.getState()).toEqual({ pending: 0, failed: true })
    await countWrites(clientOf(() => Promise.resolve())).articles.edit({ ids: ['a'], patch: {} })
    expect(useSaved.getState().failed).toBe(false)
  })
  it('is not touched by reading', async () => {
    await expect(countWrites(clientOf(() => Promise.reject(new Error('no')))).articles.get({ id: 'a' })).rejects.toThrow('no')
    expect(useSaved.getState()).toEqual({ pending: 0, failed: false })
  })
  it('knows every procedure of the contract that writes', () => {
    const paths = Object.entries(contract).flatMap(([feature, procedures]) => Object.keys(procedures).map((name) => `${feature}.${name}`))
    expect(paths.filter(isWrite).sort()).toEqual([
      'annotations.copy', 'annotations.createRelation', 'annotations.createSpan', 'annotations.createSpans', 'annotations.createStance', 'annotations.removeRelation', 'annotations.removeSpans', 'annotations.removeStance', 'annotations.updateRelation', 'annotations.updateSpan', 'annotations.updateStance',
      'articles.answer', 'articles.edit', 'articles.markRegion', 'articles.remove', 'articles.setProgress',
      'claims.linkPassage', 'claims.merge', 'claims.reject', 'claims.release', 'claims.split', 'claims.takeBack',
      'codebook.confirm', 'codebook.save',
      'history.redo', 'history.redoStep', 'history.undo', 'history.undoSince', 'history.undoStep',
      'registries.createClaim', 'registries.editActor', 'registries.editClaim', 'registries.editTarget', 'registries.ensureActor', 'registries.ensureTarget', 'registries.removeClaim',
      'search.removeSaved', 'search.removeSynonyms', 'search.save', 'search.saveSynonyms',
      'suggestions.answer', 'suggestions.removeRule', 'suggestions.removeSet', 'suggestions.saveRule',
    ])
  })
})
