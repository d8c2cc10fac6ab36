/** Maps `import 'electron'` to the double, for everything that the process loads. */
import { registerHooks } from 'node:module'

const url = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) => (/^electron(\/main|\/common)?$/.test(specifier) ? { url, format: 'module-typescript', shortCircuit: true } : next(specifier, context)),
})
