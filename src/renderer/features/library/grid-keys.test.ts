import { expect, it } from 'vitest'
import { moveOf } from './grid-keys.ts'

const press = (key: string, held: { shiftKey?: boolean; ctrlKey?: boolean; altKey?: boolean } = {}) => ({ key, code: key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

it('arrows, pages and ends move within the list', () => {
  expect(moveOf(press('ArrowDown'), 3, 10, 100)).toEqual({ to: 4, extend: false })
  expect(moveOf(press('PageDown'), 3, 10, 100)).toEqual({ to: 12, extend: false })
  expect(moveOf(press('End'), 3, 10, 100)).toEqual({ to: 99, extend: false })
  expect(moveOf(press('Home', { ctrlKey: true }), 3, 10, 100)).toEqual({ to: 0, extend: false })
})

it('stops at the ends', () => {
  expect(moveOf(press('ArrowUp'), 0, 10, 100)?.to).toBe(0)
  expect(moveOf(press('PageDown'), 95, 10, 100)?.to).toBe(99)
})

it('Shift takes rows along, Alt is left to others, and an empty list has nowhere to go', () => {
  expect(moveOf(press('ArrowDown', { shiftKey: true }), 3, 10, 100)).toEqual({ to: 4, extend: true })
  expect(moveOf(press('ArrowDown', { altKey: true }), 3, 10, 100)).toBeNull()
  expect(moveOf(press('End'), 0, 10, 0)).toBeNull()
  expect(moveOf(press('a'), 3, 10, 100)).toBeNull()
})
