import { expect, test } from 'vitest'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { lastQuarterOf, quarterIndex } from '#lib/period/period'
import { readAnnualFigures } from '#lib/data/read-data'
import { DATA_FOLDER, dataset } from './real-data'

const RATES_OF_THEIR_OWN = [
  'cloud_external_yoy_pct',
  'customer_management_lfl_yoy_pct',
  'revenue_total_lfl_yoy_pct',
]

test('48 releases stand in the data, one a quarter from September 2014 to June 2026', () => {
  expect(dataset.releases).toHaveLength(48)
  expect(dataset.releases[0]?.id).toBe('FY2015-Q2')
  expect(dataset.releases.at(-1)?.id).toBe('FY2027-Q1')
})

test('5,883 facts stand on 169 lines', () => {
  expect(dataset.facts).toHaveLength(5883)
  expect(dataset.factsByLine.size).toBe(169)
})

test('every line that a metric follows was printed at least once', () => {
  const lines = METRICS.flatMap((metric) => metric.lines)
  expect(lines).toHaveLength(167)
  expect(lines.filter((line) => !dataset.factsByLine.has(line))).toEqual([])
})

test('of 947 printed rates 930 ride on an amount and 17 are facts of their own', () => {
  const riding = dataset.facts.filter((fact) => fact.printedYoy !== null)
  const own = RATES_OF_THEIR_OWN.flatMap((line) => dataset.factsByLine.get(line) ?? [])
  expect(riding).toHaveLength(930)
  expect(own).toHaveLength(17)
})

test('every printed rate but the rates of their own rides on a stored amount', () => {
  expect(dataset.facts.filter((fact) => fact.value === null)).toEqual([])
})

test('one fact is unconfirmed', () => {
  const unconfirmed = dataset.facts.filter((fact) => fact.unconfirmed)
  expect(unconfirmed.map((fact) => `${fact.line} ${fact.period}`)).toEqual([
    'net_income_attributable_parent FY2027-Q1',
  ])
})

test('every fact of the first 46 releases is primary, and of the last two only the 20-F is', () => {
  const seen = dataset.facts.filter((fact) => fact.release.pages !== null)
  expect(new Set(seen.map((fact) => fact.release.id)).size).toBe(46)
  expect(seen.filter((fact) => fact.quality !== 'primary')).toEqual([])
  const unseen = dataset.facts.filter((fact) => fact.release.pages === null)
  const primary = unseen.filter((fact) => fact.quality === 'primary')
  expect(primary.length).toBe(83)
  expect([...new Set(primary.map((fact) => fact.source?.id))]).toEqual(['20f-fy2026'])
})

test('the 20-F is cited with its own date', () => {
  const source = dataset.sources.find(({ id }) => id === '20f-fy2026')
  expect(source?.published).toBe('2026-05-20')
})

test('a printed fact of a release that was seen names a page, but for zeros and three others', () => {
  const pageless = dataset.facts.filter(
    (fact) => !fact.derived && !fact.source && fact.page === null && fact.value !== 0,
  )
  expect(pageless.map((fact) => `${fact.release.id} ${fact.line} ${fact.value}`)).toEqual([
    'FY2021-Q3 ads_repurchased_million 0.54',
    'FY2026-Q3 cloud_external_yoy_pct 35',
    'FY2026-Q3 revenue_total_lfl_yoy_pct 9',
  ])
})

test('annual reports agree with the releases wherever a release of their year or later prints it', () => {
  const figures = readAnnualFigures(DATA_FOLDER)
  const compared = figures.filter(({ line, period }) =>
    dataset.factsByLine.get(line)?.some((fact) => fact.period === period),
  )
  const apart = compared.filter(
    ({ line, period, value }) =>
      !dataset.factsByLine
        .get(line)
        ?.some((fact) => fact.period === period && fact.value === value),
  )
  const sources = new Set(dataset.sources.map(({ id }) => id))
  expect(figures.filter(({ source }) => !sources.has(source))).toEqual([])
  expect(compared.length).toBeGreaterThan(150)
  expect(apart.map(({ line, period, value }) => `${line} ${period} ${value}`)).toEqual([])
})

test('a metric names as successors only metrics that were printed after it ended', () => {
  const lastPeriod = (id: string) => {
    const lines = findMetric(id)?.lines ?? []
    const facts = lines.flatMap((line) => dataset.factsByLine.get(line) ?? [])
    return Math.max(...facts.map((fact) => quarterIndex(lastQuarterOf(fact.period))))
  }
  const heirs = METRICS.flatMap(({ id, successors }) => successors.map((heir) => ({ id, heir })))
  expect(heirs.length).toBeGreaterThan(30)
  expect(heirs.filter(({ id, heir }) => !(lastPeriod(heir) > lastPeriod(id)))).toEqual([])
})
