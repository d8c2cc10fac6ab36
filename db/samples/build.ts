/** Builds `sample.jsonl` from the articles and their annotations. Run it with Node after a change to either. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ANNOTATIONS } from './annotations.ts'
import { CATALOG } from './catalog.ts'
import { articleRecord } from './record.ts'
import type { ArticleRecord } from './record.ts'

const ARTICLES = new URL('articles/', import.meta.url)
export const SAMPLE_FILE = new URL('sample.jsonl', import.meta.url)

/** The frozen text of an article's file. Throws where the bytes are no valid UTF-8. */
export const articleText = (file: string): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(new URL(file, ARTICLES)))

export const sampleRecords = (): readonly ArticleRecord[] =>
  CATALOG.map((entry) => articleRecord(entry, articleText(entry.file), ANNOTATIONS.get(entry.file) ?? []))

const LINE_BREAKS_BEYOND_ASCII = /[\u0085\u2028\u2029]/g
const escapeLineBreak = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** One record a line; characters that some readers take for line ends are escaped. */
export const sampleJsonl = (): string =>
  sampleRecords().map((record) => `${JSON.stringify(record).replace(LINE_BREAKS_BEYOND_ASCII, escapeLineBreak)}\n`).join('')

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(SAMPLE_FILE, sampleJsonl())
