import { expect, it } from 'vitest'
import type { Period } from '#lib/period/period'
import { listBases } from '#lib/series/list-bases'
import { missingObservation } from '#lib/series/observe/observe'

/** A chain of periods, each on a line. */
function listChain(links: readonly (readonly [Period, string])[]) {
  const observations = links.map(([period, line]) => ({
    ...missingObservation(period, 'index', 'not-printed', period),
    value: 100,
    line,
  }))
  const series = { metric: 'cloud', label: 'Cloud', unit: 'index', runs: [], observations }
  return listBases({ part: 'value', transform: 'chained', series })
}

const YEARS: readonly (readonly [Period, string])[] = [
  ['FY2023', 'old'],
  ['FY2024', 'old'],
  ['FY2025', 'old'],
  ['FY2026', 'new'],
]

/** The periods that are told from something else where one link is another. */
function listMoved(links: readonly (readonly [Period, string])[]) {
  const after = listChain(links)
  return [...listChain(YEARS)].flatMap(([period, base]) =>
    after.get(period) === base ? [] : [period],
  )
}

it('tells a chain from another base from the first link on another line', () => {
  expect(listMoved(YEARS)).toEqual([])
  const recast = YEARS.map(
    ([period, line]) => [period, period === 'FY2025' ? 'new' : line] as const,
  )
  expect(listMoved(recast)).toEqual(['FY2025', 'FY2026'])
})

it('tells a chain from another base where it starts from another period', () => {
  expect(listMoved(YEARS.slice(1))).toEqual(['FY2023', 'FY2024', 'FY2025', 'FY2026'])
})
