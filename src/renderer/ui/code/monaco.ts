/** The editor with what Hashiya needs of it and no more: a worker of its own and those of languages that are shown, one small language, two themes. */
import { editor, languages } from 'monaco-editor/editor'
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/toggleTabFocusMode/register'
// Services are collected when the first editor is made, so all that registers one must be here by then. What works with JSON
// brings most of the editor's features along; its worker starts with the first text in JSON.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController'
import 'monaco-editor/features/diffEditor/register'
import 'monaco-editor/languages/features/json/jsonMode'

export const THEMES = { light: 'hashiya-light', dark: 'hashiya-dark' } as const

/** JSON, one value a line. Registered as a language of its own: as JSON every line after the first would be an error. */
const JSONL: languages.IMonarchLanguage = {
  tokenizer: {
    root: [
      [/"(?:[^"\\]|\\.)*"(?=\s*:)/, 'key'],
      [/"(?:[^"\\]|\\.)*"?/, 'string'],
      [/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/, 'number'],
      [/\b(?:true|false|null)\b/, 'keyword'],
      [/[{}[\],:]/, 'delimiter'],
    ],
  },
}

/** Foregrounds by token, as in the window's own tokens. */
const LIGHT = { key: '0f5c63', string: '1f1d1a', number: '8a5000', keyword: '4b46b0', delimiter: '6c675d' }
const DARK = { key: '5fb8bd', string: 'ece8df', number: 'e0a64c', keyword: 'a5a1f5', delimiter: 'aaa396' }
/** The same colours for the tokens of the editor's own JSON and Markdown. */
const ALSO: Readonly<Record<keyof typeof LIGHT, readonly string[]>> = {
  key: ['string.key.json', 'keyword.md'], string: ['string.value.json'], number: ['number.json', 'string.link.md'], keyword: ['keyword.json', 'strong.md', 'variable.md'], delimiter: ['delimiter.bracket.json', 'delimiter.array.json'],
}
const rulesOf = (colours: typeof LIGHT) => Object.entries(colours).flatMap(([token, foreground]) => [`${token}.jsonl`, ...ALSO[token as keyof typeof LIGHT]].map((name) => ({ token: name, foreground })))

const workers = new Map<string, () => Worker>()

/** Registers the worker of a language; before the first text of that language. */
export const addWorker = (language: string, start: () => Worker): void => { workers.set(language, start) }

let isPrepared = false

/** Registers workers, languages and themes once. */
export function prepareEditor(): void {
  if (isPrepared) return
  isPrepared = true
  self.MonacoEnvironment = { getWorker: (_: unknown, language: string) => workers.get(language)?.() ?? new EditorWorker() }
  languages.register({ id: 'jsonl' })
  languages.setMonarchTokensProvider('jsonl', JSONL)
  editor.defineTheme(THEMES.light, { base: 'vs', inherit: true, rules: rulesOf(LIGHT), colors: { 'editor.background': '#fffefb', 'editor.foreground': '#1f1d1a', 'editorLineNumber.foreground': '#6c675d' } })
  editor.defineTheme(THEMES.dark, { base: 'vs-dark', inherit: true, rules: rulesOf(DARK), colors: { 'editor.background': '#21201c', 'editor.foreground': '#ece8df', 'editorLineNumber.foreground': '#aaa396' } })
}
