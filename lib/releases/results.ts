import type { Dataset } from '#lib/data/dataset'
import type { Release } from '#lib/data/fact'
import { fiscalYearOf, labelPeriod, yearAgo } from '#lib/period/period'
import { listRecastBy, listRestatedBy, type Change } from '#lib/releases/changes'
import { countFacts, groupFacts, type FactCount, type FactGroup } from '#lib/releases/facts'
import {
  listLineChanges,
  readStructureChange,
  type LineChange,
  type StructureChange,
} from '#lib/releases/lines'
import { readContributions, readEarners, type ReleaseParts } from '#lib/releases/parts'
import { readResultGroups, type ResultGroups } from '#lib/releases/rows'
import { periodBefore } from '#lib/series/view'
import { formatDate, formatExact, formatTableRate, joinNames } from '#lib/words/format'

/** A release to go to, by its quarter's name. */
interface Neighbor {
  id: string
  label: string
}

/** Everything a results page says, seen as of the release's own vintage. */
export interface ResultsReading {
  release: Release
  labels: { now: string; before: string; previous: string; year: string | null }
  previous: Neighbor | null
  next: Neighbor | null
  groups: ResultGroups
  contributions: ReleaseParts
  earners: ReleaseParts
  restated: Change[]
  recast: Change[]
  structure: StructureChange
  lines: LineChange[]
  count: FactCount
  facts: FactGroup[]
  /** One computed sentence, for descriptions and cards. */
  summary: string
  /** Where the figures come from, and the vintage. */
  source: string
}

function toNeighbor(release: Release | undefined): Neighbor | null {
  return release ? { id: release.id, label: labelPeriod(release.id, 'release') } : null
}

/** The parts that moved growth most, up or down. */
function sayParts({ parts }: ReleaseParts): string {
  const [first, second] = [...parts].sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
  if (!first || !second) return ''
  const say = ({ label, amount }: typeof first) => `${label} ${formatTableRate(amount)}`
  return ` Points of it by segment: ${say(first)}, ${say(second)}.`
}

function summarize(groups: ResultGroups, contributions: ReleaseParts, before: string): string {
  const { revenue, profit } = groups
  if (!revenue) return ''
  const growth =
    typeof revenue.growth === 'number' ? `, ${formatTableRate(revenue.growth)}% on ${before}.` : '.'
  const ebita = profit.find(({ metric }) => metric === 'adjusted-ebita')
  const earned = ebita ? ` Adjusted EBITA ${formatExact(ebita.now.value)} million.` : ''
  const amount = `Revenue ${formatExact(revenue.now.value)} million yuan`
  return `${amount}${growth}${sayParts(contributions)}${earned}`
}

/** `Source: June quarter release, 99 facts from the company’s own document · as of …`. */
function saySource(release: Release, { byQuality }: FactCount): string {
  const kinds = [
    byQuality.primary > 0 ? 'the company’s own documents' : '',
    byQuality.mirror > 0 ? 'copies' : '',
    byQuality.secondary > 0 ? 'reports' : '',
  ].filter(Boolean)
  const listed = joinNames(kinds)
  const name = labelPeriod(release.id, 'release')
  const date = formatDate(release.published)
  return byQuality.primary > 0 && kinds.length === 1
    ? `Source: Alibaba Group, ${name} results announcement · as of ${date}`
    : `Source: ${listed} of the ${name} release · as of ${date}`
}

/** Reads a release for its page. */
export function readResults(dataset: Dataset, release: Release): ResultsReading {
  const index = dataset.releases.indexOf(release)
  const groups = readResultGroups(dataset, release)
  const contributions = readContributions(groups)
  const count = countFacts(dataset, release)
  const before = labelPeriod(yearAgo(release.id), 'release')
  return {
    release,
    labels: {
      now: labelPeriod(release.id, 'release'),
      before,
      previous: labelPeriod(periodBefore(release.id), 'release'),
      year: release.id.endsWith('Q4') ? fiscalYearOf(release.id) : null,
    },
    previous: toNeighbor(dataset.releases[index - 1]),
    next: toNeighbor(dataset.releases[index + 1]),
    groups,
    contributions,
    earners: readEarners(dataset, release, groups),
    restated: listRestatedBy(dataset, release),
    recast: listRecastBy(dataset, release),
    structure: readStructureChange(dataset, release),
    lines: listLineChanges(dataset, release),
    count,
    facts: groupFacts(dataset, release),
    summary: summarize(groups, contributions, before),
    source: saySource(release, count),
  }
}
