import type { IncomingMessage } from 'node:http'
import { readdirSync } from 'node:fs'
import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import { tempFolder } from '../../tests/support/temp-folder.ts'
import { takeUpload } from './upload.ts'

const at = tempFolder()
const BATCH = '00000000-0000-4000-8000-000000000001'
const send = (path: string, body: Readable = Readable.from(['text'])) => takeUpload(body as IncomingMessage, new URLSearchParams({ batch: BATCH, path }), at('.'))

it('takes files of a folder, and refuses a name that came before, as file or as folder', async () => {
  expect(await send('folder/a.txt')).toEqual({ status: 200, answer: { handle: at(`${BATCH}/folder`) } })
  for (const path of ['folder/a.txt', 'folder', 'folder/a.txt/b.txt']) expect(await send(path)).toMatchObject({ status: 409, answer: { error: expect.stringContaining(`${path}: this name came twice`) as unknown } })
})

it('leaves nothing of a file that does not come whole', async () => {
  const cut = new Readable({ read() { this.push('half'); this.destroy(new Error('aborted')) } })
  expect(await send('cut.txt', cut)).toMatchObject({ status: 400, answer: { error: expect.stringContaining('did not arrive whole') as unknown } })
  expect(readdirSync(at(BATCH))).not.toContain('cut.txt')
})
