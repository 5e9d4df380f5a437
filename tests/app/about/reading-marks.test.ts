import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { READING_MARKS } from '#app/_about/reading-marks.tsx'

test('the page explains each mark that the README names', () => {
  const [, table = ''] = readFileSync('README.md', 'utf8').split('## Reading a chart')
  const named = [...table.matchAll(/^\| (an? .*?|several plots) +\|/gm)].map(([, see]) => see)
  expect(named).toHaveLength(10)
  expect(READING_MARKS.map(({ see }) => see.toLowerCase())).toEqual(named)
})
