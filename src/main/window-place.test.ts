import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepPlace, readPlace, visiblePlace } from './window-place.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'place-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const place = { x: 100, y: 50, width: 1200, height: 800, maximized: false }
const screen = { x: 0, y: 0, width: 1920, height: 1080 }

describe('the place of the window', () => {
  it('is read as it was kept', () => {
    keepPlace(folder, { ...place, maximized: true })
    expect(readPlace(folder)).toEqual({ ...place, maximized: true })
  })
  it.each(['', '{', 'null', '[]', '{"x":1,"y":1,"width":0,"height":5}', '{"x":"1","y":1,"width":9,"height":5}'])('is forgotten where the file says %j', (text) => {
    expect(readPlace(folder)).toBeNull()
    writeFileSync(join(folder, 'window.json'), text)
    expect(readPlace(folder)).toBeNull()
  })
  it('counts only while some screen shows the title bar', () => {
    expect(visiblePlace(place, [screen])).toEqual(place)
    expect(visiblePlace({ ...place, x: 2000 }, [screen])).toBeNull()
    expect(visiblePlace({ ...place, x: 2000 }, [screen, { ...screen, x: 1920 }])).not.toBeNull()
    expect(visiblePlace({ ...place, y: -40 }, [screen])).toBeNull()
    expect(visiblePlace({ ...place, y: 1050 }, [screen])).toBeNull()
    expect(visiblePlace(null, [screen])).toBeNull()
  })
})
