/** The built server and a browser that opened its link. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Browser } from '@playwright/test'
import type { Launch, Running } from './running.ts'

const ROOT = resolve(import.meta.dirname, '../..')

export interface BuiltServer {
  readonly process: ChildProcess
  /** The link it printed first. */
  readonly link: string
  /** Every line it printed so far. */
  readonly printed: string[]
  /** Asks it to end, and waits until it has closed its projects. */
  end(): Promise<void>
}

/** Starts `out/main/server.js` with a data folder of its own. */
export async function startBuiltServer(dataFolder: string, args: readonly string[] = []): Promise<BuiltServer> {
  const child = spawn(process.execPath, [join(ROOT, 'out/main/server.js'), ...args], { env: { ...process.env, HASHIYA_DATA: dataFolder }, stdio: ['ignore', 'pipe', 'inherit'] })
  const printed: string[] = []
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  const link = await new Promise<string>((found, failed) => {
    child.once('exit', (code) => failed(new Error(`The server ended with ${code} before it printed a link. Is it built? \`npm run build\``)))
    child.stdout.on('data', (chunk: Buffer) => {
      printed.push(...String(chunk).split('\n').filter((line) => line !== ''))
      const address = /http:\S+#token=\S+/.exec(printed.join('\n'))?.[0]
      if (address !== undefined) found(address)
    })
  })
  return {
    process: child, link, printed,
    end: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
      await gone
    },
  }
}

export async function launchWeb(browser: Browser, { args, dataFolder, folder }: Launch): Promise<Running> {
  mkdirSync(folder, { recursive: true })
  const server = await startBuiltServer(dataFolder, args)
  const context = await browser.newContext({ viewport: { width: 1360, height: 880 }, locale: 'en-GB', acceptDownloads: true })
  const page = await context.newPage()
  await page.goto(server.link)
  return {
    page,
    app: null,
    chooseFiles: async (paths, trigger) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), trigger()])
      await chooser.setFiles([...paths])
    },
    saveFile: async (name, trigger) => {
      const [download] = await Promise.all([page.waitForEvent('download'), trigger()])
      await download.saveAs(join(folder, name))
      return join(folder, name)
    },
    close: async () => {
      await context.close()
      await server.end()
    },
  }
}
