/** What holds on every host: the workbench opens, comes back after a reload, and the page is confined by its policy. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../support/hosts.ts'

test.describe('with the sample open', () => {
  test.use({ firstArgs: { args: ['--sample'] } })

  test('the sample stays open through a reload, and is one file after the end', async ({ host }) => {
    await expect(host.page).toHaveTitle('Sample — Hashiya')
    await host.page.reload()
    await expect(host.page).toHaveTitle('Sample — Hashiya')
    await host.close()
    const sample = join(host.dataFolder, 'Sample.hashiya')
    expect(existsSync(sample)).toBe(true)
    expect([`${sample}-wal`, `${sample}-shm`].filter(existsSync)).toEqual([])
  })
})

test('the page runs its own scripts only, and reaches no other place', async ({ host: { page } }) => {
  await expect(page).toHaveTitle(/Hashiya/)
  const outcome = await page.evaluate(async () => {
    const violated: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective))
    const ran = window as unknown as Record<string, unknown>
    const script = document.createElement('script')
    script.textContent = 'window.ranInline = true'
    document.head.append(script)
    const image = document.createElement('img')
    image.setAttribute('onerror', 'window.ranHandler = true')
    image.src = 'https://example.invalid/x.png'
    document.body.append(image)
    const frame = document.createElement('iframe')
    frame.src = 'https://example.invalid/'
    document.body.append(frame)
    const fetched = await fetch('https://example.invalid/').then(() => true, () => false)
    const socket = await new Promise((done) => {
      try {
        const opened = new WebSocket('wss://example.invalid/')
        opened.addEventListener('open', () => done(true))
        opened.addEventListener('error', () => done(false))
      } catch {
        done(false)
      }
    })
    const evaluated = (() => {
      try {
        return new Function('return true')() as boolean
      } catch {
        return false
      }
    })()
    await new Promise((done) => setTimeout(done, 200))
    for (const element of [script, image, frame]) element.remove()
    return { inline: ran['ranInline'] === true, handler: ran['ranHandler'] === true, fetched, socket, evaluated, violated: [...new Set(violated)].sort() }
  })
  expect(outcome).toEqual({
    inline: false, handler: false, fetched: false, socket: false, evaluated: false,
    violated: ['connect-src', 'frame-src', 'img-src', 'script-src', 'script-src-attr', 'script-src-elem'],
  })
})

test('the page has nothing of Node', async ({ host: { page } }) => {
  expect(await page.evaluate(() => ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window))).toEqual([])
})

test('only files of the page are served', async ({ host: { page } }) => {
  await expect(page).toHaveTitle(/Hashiya/)
  const statuses = await page.evaluate(async () => {
    const ask = (path: string): Promise<number> => fetch(path).then((response) => response.status)
    return {
      page: await ask('/'),
      outside: await Promise.all(['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/../main/index.js', '/preload/index.cjs', '/assets', '/index.html.map', '//etc/passwd'].map((path) => ask(new URL(path, location.origin).origin === location.origin ? path : `/.${path}`))),
    }
  })
  expect(statuses.page).toBe(200)
  expect(new Set(statuses.outside)).toEqual(new Set([404]))
})
