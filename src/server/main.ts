/** Starts the headless host from the command line: `node out/main/server.js [--port N] [--sample]`. */

/** better-sqlite3 needs Node-API 10; below that it ends the process without a word, so it must not even be loaded. */
const NODE_API = 10

if (Number(process.versions.napi) < NODE_API) {
  console.error(`Hashiya needs Node.js 22.14 or newer; this is ${process.version} (${process.execPath}). Start it with \`npm start\`, which brings the right one.`)
  process.exit(1)
}
const { serve } = await import('./serve.ts')
await serve(process.argv.slice(2))

export {}
