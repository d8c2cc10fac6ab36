import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MemoryBuilder, memoryKey, memoryProbability } from './memory.ts'
import { createPhraseFinder } from './phrase-finder.ts'
import { wordsOf } from './words.ts'

const find = (phrase: string, text: string, clitics = true): string[] =>
  createPhraseFinder([{ phrase, clitics, entry: phrase }]).find(text, wordsOf(text)).map(({ start, end }) => text.slice(start, end))

describe('words that are looked for', () => {
  it('are found however they are spelled, and without the clitics before them', () => {
    expect(find('أيضاً', 'وهو أيضًا هنا، وأيضا هناك')).toEqual(['أيضًا', 'أيضا'])
    expect(find('الصين', 'قالت الصين وللصين وبالصين والصين')).toEqual(['الصين', 'لصين', 'الصين', 'الصين'])
    expect(find('سد الوادي', 'عن سد الوادي وسد الوادي وبسدّ الوادي')).toEqual(['سد الوادي', 'سد الوادي', 'سدّ الوادي'])
  })

  it('keep their clitics where the rule says so, and never match inside a word', () => {
    expect(find('الصين', 'الصين والصين', false)).toEqual(['الصين'])
    expect(find('صين', 'الصينية تحصين')).toEqual([])
  })

  it('are found after an emoji and in Latin script', () => {
    expect(find('harbour log', '🔴 The Harbour  Log said')).toEqual(['Harbour  Log'])
  })
})

describe('the memory', () => {
  it('remembers strings by their folded words, if they are neither too short nor too long', () => {
    expect(memoryKey('«أيضًا»')).toBe('ايضا')
    expect(memoryKey('في')).toBeNull()
    expect(memoryKey('واحد '.repeat(9))).toBeNull()
  })

  it('gives back how often a string was decided, and where it was met', () => {
    const memory = new MemoryBuilder()
    memory.count('TARGET', 'السد الأعلى', 'accepted', 'a')
    memory.count('TARGET', 'السدّ الاعلى', 'accepted', 'b')
    memory.count('TARGET', 'السد الأعلى', 'rejected', 'b')
    memory.count('CUE', 'زعم', 'rejected', 'b')
    expect(memory.of('السد الاعلي')).toMatchObject([{ label: 'TARGET', accepted: 2, rejected: 1, passed: 0, probability: 0.6 }])
    expect(memory.markedElsewhere('السد الاعلي', 'a')).toBe(true)
    expect(memory.build().size).toBe(1)
  })

  it('falls with every rejection and every place that was passed over, and never becomes certain', () => {
    const count = fc.nat(10_000)
    fc.assert(fc.property(count, count, count, (accepted, rejected, passed) => {
      const now = memoryProbability({ accepted, rejected, passed })
      expect(now).toBeGreaterThan(0)
      expect(now).toBeLessThan(1)
      expect(memoryProbability({ accepted, rejected: rejected + 1, passed })).toBeLessThan(now)
      expect(memoryProbability({ accepted, rejected, passed: passed + 1 })).toBeLessThan(now)
      expect(memoryProbability({ accepted: accepted + 1, rejected, passed })).toBeGreaterThan(now)
    }))
  })
})
