/** Text that is code-like, in the editor to be changed. Load it lazily: the editor is large. */
import { editor, MarkerSeverity, Uri } from 'monaco-editor/editor'
import { useEffect, useRef } from 'react'
import { CODE_OPTIONS } from './code-options.ts'
import { setJsonSchema } from './json-language.ts'
import './markdown-language.ts'
import { prepareEditor, THEMES } from './monaco.ts'
import './code-view.css'

/** A range in UTF-16 units. */
export interface CodeRange { readonly start: number; readonly end: number }
export interface CodeMark extends CodeRange { readonly message: string }

export interface CodeEditorProps {
  language: 'json' | 'markdown'
  text: string
  onChange(text: string): void
  /** Names the editor for assistive technology. */
  label: string
  isDark: boolean
  /** What is wrong where, beside what the language itself finds. */
  marks?: readonly CodeMark[]
  /** JSON Schema for completion, hover and errors. */
  schema?: object
  /** A range to bring into view; another object asks again. */
  reveal?: CodeRange | null
  /** The user put the cursor at an index. */
  onCursor?(index: number): void
}

type Standalone = ReturnType<typeof editor.create>

const START = { lineNumber: 1, column: 1 }

export default function CodeEditor({ language, text, onChange, label, isDark, marks, schema, reveal, onCursor }: CodeEditorProps) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<Standalone | null>(null)
  const latest = useRef({ onChange, onCursor, text })
  useEffect(() => { latest.current = { onChange, onCursor, text } })

  useEffect(() => { if (schema !== undefined) setJsonSchema(schema) }, [schema])
  useEffect(() => {
    if (place.current === null) return
    prepareEditor()
    const model = editor.createModel(latest.current.text, language, Uri.parse(`hashiya:${language}/${crypto.randomUUID()}`))
    const created = editor.create(place.current, {
      ...CODE_OPTIONS, model, ariaLabel: label, tabFocusMode: true, tabSize: 2, insertSpaces: true, quickSuggestions: { strings: true, other: true, comments: false },
      renderLineHighlight: 'line', occurrencesHighlight: 'off', selectionHighlight: false, wordBasedSuggestions: 'off', fixedOverflowWidgets: true, folding: language === 'json',
    })
    created.onDidChangeModelContent(() => {
      const next = model.getValue()
      if (next !== latest.current.text) latest.current.onChange(next)
    })
    created.onDidChangeCursorPosition(({ source, position }) => {
      if (source === 'mouse' || source === 'keyboard') latest.current.onCursor?.(model.getOffsetAt(position))
    })
    view.current = created
    return () => { created.dispose(); model.dispose(); view.current = null }
  }, [language, label])

  // What was changed elsewhere comes in as one edit, which the editor's own undo takes back.
  useEffect(() => {
    const model = view.current?.getModel()
    if (!model || model.getValue() === text) return
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null)
  }, [text])
  useEffect(() => {
    const model = view.current?.getModel()
    if (!model) return
    editor.setModelMarkers(model, 'hashiya', (marks ?? []).map(({ start, end, message }) => {
      const from = model.getPositionAt(start)
      const to = model.getPositionAt(end)
      return { message, severity: MarkerSeverity.Error, startLineNumber: from.lineNumber, startColumn: from.column, endLineNumber: to.lineNumber, endColumn: to.column }
    }))
  }, [marks, text])
  useEffect(() => {
    const created = view.current
    const model = created?.getModel()
    if (!created || !model || !reveal) return
    const from = reveal.end > 0 ? model.getPositionAt(reveal.start) : START
    created.setPosition(from)
    created.revealPositionNearTop(from)
  }, [reveal])
  useEffect(() => editor.setTheme(isDark ? THEMES.dark : THEMES.light), [isDark, language, label])

  return <div ref={place} className="code-view" dir="ltr" />
}
