import type { PageRequest } from '#app/_page/read-page.ts'
import { buildSeriesChart } from '#lib/charts/build-chart'
import type { Chart } from '#lib/charts/chart'
import { addYours } from '#lib/charts/read-yours'
import type { Dataset } from '#lib/data/dataset'
import { joinAddress } from '#lib/figures/figure-address'
import type { Metric } from '#lib/metrics/metric'
import { isFiscalPeriod } from '#lib/period/period'
import type { Fault } from '#lib/query/read-params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import type { Observation, Run } from '#lib/series/observation'
import { querySeries } from '#lib/series/series'
import { buildVintageMatrix, type MatrixView, type VintageMatrix } from '#lib/series/vintage-matrix'

const NEWEST = 12

/** A choice of periods, as a link: it keeps what else the address says. */
export interface WindowLink {
  label: string
  href: string
  current: boolean
}

const knownIn = (dataset: Dataset, id: string, frequency: MatrixView['frequency'], asOf: string) =>
  querySeries(dataset, [id], resolveDefaults({ frequency }), asOf).flatMap(({ observations }) =>
    observations.filter(({ value }) => value !== null),
  )

/** The periods a metric page shows: those asked for, else the newest twelve quarters or every year. */
export function readMetricView(dataset: Dataset, { id }: Metric, page: PageRequest): MatrixView {
  const { asOf, values } = page
  const { frequency: asked, from = null, to = null, last = null } = values
  const has = (frequency: MatrixView['frequency']) =>
    knownIn(dataset, id, frequency, asOf).length > 0
  const years = (asked === 'fiscal-year' && has('fiscal-year')) || !has('quarter')
  const ranged = from !== null || to !== null || last !== null
  const usual = ranged || years ? last : NEWEST
  return { asOf, frequency: years ? 'fiscal-year' : 'quarter', from, to, last: usual }
}

/** Faults of an address that asks for what no release prints: sums, or values made of others. */
export function listViewFaults({ faults, values }: PageRequest): Fault[] {
  const { frequency = 'quarter', transform = 'level' } = values
  const own: Fault[] = []
  if (frequency !== 'quarter' && frequency !== 'fiscal-year') {
    const detail = 'No release prints sums of four quarters; quarters are shown.'
    own.push({ parameter: 'frequency', detail, allowed: ['quarter', 'fiscal-year'] })
  }
  if (transform !== 'level') {
    const detail = `This page shows what releases gave; /explore shows a metric with transform=${transform}.`
    own.push({ parameter: 'transform', detail, allowed: ['level'] })
  }
  return [...faults, ...own]
}

/** Links to the newest quarters, all quarters and fiscal years that a metric has. */
export function listWindows(
  dataset: Dataset,
  { id }: Metric,
  page: PageRequest,
  view: MatrixView,
): WindowLink[] {
  const quarters = knownIn(dataset, id, 'quarter', page.asOf)
  const years = knownIn(dataset, id, 'fiscal-year', page.asOf)
  const hrefOf = (changes: { from?: string; frequency?: string }) => {
    const params = new URLSearchParams(page.params)
    for (const name of ['frequency', 'from', 'to', 'last']) params.delete(name)
    for (const [name, value] of Object.entries(changes)) params.set(name, value)
    return `${joinAddress(`/metrics/${id}`, params)}#vintages`
  }
  const first = quarters[0]?.period ?? ''
  const byYear = view.frequency === 'fiscal-year'
  const all = !byYear && view.from === first && view.to === null && view.last === null
  const newest = !byYear && view.from === null && view.to === null && view.last === NEWEST
  const few = quarters.length <= NEWEST
  const windows = [
    { label: `Newest ${NEWEST} quarters`, changes: {}, current: newest, count: few ? 0 : NEWEST },
    {
      label: few ? 'Quarters' : `All ${quarters.length}`,
      changes: few ? {} : { from: first },
      current: all || (few && newest),
      count: quarters.length,
    },
    {
      label: 'Fiscal years',
      changes: { frequency: 'fiscal-year' },
      current: byYear,
      count: years.length,
    },
  ].filter(({ count }) => count > 0)
  if (windows.length < 2) return []
  return windows.map(({ label, changes, current }) => ({ label, href: hrefOf(changes), current }))
}

/** A metric as its page shows it: the matrix of its prints, its whole series, its drawing. */
export function showMetric(
  dataset: Dataset,
  metric: Metric,
  page: PageRequest,
  view: MatrixView,
): { matrix: VintageMatrix; chart: Chart; runs: Run[]; newest: Observation | null } {
  const { asOf, frequency } = view
  const matrix = buildVintageMatrix(dataset, metric, view)
  const ends = [matrix.rows.at(-1), matrix.rows[0]].map((row) => row?.observation.period ?? '')
  const [from = null, to = null] = ends.filter(isFiscalPeriod)
  const { labels = 'release', compare, view: set } = page.values
  const seasons = frequency === 'quarter' ? set : 'lines'
  const query = resolveDefaults({ frequency, from, to, labels, compare, view: seasons })
  const plain = buildSeriesChart(dataset, [metric.id], query, asOf)
  // What a reader adds may lie after the newest period, where no end was asked for.
  const open = page.yours ? { ...plain, query: { ...query, to: view.to } } : plain
  const chart = addYours(dataset, [open], page.yours)[0] ?? plain
  const [whole] = querySeries(dataset, [metric.id], resolveDefaults({ frequency, labels }), asOf)
  const { runs = [], observations = [] } = whole ?? {}
  return { matrix, chart, runs, newest: observations.at(-1) ?? null }
}
