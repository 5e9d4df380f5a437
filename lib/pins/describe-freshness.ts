import type { Chart } from '#lib/charts/chart'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { changesPath, figureAddress, pagePath } from '#lib/figures/figure-address'
import { periodIndex, type Period } from '#lib/period/period'
import { listShownSeries } from '#lib/charts/shown-series'
import type { PinChanges } from '#lib/pins/change'
import { listCorrectionsSince } from '#lib/pins/corrections'
import { judgeFigure, type JudgedChange, type JudgedFigure } from '#lib/pins/freshness'
import { NUMBER_CHANGES, type FreshnessId, type NumberChange } from '#lib/pins/freshness-words'
import { readAddress, type AddressedFigure } from '#lib/pins/read-address'
import { describePinChanges, writeChange } from '#lib/pins/words'
import type { TransformId } from '#lib/query/params'
import { describePlace } from '#lib/series/print-words'
import { writeCopy } from '#lib/series/copy-words'
import { listPeriodsOf } from '#lib/series/list-periods'
import { formatDate } from '#lib/words/format'

/** The most changes that are listed of one address; the page of changes has them all. */
const MOST = 60

/** A number of a figure that is not what it was, as plain JSON. */
export interface FreshnessChange {
  kind: NumberChange
  part: 'value' | 'rate'
  metric: string
  label: string
  period: string
  periodLabel: string
  unit: string
  transform: TransformId
  then: number | null
  now: number | null
  difference: number | null
  /** The day on which our own data was mended, where that changed it. */
  corrected: string | null
  /** The three as tables write them. */
  shown: { then: string; now: string; difference: string }
  /** The structures of both; null for group totals. */
  structures: { then: string | null; now: string | null }
  /** The document that says so: when it came out, where it says it, and the copy that was read. */
  by: {
    release: string | null
    vintage: string
    place: string
    url: string | null
    copy: string | null
  } | null
}

/** What has become of the figure at an address, as the API answers and the page shows it. */
export interface Freshness {
  /** As asked. */
  address: string
  freshness: FreshnessId
  /** What became of it, sentence by sentence. */
  summary: string[]
  figure: { kind: 'chart' | 'series'; id: string; title: string } | null
  /** The vintage that the address fixes it to; null where it follows today's figures. */
  pin: string | null
  /** The vintage it is compared with. */
  asOf: string
  /** Values shown that rest on copies or reports. */
  provisional: number
  /** Periods that are shown today and come after the newest then. */
  newer: number
  /** Periods that the figure shows a value for, as known at its pin. */
  periods: string[]
  changes: FreshnessChange[]
  /** How many changes are not listed. */
  left: number
  /** True where a number beside the values has changed: a margin, a part of a mix, a sum. */
  beside: boolean
  /** The same figure as known today: its address as asked, its page and files, and what changed. */
  refreshed: {
    address: string
    page: string
    png: string
    svg: string
    xlsx: string
    docx: string
    pptx: string
    csv: string
    changes: string | null
  } | null
}

function describeChange({ change, chart, kind, corrected }: JudgedChange): FreshnessChange {
  const { part, metric, label, period, periodLabel, unit, transform, then, now, by } = change
  const place = by && describePlace(by)
  return {
    ...{ kind, part, metric, label, period, periodLabel, unit, transform },
    then: then.value,
    now: now?.value ?? null,
    difference: change.difference,
    corrected,
    shown: writeChange(chart, change),
    structures: { then: then.structure, now: now?.structure ?? null },
    by: by && {
      release: by.release,
      vintage: by.vintage,
      place: place?.text ?? '',
      url: by.url,
      copy: place?.copy ? writeCopy(place.copy) : null,
    },
  }
}

/** The weightiest first, what came out the same last, newest periods before older. */
function sortChanges(changes: readonly JudgedChange[]): JudgedChange[] {
  const rank = ({ kind, change }: JudgedChange) =>
    NUMBER_CHANGES.indexOf(kind) + (change.difference === 0 ? NUMBER_CHANGES.length : 0)
  return changes.toSorted(
    (a, b) => rank(a) - rank(b) || b.change.then.periodEnd.localeCompare(a.change.then.periodEnd),
  )
}

/** How many periods a figure shows on a vintage after the newest that it showed at its pin. */
function countNewer(dataset: Dataset, { builds }: AddressedFigure, judged: JudgedFigure): number {
  const newest = (periods: readonly Period[]) => Math.max(-1, ...periods.map(periodIndex))
  const counts = builds.map((build, index) => {
    const then = judged.comparisons[index]
    if (!then) return 0
    const last = newest(listPeriodsOf(then.chart.series))
    const now = listPeriodsOf(build(dataset, then.to).series)
    return now.filter((period) => periodIndex(period) > last).length
  })
  return Math.max(0, ...counts)
}

/** Periods with a value, each once. */
function listShownPeriods(charts: readonly Chart[]): Period[] {
  const shown = charts.flatMap((chart) =>
    listShownSeries(chart).flatMap(({ series }) =>
      series.observations.flatMap(({ period, value }) => (value === null ? [] : [period])),
    ),
  )
  return [...new Set(shown)].sort((a, b) => periodIndex(a) - periodIndex(b))
}

const count = (many: number, singular: string) =>
  `${many} ${many === 1 ? singular : `${singular}s`}`

/** Values that came into our data after the pin: a copy made before has a gap there. */
function sayAdded(dataset: Dataset, { added }: JudgedFigure, since: string): string[] {
  if (added.length === 0) return []
  const dates = listCorrectionsSince(dataset, since).map(({ date }) => date)
  const until = dates.at(-1)
  const many = added.length === 1 ? 'is missing in it' : 'are missing in it'
  const made = until ? ` if it was made before ${formatDate(until)}` : ''
  return [`${count(added.length, 'value')} that we have added since ${many}${made}.`]
}

/** A pin does not say when a copy was made: one from after our data was mended is right. */
function sayMended({ changes }: JudgedFigure): string[] {
  const date = changes
    .flatMap(({ corrected }) => corrected ?? [])
    .sort()
    .at(-1)
  return date ? [`A copy made after ${formatDate(date)} has the mended numbers already.`] : []
}

function sayJudged(dataset: Dataset, judged: JudgedFigure, since: string): string[] {
  const { id, comparisons, beside } = judged
  const changed = comparisons.filter(({ changes }) => changes.length > 0)
  const told = changed.flatMap((comparison: PinChanges) => describePinChanges(comparison))
  const also =
    beside && id === 'restated' && !judged.changes.some(({ kind }) => kind === 'restated')
      ? ['A margin, a share or a sum beside its values has changed.']
      : []
  if (id !== 'current') return [...new Set(told), ...also, ...sayMended(judged)]
  return [
    `No number in it has changed since ${formatDate(since)}.`,
    ...sayAdded(dataset, judged, since),
  ]
}

function listRefreshed(
  publicUrl: string,
  { view, defaults, pin, repin }: AddressedFigure,
  asOf: string,
): Freshness['refreshed'] {
  const file = (target: string) => figureAddress(publicUrl, view, target, asOf)
  return {
    address: `${publicUrl}${repin(asOf)}`,
    page: `${publicUrl}${pagePath(view, defaults, asOf)}`,
    png: file('png'),
    svg: file('svg'),
    xlsx: file('xlsx'),
    docx: file('docx'),
    pptx: file('pptx'),
    csv: file('csv'),
    changes: pin === null ? null : `${publicUrl}${changesPath(view, pin)}`,
  }
}

function judgeOther(
  address: string,
  asOf: string,
  { why, kind, date }: { why: string; kind: 'other' | 'unknown'; date: string | null },
): Freshness {
  const follows = kind === 'other' && date === null
  return {
    address,
    freshness: follows ? 'live' : 'not-known',
    summary: [follows ? 'A page or file of ours that is not one figure; it has no date.' : why],
    figure: null,
    pin: null,
    asOf,
    provisional: 0,
    newer: 0,
    periods: [],
    changes: [],
    left: 0,
    beside: false,
    refreshed: null,
  }
}

/** The path of an address that begins with the service's own; null for one of another host. */
function pathOfOurs(address: string, publicUrl: string): string | null {
  if (address.startsWith('/')) return address
  if (address === publicUrl) return '/'
  return /^[/?#]/.test(address.slice(publicUrl.length)) && address.startsWith(publicUrl)
    ? address.slice(publicUrl.length)
    : null
}

/**
 * What has become of the figure at an address of this service since its pin, as known on the newest
 * vintage. `address` is a path with its query, or begins with `publicUrl`.
 */
export function describeFreshness(dataset: Dataset, publicUrl: string, address: string): Freshness {
  const asOf = latestVintage(dataset)
  const path = pathOfOurs(address, publicUrl)
  if (path === null)
    return {
      ...judgeOther(address, asOf, { kind: 'unknown', why: '', date: null }),
      freshness: 'not-ours',
      summary: [`It does not begin with ${publicUrl}.`],
    }
  const read = readAddress(path, dataset)
  if (read.kind !== 'figure') return judgeOther(address, asOf, read)
  const { view, pin, builds } = read
  const judged = judgeFigure(dataset, builds, pin ?? asOf)
  const charts = judged.comparisons.map(({ chart }) => chart)
  const shown = judged.comparisons.flatMap(({ values, rates }) => [values, rates])
  const newer = pin === null ? 0 : countNewer(dataset, read, judged)
  const changes = pin === null ? [] : sortChanges(judged.changes)
  return {
    address,
    freshness: pin === null ? 'live' : judged.id,
    summary:
      pin === null
        ? ['It has no date, and shows the newest figures whenever it is opened.']
        : sayJudged(dataset, judged, pin),
    figure: {
      kind: view.kind,
      id: view.id,
      title: [...new Set(charts.map(({ title }) => title))].join(', '),
    },
    pin,
    asOf,
    provisional: shown.reduce((sum, { provisional }) => sum + provisional, 0),
    newer,
    periods: listShownPeriods(charts),
    changes: changes.slice(0, MOST).map(describeChange),
    left: Math.max(0, changes.length - MOST),
    beside: pin !== null && judged.beside,
    refreshed: listRefreshed(publicUrl, read, asOf),
  }
}
