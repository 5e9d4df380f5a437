import { expect, it } from 'vitest'
import { memoAddress, memoPath } from '#lib/charts/chart-search'

const page = new URLSearchParams('last=8&as-of=2025-11-25&labels=fiscal&layout=wide&utm_source=x')

it('addresses a memo with what charts take of a page, and its date before the dot', () => {
  expect(memoAddress(['growth', 'cloud'], page, 'docx')).toBe(
    '/api/v1/memo@2025-11-25.docx?charts=growth,cloud&last=8&labels=fiscal',
  )
  expect(memoAddress(['cloud'], new URLSearchParams(), 'pptx')).toBe(
    '/api/v1/memo.pptx?charts=cloud',
  )
})

it('keeps the list in the address of the page', () => {
  expect(memoPath(['growth', 'cloud'], page)).toBe(
    '/charts?charts=growth,cloud&last=8&labels=fiscal&as-of=2025-11-25',
  )
  expect(memoPath([], new URLSearchParams('utm_source=x'))).toBe('/charts')
})
