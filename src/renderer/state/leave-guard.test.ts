import { expect, it, vi } from 'vitest'
import { guardLeaving, leave } from './leave-guard.ts'

it('goes on at once where nothing asks, and else only when the answer is yes', () => {
  const go = vi.fn()
  leave(go)
  expect(go).toHaveBeenCalledTimes(1)

  let proceed: () => void = () => {}
  const stop = guardLeaving((next) => { proceed = next })
  leave(go)
  expect(go).toHaveBeenCalledTimes(1)
  proceed()
  expect(go).toHaveBeenCalledTimes(2)

  const stopOther = guardLeaving(() => {})
  stop()
  leave(go)
  expect(go, 'an old guard takes away only itself').toHaveBeenCalledTimes(2)
  stopOther()
  leave(go)
  expect(go).toHaveBeenCalledTimes(3)
})
