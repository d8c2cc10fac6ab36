import { expect, it } from 'vitest'
import { isDate } from './date.ts'

it('a date is as precise as it is known and stands in the calendar', () => {
  expect(['2025', '2025-03', '2025-03-12', '2024-02-29', '2025-03-12T21:00', '2025-03-12T21:00:00Z', '2025-03-12T21:00:00+03:00'].filter((text) => !isDate(text))).toEqual([])
  expect(['12/03/2025', '2025-02-30', '2025-13', '2025-03-12T25:00', '25', 'yesterday', '٢٠٢٥'].filter(isDate)).toEqual([])
})
