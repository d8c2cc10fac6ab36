/** Markdown in the editor: its colours, and moving and deleting by words. */
import 'monaco-editor/features/linesOperations/register'
import 'monaco-editor/features/wordOperations/register'
import 'monaco-editor/languages/definitions/markdown/register'
