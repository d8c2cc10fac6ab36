#!/usr/bin/env node
/** The installed command. Plain JavaScript, so that a Node too old to read TypeScript still gets a sentence and no stack. */

if (process.features.typescript) await import('./index.ts')
else {
  console.error(`Hashiya needs Node.js 22.18 or newer; this is ${process.version} (${process.execPath}). Run it with \`npm run -s hashiya -- <command>\`, which brings the right one.`)
  process.exitCode = 1
}
