/** What the desktop adds: a page that can do nothing by itself, a menu that reaches it, and a backend that may die. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from '../support/hosts.ts'

test.skip(({ hostKind }) => hostKind === 'web', 'desktop only')

/** The desktop program of a test that runs on desktops only. */
function desktop(app: ElectronApplication | null): ElectronApplication {
  if (app === null) throw new Error('This test needs a desktop.')
  return app
}

test('the window is sandboxed, isolated and without Node', async ({ host }) => {
  const app = desktop(host.app)
  const preferences = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => (window.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()))
  expect(preferences).toEqual([expect.objectContaining({
    sandbox: true, contextIsolation: true, nodeIntegration: false, nodeIntegrationInSubFrames: false, nodeIntegrationInWorker: false,
    webSecurity: true, webviewTag: false, allowRunningInsecureContent: false, experimentalFeatures: false, navigateOnDragDrop: false, spellcheck: false,
  })])
})

test('the preload gives the page one function and nothing else', async ({ host: { page } }) => {
  await expect(page).toHaveTitle(/Hashiya/)
  const added = await page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const plain = new Set(Object.getOwnPropertyNames(frame.contentWindow))
    frame.remove()
    return Object.getOwnPropertyNames(window).filter((name) => !plain.has(name) && /hashiya|electron|ipc|bridge|native/i.test(name))
  })
  expect(added).toEqual(['hashiyaPaths'])
  expect(await page.evaluate(() => (window as unknown as { hashiyaPaths(files: File[]): string[] }).hashiyaPaths([new File(['x'], 'made-here.txt')]))).toEqual([''])
})

test('the page cannot go elsewhere or open windows', async ({ host: { page, app } }) => {
  const before = page.url()
  await page.evaluate(() => { location.href = 'https://example.invalid/' })
  await page.evaluate(() => { location.href = 'file:///etc/passwd' }).catch(() => undefined)
  await page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'https://example.invalid/'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    link.remove()
    window.open('https://example.invalid/')
  })
  await page.waitForTimeout(500)
  expect(page.url()).toBe(before)
  await expect.poll(() => desktop(app).windows().length).toBe(1)
  expect(await desktop(app).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('the page gets no permission', async ({ host: { page } }) => {
  await expect(page).toHaveTitle(/Hashiya/)
  const states = await page.evaluate(() => Promise.all(['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'].map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state)))
  expect(new Set(states)).toEqual(new Set(['denied']))
  expect(await page.evaluate(() => new Promise((done) => navigator.geolocation.getCurrentPosition(() => done('given'), (error) => done(error.code))))).toBe(1)
})

test('the window opens where it was', async ({ host }) => {
  const bounds = { x: 120, y: 60, width: 1000, height: 700 }
  await desktop(host.app).evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), bounds)
  await host.restart()
  expect(await desktop(host.app).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())).toEqual(bounds)
})

test('a message from any other sender gets no port', async ({ host: { app } }) => {
  const closed = await desktop(app).evaluate(async ({ BrowserWindow, ipcMain, MessageChannelMain }) => {
    const sender = BrowserWindow.getAllWindows()[0]?.webContents
    const { frameTreeNodeId, processId } = sender?.mainFrame ?? {}
    const own = { url: 'app://workbench/', parent: null, frameTreeNodeId, processId }
    const frames = [null, { ...own, url: 'https://evil.example/' }, { ...own, parent: own }, { ...own, frameTreeNodeId: 4_711 }]
    return Promise.all(frames.map(async (senderFrame) => {
      const channels = [new MessageChannelMain(), new MessageChannelMain()]
      const told = channels.map(({ port1 }) => new Promise((done) => {
        port1.on('close', () => done('closed'))
        port1.start()
        setTimeout(() => done('open'), 1_000)
      }))
      ipcMain.emit('hashiya-connect', { sender, senderFrame, ports: channels.map(({ port2 }) => port2) })
      return Promise.all(told)
    }))
  })
  expect(closed.flat()).toEqual(Array.from({ length: 8 }, () => 'closed'))
})

test.describe('with the sample open', () => {
  test.use({ firstArgs: { args: ['--sample'] } })

  test('the menu reaches the page, and the window is named after the project', async ({ host }) => {
    const app = desktop(host.app)
    const title = (): Promise<string | undefined> => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle())
    await expect.poll(title).toBe('Sample — Hashiya')
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('shortcuts')?.click())
    await expect(host.page.getByRole('dialog')).toBeVisible()
    await host.page.keyboard.press('Escape')
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('close')?.click())
    await expect.poll(title).toBe('Hashiya')
    await expect.poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('recent')?.submenu?.items.map((item) => item.label))).toEqual(['Sample'])
  })

  test('the menu changes the language of the window and its own, and begins in it the next time', async ({ host }) => {
    const label = (id: string): Promise<string | undefined> => desktop(host.app).evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.label, id)
    await expect(host.page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await label('export')).toBe('Export…')
    await desktop(host.app).evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('language-ar')?.click())
    await expect(host.page.getByRole('heading', { level: 1, name: 'المكتبة' })).toBeVisible()
    await expect.poll(() => label('export')).toBe('تصدير…')
    await expect.poll(() => existsSync(join(host.dataFolder, 'settings.json'))).toBe(true)
    const restarted = await host.restart(['--sample'])
    await expect.poll(() => desktop(restarted.app).evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('export')?.label), { timeout: 30_000 }).toBe('تصدير…')
    await expect(restarted.page.getByRole('heading', { level: 1, name: 'المكتبة' })).toBeVisible()
  })

  test('a project that is opened from outside comes into the window that is there', async ({ host }) => {
    const app = desktop(host.app)
    await expect(host.page).toHaveTitle('Sample — Hashiya')
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('close')?.click())
    await expect(host.page).toHaveTitle('Hashiya')
    await app.evaluate(({ app: electron }, path) => electron.emit('second-instance', {}, ['hashiya', path], '/'), `${host.dataFolder}/Sample.hashiya`)
    await expect(host.page).toHaveTitle('Sample — Hashiya')
    expect(app.windows()).toHaveLength(1)
  })

  test('the workbench goes on when the backend dies', async ({ host }) => {
    const { page } = host
    const app = desktop(host.app)
    const backend = (): Promise<number | undefined> => app.evaluate(({ app: electron }) => electron.getAppMetrics().find((process) => process.type === 'Utility' && (process.serviceName ?? process.name ?? '').includes('Hashiya backend'))?.pid)
    const title = page.getByText('A river accord signed in daylight', { exact: false }).first()
    await expect(title).toBeVisible()
    const before = await backend()
    if (before === undefined) throw new Error('The backend process was not found.')
    process.kill(before, 'SIGKILL')
    await expect.poll(backend).not.toBe(before)
    // An article that was not read before can only come from the new backend.
    await title.dblclick()
    await expect(page.getByRole('article').or(page.getByRole('main')).getByText('its annexes', { exact: false }).first()).toBeVisible()
    await page.reload()
    await expect(page).toHaveTitle('Sample — Hashiya')
  })
})
