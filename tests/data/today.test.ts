import { expect, test } from 'vitest'
import { listIdentities } from '#ingest/check/sums'
import { readHeadlines } from '#lib/charts/headline'
import { latestVintage } from '#lib/data/dataset'
import type { Fact } from '#lib/data/fact'
import { METRICS } from '#lib/metrics/metrics'
import { PRINTED as PRINTED_METRICS } from '#lib/metrics/printed'
import { expectGolden } from '../lib/api/golden'
import { checkColumns } from './column-sums'
import { dataset } from './live-data'
import { compareRate, listDiffering, nameRate, PRINTED } from './printed-rates'
import { compareNewestYears, compareYearsAsPrinted } from './year-sums'

const today = latestVintage(dataset)
const nameFact = ({ document, line, period }: Fact) => `${document.id} ${line} ${period}`

/** How often each value is met, in the order of the first time. */
function count(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1
  return counts
}

function describeReleases() {
  const unread = dataset.releases.filter(({ pages }) => pages === null)
  return {
    newest: dataset.releases.at(-1)?.id,
    asOf: today,
    releases: dataset.releases.length,
    knownFromCopies: unread.map(({ id }) => id),
    sources: dataset.sources.length,
    statementsOfThePlan: dataset.plan.length,
    corrections: dataset.corrections.length,
  }
}

function describeFacts() {
  const { facts, factsByLine } = dataset
  return {
    facts: facts.length,
    lines: factsByLine.size,
    linesOfMetrics: PRINTED_METRICS.flatMap(({ lines }) => lines).length,
    qualities: count(facts.map(({ quality }) => quality)),
    derived: facts.filter(({ derived }) => derived !== null).length,
    withoutValue: facts.filter(({ value }) => value === null).map(nameFact),
    unconfirmed: facts.filter(({ unconfirmed }) => unconfirmed).map(nameFact),
  }
}

function describeRates() {
  const own = METRICS.filter(({ family }) => family === 'growth-as-printed')
  const outcomes = PRINTED.map((fact) => compareRate(fact, fact.document.published))
  return {
    besideAnAmount: PRINTED.length,
    factsOfTheirOwn: own
      .flatMap(({ lines }) => lines)
      .flatMap((line) => dataset.factsByLine.get(line) ?? []).length,
    outcomes: count(outcomes),
    withoutPair: PRINTED.filter((_, index) => outcomes[index] === 'no pair').map(nameRate),
    differingToday: listDiffering(today),
  }
}

/** The columns in which each total is what its parts give, and the columns where it is not. */
function describeSums() {
  const checked = listIdentities(dataset.structures).map((identity) => ({
    name: `${identity.kind} ${identity.structure ?? ''} ${identity.total}`.replace('  ', ' '),
    ...checkColumns(identity),
  }))
  return {
    agree: checked.map(({ name, agree }) => `${name}: ${agree}`),
    apart: checked.flatMap(({ apart }) => apart.map(({ name }) => name)),
  }
}

function describeHeadlines() {
  return readHeadlines(dataset, today, {}).map(({ metric, newest, growth, heir }) => ({
    metric,
    period: newest.period,
    value: newest.value,
    quality: newest.quality,
    growth,
    heir,
  }))
}

// A new quarter changes this file and no other. Read each difference, then renew it:
// UPDATE_GOLDEN=1 npx vitest run tests/data/today.test.ts
test('the figures of today are those of golden/today.json', () => {
  const figures = {
    ...describeReleases(),
    ...describeFacts(),
    headlines: describeHeadlines(),
    printedGrowth: describeRates(),
    sums: describeSums(),
    years: { asPrinted: compareYearsAsPrinted().compared, newest: compareNewestYears() },
  }
  expect(figures.facts).toBeGreaterThan(5000)
  expectGolden('today.json', `${JSON.stringify(figures, null, 2)}\n`)
})
