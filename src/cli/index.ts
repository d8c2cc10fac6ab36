/** The command line. This file loads nothing: it first looks whether this Node can load the rest. */

/** better-sqlite3 needs Node-API 10; below that it ends the process without a word, so it must not even be loaded. */
const NODE_API = 10

if (Number(process.versions.napi) < NODE_API) {
  console.error(`Hashiya needs Node.js 22.18 or newer; this is ${process.version} (${process.execPath}). Run it with \`npm run -s hashiya -- <command>\`, which brings the right one.`)
  process.exit(1)
}
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Whoever reads along may have seen enough: `hashiya search … | head`.
  if (error.code === 'EPIPE') return
  console.error(`The output cannot be written (${error.message}).`)
  process.exitCode = 1
})
const { main } = await import('./main.ts')
process.exitCode ||= await main(process.argv.slice(2))

export {}
