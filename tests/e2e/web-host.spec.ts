/** Who gets into the server: one tab by one link, from our own page, by our own name. */
import { mkdtempSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { type BuiltServer, startBuiltServer } from '../support/web-host.ts'
import { expect, test as hosted } from '../support/hosts.ts'

hosted.skip(({ hostKind }) => hostKind !== 'web', 'web only')

const test = hosted.extend<{ server: BuiltServer & { readonly origin: string; readonly host: string; readonly token: string } }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
  server: async ({}, use) => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'hashiya-web-'))
    const server = await startBuiltServer(dataFolder)
    const { origin, host, hash } = new URL(server.link)
    await use({ ...server, origin, host, token: new URLSearchParams(hash.slice(1)).get('token') ?? '' })
    await server.end()
    rmSync(dataFolder, { recursive: true, force: true })
  },
})

/** The status of a plain request, its `Host` and other headers as given. */
const statusOf = (origin: string, path: string, headers: Record<string, string>, method = 'GET'): Promise<number> => new Promise((resolve, reject) => {
  const asked = request(`${origin}${path}`, { method, headers, setHost: headers['host'] === undefined }, (response) => {
    response.resume()
    resolve(response.statusCode ?? 0)
  })
  asked.once('error', reject)
  asked.end()
})

/** What becomes of a WebSocket: the status that refused it, or the code it was closed with after these messages. */
const socketEnd = (origin: string, options: { path?: string; headers?: Record<string, string>; origin?: string }, messages: readonly string[] = []): Promise<{ status: number } | { code: number; after: number }> => new Promise((resolve) => {
  const began = Date.now()
  const socket = new WebSocket(`${origin.replace('http', 'ws')}${options.path ?? '/socket'}`, { headers: options.headers ?? {}, ...(options.origin === undefined ? {} : { origin: options.origin }) })
  socket.on('unexpected-response', (_request, response) => {
    response.resume()
    resolve({ status: response.statusCode ?? 0 })
  })
  socket.on('error', () => undefined)
  socket.on('open', () => {
    for (const message of messages) socket.send(message)
  })
  socket.on('close', (code) => resolve({ code, after: Date.now() - began }))
})

test('a foreign or missing Origin or Host is refused before the upgrade', async ({ server: { origin, host } }) => {
  const port = new URL(origin).port
  for (const foreign of ['http://evil.example', `https://${host}`, `http://127.0.0.1:${Number(port) + 1}`, 'null']) expect(await socketEnd(origin, { origin: foreign })).toEqual({ status: 403 })
  expect(await socketEnd(origin, {})).toEqual({ status: 403 })
  for (const wrong of [`evil.example:${port}`, '127.0.0.1', `127.0.0.1:${Number(port) + 1}`]) {
    expect(await socketEnd(origin, { origin: `http://${wrong}`, headers: { host: wrong } })).toEqual({ status: 403 })
    expect(await statusOf(origin, '/', { host: wrong })).toBe(403)
  }
  expect(await socketEnd(origin, { origin, path: '/elsewhere' })).toEqual({ status: 404 })
  expect(await statusOf(origin, '/', {})).toBe(200)
})

test('a wrong secret, a call before the hello and silence are closed within five seconds', async ({ server: { origin } }) => {
  const refused = { code: 1008, after: expect.any(Number) }
  expect(await socketEnd(origin, { origin }, [JSON.stringify({ token: 'AAAAAAAAAAAAAAAAAAAAAA' })])).toEqual(refused)
  expect(await socketEnd(origin, { origin }, [JSON.stringify({ key: 'AAAAAAAAAAAAAAAAAAAAAA' })])).toEqual(refused)
  expect(await socketEnd(origin, { origin }, ['{"i":"1","p":{"u":"/projects/recent"}}'])).toEqual(refused)
  const silent = await socketEnd(origin, { origin })
  expect(silent).toEqual(refused)
  expect('after' in silent && silent.after).toBeLessThan(6_000)
})

test('ten wrong guesses use the link up, and another one is printed', async ({ server }) => {
  for (let guess = 0; guess < 10; guess += 1) await socketEnd(server.origin, { origin: server.origin }, [JSON.stringify({ token: `guess ${guess}` })])
  expect(await socketEnd(server.origin, { origin: server.origin }, [JSON.stringify({ token: server.token })])).toMatchObject({ code: 1008 })
  await expect.poll(() => server.printed.filter((line) => line.includes('#token=')).length).toBe(2)
})

test('a message larger than any request is refused', async ({ server: { origin } }) => {
  expect(await socketEnd(origin, { origin }, ['x'.repeat(9 * 1024 * 1024)])).toMatchObject({ code: 1009 })
})

test('uploads and downloads need the key of a tab, and uploads our own page', async ({ server: { origin, token } }) => {
  expect(await statusOf(origin, '/upload?batch=a&path=b', { origin }, 'POST')).toBe(403)
  expect(await statusOf(origin, '/download/x.jsonl', {})).toBe(403)
  const key = await new Promise<string>((resolve, reject) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket`, { origin })
    socket.on('error', reject)
    socket.on('open', () => socket.send(JSON.stringify({ token })))
    socket.on('message', (data) => {
      resolve((JSON.parse(String(data)) as { key: string }).key)
      socket.close()
    })
  })
  expect(await statusOf(origin, '/upload?batch=a&path=b', { 'x-hashiya-key': key }, 'POST')).toBe(403)
  expect(await statusOf(origin, '/upload?batch=a&path=b', { origin: 'http://evil.example', 'x-hashiya-key': key }, 'POST')).toBe(403)
  const batch = '0190a1b2-0000-7000-8000-000000000000'
  expect(await statusOf(origin, `/upload?batch=${batch}&path=${encodeURIComponent('../../x')}`, { origin, 'x-hashiya-key': key }, 'POST')).toBe(400)
  expect(await statusOf(origin, `/upload?batch=${batch}&path=x.txt`, { origin, 'x-hashiya-key': key }, 'POST')).toBe(200)
  expect(await statusOf(origin, `/upload?batch=${batch}&path=x.txt`, { origin, 'x-hashiya-key': key }, 'POST')).toBe(409)
  for (const name of ['x.jsonl', '..%2f..%2fx.txt', '..%2fuploads', '%']) expect(await statusOf(origin, `/download/${name}`, { 'x-hashiya-key': key })).toBe(404)
  expect(await statusOf(origin, '/', {}, 'DELETE')).toBe(405)
})

test('a link lets one tab in; the address bar keeps no secret, and a second tab is told what to do', async ({ server, browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(server.link)
  await expect(page).toHaveTitle('Hashiya')
  await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(1)
  expect(page.url()).not.toContain('token')
  const second = await context.newPage()
  await second.goto(server.link)
  await expect(second.getByText(/newest link that stands in the terminal/).first()).toBeVisible()
  await page.reload()
  await expect(page.getByText(/newest link that stands in the terminal/)).toHaveCount(0)
  await context.close()
})
