import { expect, test } from 'vitest'
import { describeMissing } from '#lib/site/describe-missing'
import { FICTIONAL } from '../api/fictional.ts'

test.each([
  ['/charts/clout', 'No chart is called “clout”.', '/charts/cloud'],
  ['/metrics/customer-managment', 'No metric is called “customer-managment”.', '/metrics/cmr'],
  ['/releases/fy2026-q1', 'No release is called “fy2026-q1”.', '/releases/FY2026-Q1'],
  ['/charts/%3Cb%3E', 'No chart is called “<b>”.', '/charts/cmr'],
])('%s says that there is none and names the nearest', (path, sentence, nearest) => {
  const missing = describeMissing(FICTIONAL, path)
  expect(missing?.sentence).toBe(sentence)
  expect(missing?.nearest?.href).toBe(nearest)
})

test('an address of another kind is not guessed at', () => {
  for (const path of ['/no-such-page', '/charts', '/charts/', '/chartsx/cloud', '/'])
    expect(describeMissing(FICTIONAL, path), path).toBeNull()
})

test('an address that is no text is said as it stands', () => {
  expect(describeMissing(FICTIONAL, '/metrics/%E0%A4')?.sentence).toContain('%E0%A4')
})
