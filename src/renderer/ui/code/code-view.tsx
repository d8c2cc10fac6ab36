/** Text that is code-like, in the editor and not editable. Load it lazily: the editor is large. */
import { editor } from 'monaco-editor/editor'
import { useEffect, useRef } from 'react'
import { prepareEditor, THEMES } from './monaco.ts'
import './code-view.css'

export interface CodeViewProps {
  language: 'jsonl'
  text: string
  /** Names the editor for assistive technology. */
  label: string
  isDark: boolean
}

export default function CodeView({ language, text, label, isDark }: CodeViewProps) {
  const place = useRef<HTMLDivElement>(null)
  const view = useRef<ReturnType<typeof editor.create> | null>(null)

  useEffect(() => {
    if (place.current === null) return
    prepareEditor()
    const created = editor.create(place.current, {
      readOnly: true, domReadOnly: true, language, ariaLabel: label, automaticLayout: true, tabFocusMode: true,
      wordWrap: 'on', wrappingStrategy: 'advanced', wrappingIndent: 'indent', stopRenderingLineAfter: -1, maxTokenizationLineLength: 100_000,
      minimap: { enabled: false }, scrollBeyondLastLine: false, lineNumbersMinChars: 3, folding: false, glyphMargin: false, lineDecorationsWidth: 8,
      renderLineHighlight: 'none', occurrencesHighlight: 'off', selectionHighlight: false, matchBrackets: 'never', guides: { indentation: false },
      contextmenu: false, links: false, fontSize: 13, lineHeight: 22, padding: { top: 10, bottom: 10 }, scrollbar: { verticalScrollbarSize: 10, useShadows: false }, overviewRulerLanes: 0,
      fontFamily: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', 'IBM Plex Sans Arabic', monospace",
      // Arabic text is full of signs that look like others; every one of them would be boxed.
      unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
    })
    view.current = created
    return () => { created.getModel()?.dispose(); created.dispose(); view.current = null }
  }, [language, label])

  useEffect(() => { view.current?.setValue(text) }, [text, language, label])
  useEffect(() => editor.setTheme(isDark ? THEMES.dark : THEMES.light), [isDark, language, label])

  return <div ref={place} className="code-view" dir="ltr" />
}
