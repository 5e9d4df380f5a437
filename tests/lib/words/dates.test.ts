import { expect, test } from 'vitest'
import { isDate } from '#lib/words/dates'

test.each(['2026-08-20', '2024-02-29', '2026-12-31'])('%s is a date', (text) => {
  expect(isDate(text)).toBe(true)
})

test.each([
  '2026-02-29',
  '2026-13-01',
  '2026-04-31',
  '2026-8-20',
  '20260820',
  '2026-08-20T00:00',
  '',
])('“%s” is not a date', (text) => {
  expect(isDate(text)).toBe(false)
})
