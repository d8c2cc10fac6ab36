/** JSON in the editor, with a schema: completion, hover, and errors in place. Its worker starts with the first text in JSON. */
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/folding/register'
import 'monaco-editor/features/format/register'
import 'monaco-editor/features/gotoError/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/linesOperations/register'
import 'monaco-editor/features/snippet/register'
import 'monaco-editor/features/wordOperations/register'
import 'monaco-editor/editor/contrib/suggest/browser/suggestController'
import { jsonDefaults } from 'monaco-editor/languages/features/json/register'
import JsonWorker from 'monaco-editor/languages/features/json/json.worker.js?worker'
import { addWorker } from './monaco.ts'

addWorker('json', () => new JsonWorker())

/** The schema that every text in JSON is held against. Asked for nowhere: what the editor may know is what is given here. */
export function setJsonSchema(schema: object): void {
  jsonDefaults.setDiagnosticsOptions({
    validate: true, allowComments: false, comments: 'error', trailingCommas: 'error', schemaValidation: 'error', enableSchemaRequest: false,
    schemas: [{ uri: 'hashiya:codebook.schema.json', fileMatch: ['*'], schema }],
  })
}
