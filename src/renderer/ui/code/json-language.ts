/** JSON in the editor, with a schema: completion, hover, and errors in place. Its worker starts with the first text in JSON. */
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
