/** `serve PROJECT` */
import { resolve } from 'node:path'
import { inProcessClient } from '#backend'
import { startServer } from '#server'
import { UsageError, parseArguments } from '../arguments.ts'
import type { Command } from '../arguments.ts'
import { interruptSignal, withBackend } from '../host.ts'
import { say } from '../output.ts'

const readPort = (value: string): number => {
  const port = Number(value)
  if (!/^[0-9]+$/.test(value) || port > 65_535) throw new UsageError(`--port must be a number from 0 (any free port) to 65535, found ${value}.`)
  return port
}

const aborted = (signal: AbortSignal): Promise<void> => new Promise((done) => {
  if (signal.aborted) done()
  else signal.addEventListener('abort', () => done(), { once: true })
})

export const serveCommand: Command = {
  name: 'serve',
  usage: 'PROJECT [--host H] [--port P]',
  summary: 'Opens a project in the browser on this machine, until Ctrl+C.',
  async run(args) {
    const { project, values } = parseArguments(args, { host: { type: 'string', default: '127.0.0.1' }, port: { type: 'string', default: '0' } }, { least: 1, most: 1 })
    const port = readPort(values.port)
    const signal = interruptSignal()
    return withBackend(async (backend, dataFolder) => {
      // Held all the while: a project that does not open is said here and now, and no other program takes it between two tabs.
      const holder = backend.connect({ kind: 'in-process', project: null, projectsFolder: null, confined: null })
      await inProcessClient(holder).projects.open({ path: resolve(project) })
      const show = (link: string): void => say(`Open this link in a browser on this machine (it works once): ${link}`)
      const server = await startServer({ backend, host: values.host, port, project: resolve(project), dataFolder, onLink: show })
      show(server.link())
      say('Ctrl+C ends Hashiya.')
      await aborted(signal)
      await server.close()
      await holder.close()
      return 0
    })
  },
}
