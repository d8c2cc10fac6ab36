/** Two texts side by side, or one under the other where it is narrow, with what differs. Load it lazily: the editor is large. */
import { editor } from 'monaco-editor/editor'
import { useEffect, useRef } from 'react'
import { CODE_OPTIONS } from './code-options.ts'
import './json-language.ts'
import './markdown-language.ts'
import { prepareEditor, THEMES } from './monaco.ts'
import './code-view.css'

export interface CodeDiffProps {
  before: string
  after: string
  language: 'json' | 'markdown'
  label: string
  isDark: boolean
}

export default function CodeDiff({ before, after, language, label, isDark }: CodeDiffProps) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (place.current === null) return
    prepareEditor()
    const original = editor.createModel(before, language)
    const modified = editor.createModel(after, language)
    const created = editor.createDiffEditor(place.current, {
      ...CODE_OPTIONS, readOnly: true, domReadOnly: true, originalEditable: false, originalAriaLabel: label, modifiedAriaLabel: label, renderSideBySide: true, useInlineViewWhenSpaceIsLimited: true, renderSideBySideInlineBreakpoint: 640,
      hideUnchangedRegions: { enabled: true }, renderOverviewRuler: false, diffWordWrap: 'on', renderMarginRevertIcon: false, renderGutterMenu: false, accessibilityVerbose: false,
    })
    for (const side of [created.getOriginalEditor(), created.getModifiedEditor()]) side.updateOptions({ tabFocusMode: true })
    created.setModel({ original, modified })
    return () => { created.dispose(); original.dispose(); modified.dispose() }
  }, [before, after, language, label])
  useEffect(() => editor.setTheme(isDark ? THEMES.dark : THEMES.light), [isDark])
  return <div ref={place} className="code-view" dir="ltr" />
}
