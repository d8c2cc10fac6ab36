import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

test('quotes what would break a line or a field, and disarms formulas', () => {
  expect(toCsv(['outlet', 'n'], [['Post, "daily"', 2], [null, 0], ['=HYPERLINK("x")', -3], ['المرفأ\nالثاني', 1]]))
    .toBe('\ufeffoutlet,n\r\n"Post, ""daily""",2\r\n,0\r\n"\'=HYPERLINK(""x"")",-3\r\n"المرفأ\nالثاني",1\r\n')
})
