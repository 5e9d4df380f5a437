import type { Dataset } from '#lib/data/dataset'
import type { Release } from '#lib/data/fact'
import { oncePer } from '#lib/memo/once'
import { quarterName } from '#lib/period/period'
import type { Change } from '#lib/releases/changes'
import { describeLines, describeRecast } from '#lib/releases/list'
import { readResults, type ResultsReading } from '#lib/releases/results'
import type { ResultRow } from '#lib/releases/rows'

/** Releases that the feed tells of: three years, and no more in a year than a reader can miss. */
export const FEED_LENGTH = 12

/** A release as the feed tells of it. */
export interface FeedEntry {
  release: Release
  /** When what it says last changed: its own date, or that of the last correction to it. */
  updated: string
  /** `June quarter 2026 results`. */
  title: string
  /** One computed sentence. */
  summary: string
  /** What it printed of the group and its segments. */
  figures: ResultRow[]
  /** The periods that the columns of `figures` stand for. */
  labels: ResultsReading['labels']
  /** Which structure it used, and what that changed. */
  structure: string
  /** What it changed within a line, by period. */
  restated: Change[]
  /** What it gave anew on a newer line, in words. */
  recast: string
  /** Where the figures come from, and the vintage. */
  source: string
}

/** When what is said of a release last changed: by our own mistakes mended, and by filed values for provisional ones. */
export function findUpdated({ corrections }: Dataset, { id, published }: Release): string {
  const dates = corrections.flatMap(({ release, date }) => (release === id ? [date] : []))
  return [published, ...dates].sort().at(-1) ?? published
}

function toEntry(dataset: Dataset, release: Release): FeedEntry {
  const reading = readResults(dataset, release)
  const { revenue, segments, rest, lines, profit, cash } = reading.groups
  const rows = [revenue, ...segments, rest, ...lines, ...profit, ...cash]
  return {
    release,
    updated: findUpdated(dataset, release),
    title: `${quarterName(release.id)} results`,
    summary: reading.summary,
    figures: rows.filter((row) => row !== null),
    labels: reading.labels,
    structure: describeLines(reading),
    restated: reading.restated,
    recast: describeRecast(reading),
    source: reading.source,
  }
}

/** The newest releases, newest first, each with what it printed and what it changed. */
export const listFeedEntries = oncePer((dataset: Dataset): readonly FeedEntry[] =>
  dataset.releases
    .slice(-FEED_LENGTH)
    .reverse()
    .map((release) => toEntry(dataset, release)),
)
