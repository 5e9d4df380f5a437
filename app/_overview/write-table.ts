import { HYPHENED } from '#app/_parts/keep-words.tsx'
import { COLUMN_IDS, type OverviewRequest } from '#app/_overview/read-overview-page.ts'
import { writeExact, exactOf } from '#lib/charts/chart-table'
import { drawRowSpark } from '#lib/drawing/draw-sparkline'
import { joinAddress } from '#lib/figures/figure-address'
import { listContributors } from '#lib/metrics/contribution'
import { FAMILIES } from '#lib/metrics/families'
import type { Metric } from '#lib/metrics/metric'
import { listSearchNames } from '#lib/metrics/named-metrics'
import { arrangeRows, type ArrangedRow, type RowGroup } from '#lib/overview/arrange'
import { nextSort } from '#lib/overview/order'
import type { OverviewRow } from '#lib/overview/overview'
import { labelPeriod } from '#lib/period/period'
import type { Query } from '#lib/query/params'
import { isInMillions, nameAmounts, toBillions } from '#lib/series/amounts'
import type { Observation } from '#lib/series/observation'
import { exactPercent, isGrowth } from '#lib/series/rates'
import { sayReason } from '#lib/series/reason-words'
import { escapeXml } from '#lib/words/escapes'
import { formatBillions, formatTableRate, suffixOf } from '#lib/words/format'
import { CHAINED, POINTS } from '#lib/words/units'

/** Where the steps of the heat begin: changes in percent, and in percentage points. */
export const HEAT_STEPS = { percent: [3, 15, 35], points: [0.5, 2, 5] } as const

/** How far a value rose or fell, as a class of its cell: `up-1` to `up-3`, `down-1` to `down-3`. */
export function heatOf(change: number | null | undefined, unit: string): string {
  if (change == null) return ''
  const steps = unit === POINTS ? HEAT_STEPS.points : HEAT_STEPS.percent
  const step = steps.filter((least) => Math.abs(change) >= least).length
  return step === 0 ? '' : `${change > 0 ? 'up' : 'down'}-${step}`
}

/** The mark of a cell: provisional before restated before computed, as there is room for one. */
function markOf({ quality, status }: Observation, row: OverviewRow, query: Query): string {
  if (quality !== 'primary') return 'open'
  if (status === 'restated') return 'restated'
  const isOwn = query.transform === 'level' && row.metric.derived === undefined
  return isOwn && status === 'derived' ? 'made' : ''
}

function sayBreak({ structure }: Observation, { transform }: Query): string {
  const begins = structure ? `The ${structure} structure begins` : 'Another line begins'
  return transform === 'chained'
    ? `${begins}: growth is taken on it from here`
    : `${begins}: values on the two sides cannot be compared`
}

/** The total that a contribution is a part of, which differs from structure to structure. */
function totalOf({ metric }: OverviewRow, cell: Observation | null): Metric | undefined {
  return listContributors(metric).find(({ line }) => line === cell?.line)?.total
}

/** The totals of a row of contributions, the newest first. */
function listTotals(row: OverviewRow): string[] {
  const names = row.cells.flatMap((cell) =>
    cell?.value == null ? [] : (totalOf(row, cell)?.shortLabel ?? []),
  )
  return [...new Set(names.reverse())]
}

/** What a cell says when pointed at: a break before it, and its total where the row has several. */
function sayCell(observation: Observation, query: Query, total: Metric | undefined): string {
  const begins = observation.break ? sayBreak(observation, query) : ''
  return [begins, total ? `A part of the growth of ${total.shortLabel}` : '']
    .filter(Boolean)
    .join('. ')
}

const attribute = (name: string, text: string) =>
  text === '' ? '' : ` ${name}="${escapeXml(text)}"`

function writeCell(
  row: OverviewRow,
  at: number,
  { overview: { query }, amounts }: OverviewRequest,
  isParted: boolean,
): string {
  const observation = row.cells[at]
  if (!observation) return '<td class="gap" title="Before its first value">–</td>'
  const { value, reason } = observation
  if (value === null) {
    const why = sayReason(reason ?? 'not-printed').replace(/\.$/, '')
    return `<td class="gap" title="${escapeXml(why)}">–</td>`
  }
  const kind = { query, unit: row.unit, ...(row.ratio && { ratio: true as const }) }
  const isScaled = amounts === 'billion' && isInMillions(row.unit)
  const shown = isScaled ? toBillions(value) : value
  const text = isScaled ? formatBillions(shown) : writeExact(kind, exactOf(kind, observation))
  const change = isGrowth(query) ? observation : row.changes[at]
  const begins = observation.break
  const names = [
    begins && 'begins',
    markOf(observation, row, query),
    heatOf(change?.value, change?.unit ?? ''),
  ]
  // What a sort and a copy need where the text is rounded.
  const exact = Number(text.replaceAll(',', '').replace('−', '-')) === shown ? '' : String(shown)
  const total = isParted ? totalOf(row, observation) : undefined
  const from = begins && observation.structure ? `’${observation.structure.slice(2)}` : ''
  const about =
    attribute('title', sayCell(observation, query, total)) + attribute('data-from', from)
  return `<td${attribute('class', names.filter(Boolean).join(' '))}${attribute('data-v', exact)}${about}>${text}</td>`
}

/** The change of a row's newest column on the year before. */
function writeChange({ changes }: OverviewRow): string {
  const newest = changes.at(-1)
  if (newest?.value == null) return '<td class="gap" data-column="change">–</td>'
  const exact = newest.unit === POINTS ? newest.value : exactPercent(newest, 'yoy')
  const text = `${formatTableRate(exact ?? newest.value)}${suffixOf(newest.unit)}`
  return `<td data-column="change"${attribute('class', heatOf(newest.value, newest.unit))}>${text}</td>`
}

function writeTrend({ cells, metric }: OverviewRow): string {
  const bars = cells.map((cell) => {
    return {
      value: cell?.value ?? null,
      quality: cell?.quality ?? null,
      begins: cell?.break ?? false,
    }
  })
  return `<td data-column="trend" data-color="${metric.color}">${drawRowSpark(bars)}</td>`
}

/** Short words for a unit, so that the column is narrow. */
const SHORT: Readonly<Record<string, string>> = {
  percent: '%',
  [POINTS]: 'pp',
  [CHAINED]: 'chained',
}
const AT_RATE = ' at the period-end rate'

/** The unit of a row; of contributions, with every total that its values are parts of. */
function writeUnit(unit: string, row: OverviewRow, { transform }: Query): string {
  const short = SHORT[unit] ?? unit.replace(AT_RATE, '')
  if (transform !== 'contribution') return short
  const [newest, ...earlier] = listTotals(row)
  if (newest === undefined) return short
  return `${short} of ${newest}${earlier.length > 0 ? `; earlier of ${earlier.join(', ')}` : ''}`
}

function writeRow({ row, at, isKept }: ArrangedRow, request: OverviewRequest): string {
  const { query, periods } = request.overview
  const { metric } = row
  const unit = nameAmounts(row.unit, request.amounts)
  const kept = new URLSearchParams()
  if (query.frequency === 'fiscal-year') kept.set('frequency', query.frequency)
  for (const name of ['labels', 'as-of']) {
    const text = request.params.get(name)
    if (text !== null) kept.set(name, text)
  }
  const href = joinAddress(`/metrics/${metric.id}`, kept)
  const made = metric.derived ? ' class="made"' : ''
  const short = writeUnit(unit, row, query)
  const isParted = query.transform === 'contribution' && listTotals(row).length > 1
  const cells = periods.map((_, column) => writeCell(row, column, request, isParted)).join('')
  const change = query.transform === 'level' ? writeChange(row) : ''
  const name = escapeXml(metric.label).replace(HYPHENED, '<span class="unbroken">$1</span>')
  return `<tr${isKept ? '' : ' hidden'} data-m="${metric.id}" data-at="${at}" data-family="${metric.family}" data-unit="${escapeXml(unit)}" data-names="${escapeXml(listSearchNames(metric))}"><th scope="row"${made}><a href="${escapeXml(href)}">${name}</a></th><td data-column="unit"${short === unit ? '' : attribute('title', unit)}>${escapeXml(short)}</td>${writeTrend(row)}${change}${cells}</tr>`
}

function writeGroup({ id, label, rows }: RowGroup, request: OverviewRequest, span: number): string {
  const empty = rows.every(({ isKept }) => !isKept)
  const written = rows.map((row) => writeRow(row, request)).join('')
  return `<tbody data-group="${escapeXml(id)}"${empty ? ' hidden' : ''}><tr class="group"><th scope="rowgroup" colspan="${span}"><span>${escapeXml(label)}</span></th></tr>${written}</tbody>`
}

/** The heads of the columns of periods, each a link that sorts by it. */
function writeHeads({ overview, choice, params }: OverviewRequest): string {
  const { periods, query } = overview
  return periods
    .map((period) => {
      const next = nextSort(period, choice)
      const search = new URLSearchParams(params)
      for (const [name, text] of Object.entries(next))
        if (text === null) search.delete(name)
        else search.set(name, text)
      const isSorted = choice.sort === period
      const sort = isSorted ? (choice.order === 'up' ? 'ascending' : 'descending') : ''
      const href = joinAddress('', search) || '?'
      return `<th scope="col" data-p="${period}"${attribute('aria-sort', sort)}><a href="${escapeXml(href)}">${escapeXml(labelPeriod(period, query.labels))}</a></th>`
    })
    .join('')
}

/**
 * The table of all metrics as HTML. It is one string, as a table of 9,000 cells is: elements of its own
 * for each of them would be sent twice and kept by the browser a second time. Every text is escaped.
 */
export function writeTable(request: OverviewRequest): string {
  const { overview, choice, columns } = request
  const { periods, query } = overview
  const hasChange = query.transform === 'level'
  const span = periods.length + (hasChange ? 4 : 3)
  const newest = periods.at(-1)
  const on = newest ? ` ${labelPeriod(newest, query.labels)}` : ''
  const change = hasChange
    ? `<th scope="col" data-column="change"><abbr title="Change on the year before">YoY</abbr>${escapeXml(on)}</th>`
    : ''
  const groups = arrangeRows(overview, choice, request.amounts).map((group) =>
    writeGroup(group, request, span),
  )
  const families = Object.fromEntries(FAMILIES.map(({ id, label }) => [id, label]))
  const state = `data-sort="${choice.sort ?? ''} ${choice.sort ? choice.order : ''}"`
  return `<table class="overview-table" data-columns="${columns.join(' ')}" data-transform="${query.transform}" ${state} data-families="${escapeXml(JSON.stringify(families))}"><caption class="hidden-text">All metrics by period</caption><thead><tr><th scope="col">Metric</th><th scope="col" data-column="unit">Unit</th><th scope="col" data-column="trend">Trend</th>${change}${writeHeads(request)}</tr></thead>${groups.join('')}</table>`
}

/** Words for the choice of columns. */
export const COLUMN_WORDS: Readonly<Record<(typeof COLUMN_IDS)[number], string>> = {
  unit: 'Unit',
  trend: 'Trend',
  change: 'Change on the year',
}
