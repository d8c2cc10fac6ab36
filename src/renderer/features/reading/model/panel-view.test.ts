import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PanelView } from './panel-view.ts'
import { createReadingStore } from './reading-state.ts'
import { SpanModel } from './span-model.ts'
import { TextStore } from '../surface/text-store.ts'

let frames: (() => void)[] = []
beforeEach(() => {
  frames = []
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => frames.push(run))
})
afterEach(() => { vi.unstubAllGlobals() })

const make = () => {
  const state = createReadingStore({ hidden: new Set(), invisibles: false, arcs: true })
  const model = new SpanModel(new TextStore('قال الوزير'), () => 0)
  const panels = new PanelView(state, model)
  return { state, panels, stop: panels.follow() }
}
const painted = async (): Promise<void> => {
  for (const frame of frames.splice(0)) frame()
  await new Promise((done) => { setTimeout(done, 5) })
}

describe('the panels beside the text', () => {
  it('show what was typed after the frame that paints it', async () => {
    const { state, panels, stop } = make()
    await painted()
    state.setState({ selected: 'a' })
    expect(panels.state.getState().selected).toBeNull()
    await painted()
    expect(panels.state.getState().selected).toBe('a')
    stop()
  })

  it('catch up when they are asked to, and then have nothing left to show', async () => {
    const { state, panels, stop } = make()
    await painted()
    state.setState({ selected: 'a' })
    expect(panels.isBehind).toBe(true)
    panels.flush()
    expect(panels.state.getState().selected).toBe('a')
    expect(panels.isBehind).toBe(false)
    stop()
  })

  it('open at once where the keyboard may go to them', () => {
    const { state, panels, stop } = make()
    state.setState({ selected: 'a', inspect: { part: 'note', count: 1 } })
    expect(panels.state.getState()).toMatchObject({ selected: 'a', inspect: { part: 'note' } })
    stop()
  })

  it('do not wait for frames that a hidden window never draws', async () => {
    const { state, panels, stop } = make()
    await painted()
    state.setState({ selected: 'a' })
    await vi.waitFor(() => expect(panels.state.getState().selected).toBe('a'))
    stop()
  })
})
