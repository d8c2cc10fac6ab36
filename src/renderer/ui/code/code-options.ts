/** How text stands in the editor, whether it is looked at, edited or compared. */
import type { editor } from 'monaco-editor/editor'

export const CODE_OPTIONS = {
  automaticLayout: true, wordWrap: 'on', wrappingStrategy: 'advanced', wrappingIndent: 'indent', minimap: { enabled: false }, scrollBeyondLastLine: false, lineNumbersMinChars: 3, glyphMargin: false,
  lineDecorationsWidth: 8, guides: { indentation: false }, contextmenu: false, links: false, fontSize: 13, lineHeight: 22, padding: { top: 10, bottom: 10 },
  scrollbar: { verticalScrollbarSize: 10, useShadows: false, alwaysConsumeMouseWheel: false }, overviewRulerLanes: 0,
  fontFamily: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', 'IBM Plex Sans Arabic', monospace",
  // Arabic text is full of signs that look like others; every one of them would be boxed. What turns a line around is shown.
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
  // A file that is dropped belongs to the window; hints and lenses have nothing to say here.
  dropIntoEditor: { enabled: false }, pasteAs: { enabled: false }, stickyScroll: { enabled: false }, codeLens: false, lightbulb: { enabled: 'off' as editor.ShowLightbulbIconMode }, inlayHints: { enabled: 'off' },
  // The window knows a field for text by its element: keys that are typed into one are its own.
  editContext: false,
} as const satisfies editor.IEditorOptions
