import { expect, it } from 'vitest'
import { quarterEnding } from '#ingest/tables/time-words'
import { FRONT, PAGES, readPages } from './made-up-release'

it.each([
  ['June', '2031', 'FY2032-Q1'],
  ['Sept', '2031', 'FY2032-Q2'],
  ['DECEMBER', '20 31', 'FY2032-Q3'],
  ['M arch', '2031', 'FY2031-Q4'],
])('the quarter that ends in %s %s is %s', (month, year, quarter) => {
  expect(quarterEnding(month, year)).toBe(quarter)
})

it.each([
  ['May', '2031'],
  ['Ju', '2031'],
  ['', ''],
  ['June', '1931'],
  ['June', '31'],
])('no quarter ends in “%s” of “%s”', (month, year) => {
  expect(quarterEnding(month, year)).toBeNull()
})

it.each([
  ['August 14, 2031', '2031-08-14'],
  ['Augu st 1 4, 20 31', '2031-08-14'],
  ['August 32, 2031', null],
  ['February 30, 2031', null],
])('the release of %s is published on %s', (words, date) => {
  const front = FRONT.replace('August 14, 2031', words)
  expect(readPages([front, ...PAGES.slice(1)]).published).toBe(date)
})
