import { expect, test } from 'vitest'
import { readAnnualFigures } from '#lib/data/read-data'
import { findMetric, findMetricOfLine } from '#lib/metrics/metrics'
import { PRINTED } from '#lib/metrics/printed'
import { lastQuarterOf, quarterAt, quarterIndex } from '#lib/period/period'
import { DATA_FOLDER, dataset } from './live-data'

test('releases follow one another, one a quarter from September 2014', () => {
  const first = quarterIndex('FY2015-Q2')
  const ids = dataset.releases.map(({ id }) => id)
  expect(ids).toEqual(ids.map((_, index) => quarterAt(first + index)))
  const published = dataset.releases.map((release) => release.published)
  expect(published).toEqual(published.toSorted())
  expect(new Set(published).size).toBe(published.length)
})

test('every line that a metric follows was printed at least once', () => {
  const lines = PRINTED.flatMap((metric) => metric.lines)
  expect(lines.filter((line) => !dataset.factsByLine.has(line))).toEqual([])
})

test('a fact without a value has a printed rate', () => {
  const unknown = dataset.facts.filter((fact) => fact.value === null)
  expect(unknown.filter((fact) => fact.printedYoy === null)).toEqual([])
})

test('a fact of a document that was read is primary; of the others, what a filing says is', () => {
  for (const { document, line, quality, source } of dataset.facts) {
    const read = document.kind === 'release' && document.pages !== null
    const expected = read ? 'primary' : (source?.quality ?? 'primary')
    expect([document.id, line, quality]).toEqual([document.id, line, expected])
  }
})

test('what was read in a copy leads to the company first, and says what the copy is', () => {
  const copied = dataset.facts.filter(({ quality }) => quality !== 'primary')
  expect(copied.length).toBeGreaterThan(0)
  for (const { document, line, quality, source, original, copies } of copied) {
    const named = `${document.id} ${line}`
    expect(original?.url, named).toMatch(/^https:\/\/(data\.alibabagroup\.com|www\.sec\.gov)\//)
    expect(source?.as, named).toMatch(quality === 'mirror' ? /^copied / : /^reported /)
    expect(copies, named).toBeGreaterThan(0)
  }
})

test('the 20-F is cited with its own date', () => {
  const source = dataset.sources.find(({ id }) => id === '20f-fy2026')
  expect(source?.published).toBe('2026-05-20')
})

test('a printed fact of a release that was read names a page, but for zeros and three others', () => {
  const pageless = dataset.facts.filter(
    (fact) => !fact.derived && !fact.source && fact.page === null && fact.value !== 0,
  )
  expect(pageless.map((fact) => `${fact.document.id} ${fact.line} ${fact.value}`)).toEqual([
    'FY2021-Q3 ads_repurchased_million 0.54',
    'FY2026-Q3 cloud_external_yoy_pct 35',
    'FY2026-Q3 revenue_total_lfl_yoy_pct 9',
  ])
})

test('values fit their units: millions are whole, rates are rates', () => {
  const unitOf = (line: string) => findMetricOfLine(line)?.unit
  for (const { document, line, period, value } of dataset.facts) {
    if (value === null) continue
    const named = `${document.id} ${line} ${period} ${value}`
    if (unitOf(line) === 'CNY million') expect(Number.isInteger(value), named).toBe(true)
    if (unitOf(line) === 'CNY per USD') expect(value > 5 && value < 9, named).toBe(true)
    if (unitOf(line) === 'percent') expect(Math.abs(value), named).toBeLessThan(1000)
    if (line === 'revenue_total') expect(value, named).toBeGreaterThan(10_000)
  }
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
  const heirs = PRINTED.flatMap(({ id, successors }) => successors.map((heir) => ({ id, heir })))
  expect(heirs.length).toBeGreaterThan(30)
  expect(heirs.filter(({ id, heir }) => !(lastPeriod(heir) > lastPeriod(id)))).toEqual([])
})
