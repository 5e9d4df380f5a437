import type { Dataset } from '#lib/data/dataset'
import type { Fact, Release } from '#lib/data/fact'
import { structureOfLine } from '#lib/metrics/metric'
import { findMetricOfLine, findUnit, LEFT_OUT_LINES } from '#lib/metrics/metrics'
import { periodEnd } from '#lib/period/period'
import { citeFact } from '#lib/series/prints'

/** What becomes of a fact: part of a series, kept out because sources disagree, or in no series. */
export const STANDINGS = ['series', 'unconfirmed', 'left-out'] as const
export type Standing = (typeof STANDINGS)[number]

function judgeStanding(fact: Fact): { standing: Standing; why: string | null } {
  const leftOut = LEFT_OUT_LINES.find(({ line }) => line === fact.line)
  if (leftOut) return { standing: 'left-out', why: leftOut.reason }
  if (!fact.unconfirmed) return { standing: 'series', why: null }
  return { standing: 'unconfirmed', why: fact.note ?? 'Sources disagree' }
}

/** A fact as its release's page and files list it. */
export function describeFact(fact: Fact) {
  const { line, period, value, printedYoy, quality, derived, note } = fact
  const metric = findMetricOfLine(line)
  const leftOut = LEFT_OUT_LINES.find((known) => known.line === line)
  return {
    period,
    periodEnd: periodEnd(period),
    label: metric?.label ?? leftOut?.label ?? line,
    metric: metric?.id ?? null,
    line,
    structure: structureOfLine(line),
    value,
    unit: findUnit(line) ?? null,
    printedYoy,
    ...judgeStanding(fact),
    quality,
    ...citeFact(fact),
    derived,
    note,
  }
}

/** A release without its facts; that it is one is said by where it stands. */
function describeHeader(release: Release): Omit<Release, 'kind'> {
  const { id, published, title, url, pages, structure } = release
  return { id, published, periodEnd: release.periodEnd, title, url, pages, structure }
}

/** All facts of one release, in the order of its document, unconfirmed and left-out ones included. */
export function describeRelease(dataset: Dataset, release: Release) {
  const facts = dataset.facts.filter((fact) => fact.document.id === release.id)
  return { release: describeHeader(release), facts: facts.map(describeFact) }
}

/** Every release, oldest first, with the address of its facts and how many are below primary. */
export function describeReleases(dataset: Dataset) {
  return dataset.releases.map((release) => {
    const facts = dataset.facts.filter((fact) => fact.document.id === release.id)
    const provisional = facts.filter((fact) => fact.quality !== 'primary').length
    const href = `/api/v1/releases/${release.id}.json`
    return { ...describeHeader(release), facts: facts.length, provisional, href }
  })
}
