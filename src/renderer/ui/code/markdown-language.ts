/** Markdown in the editor: its colours. */
import 'monaco-editor/languages/definitions/markdown/register'
