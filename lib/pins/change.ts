import type { Chart, ChartSeries } from '#lib/charts/chart'
import type { Correction } from '#lib/data/data-files'
import { latestVintage, type Dataset, listFacts } from '#lib/data/dataset'
import type { TransformId } from '#lib/query/params'
import { printOfFact } from '#lib/series/prints'
import { addValues, isUsable } from '#lib/series/line'
import type { Observation, Print } from '#lib/series/observation'

/**
 * What has become of a value shown at a pin. restated: its own line gives another value now; moved:
 * a newer line has given the period since; corrected: our own transcription of it was mended.
 */
export type ChangeKind = 'restated' | 'moved' | 'corrected'

/** A value of a pinned figure that is not the whole story any more. */
export interface PinChange {
  kind: ChangeKind
  /** value: what the figure is of; rate: the growth drawn under it or beside it. */
  part: 'value' | 'rate'
  metric: string
  label: string
  period: string
  periodLabel: string
  unit: string
  transform: TransformId
  then: Observation
  /** As known later; null where a newer structure gives the period without this line. */
  now: Observation | null
  /** `now` less `then`, in `unit`; null where one of them has no value. */
  difference: number | null
  /** The release that did it; for a correction, the one whose document was read again. */
  by: Reprint | null
}

/** How many values a part of a figure shows, and how many of them changed in which way. */
export interface Tally {
  shown: number
  restated: number
  moved: number
  corrected: number
  /** Those that rested on copies or reports at the pin, which a filed document may replace. */
  provisional: number
}

export interface PinChanges {
  /** The figure as known at the pin. */
  chart: Chart
  /** The pin, and the vintage it is held against. */
  since: string
  to: string
  values: Tally
  rates: Tally
  /** Corrections of our own data since the pin, of lines that the figure rests on. */
  corrections: Correction[]
  /** In the order of the figure's series and periods. */
  changes: PinChange[]
}

/** A figure of an address: the chart it makes of a dataset as known on a vintage. */
export type BuildFigure = (dataset: Dataset, asOf: string) => Chart

/** One series as a figure shows it, with the transform it has been through. */
export interface ShownSeries {
  part: PinChange['part']
  transform: TransformId
  series: ChartSeries
}

/** Everything a chart draws, series by series. */
export function listShownSeries(chart: Chart): ShownSeries[] {
  const as = (part: ShownSeries['part'], transform: TransformId) => (series: ChartSeries) => {
    return { part, transform, series }
  }
  const values = [...chart.series, ...chart.continuation]
  const likeForLike = chart.likeForLike.map(({ series }) => series)
  return [
    ...values.map(as('value', chart.query.transform)),
    ...chart.growth.map(as('rate', 'yoy')),
    ...(chart.total ? [as('rate', 'yoy')(chart.total)] : []),
    ...likeForLike.map(as('rate', 'level')),
  ]
}

/** The release and document a change is read from; a computed value has no page of its own. */
type Reprint = Pick<
  Print,
  'release' | 'vintage' | 'document' | 'source' | 'page' | 'url' | 'quality' | 'copy'
>

/** Everything a value was made of, what its inputs were made of included. */
const listInputs = (inputs: readonly Print[]): Print[] =>
  inputs.flatMap((input) => [input, ...listInputs(input.inputs)])

/** Of what a later observation was made of, the newest print that differs; one with a page first. */
function findNews(then: Observation, now: Observation): Print | null {
  const before = listInputs(then.inputs)
  const known = (input: Print) =>
    before.some(
      ({ period, line, value }) =>
        period === input.period && line === input.line && value === input.value,
    )
  const news = listInputs(now.inputs).filter((input) => !known(input))
  const rank = ({ page }: Print) => (page === null ? 1 : 0)
  const sorted = [...news].sort((a, b) => b.vintage.localeCompare(a.vintage) || rank(a) - rank(b))
  return sorted[0] ?? null
}

/** The first print of a period in a line after a date: what an older, equal print may stand for. */
function findPrintSince(dataset: Dataset, { line, period }: Observation, since: string) {
  const facts = line === null ? [] : listFacts(dataset, line, period, latestVintage(dataset))
  const first = facts.find((fact) => isUsable(fact) && fact.document.published > since)
  return first ? printOfFact(first) : null
}

function findReprint(
  dataset: Dataset,
  since: string,
  then: Observation,
  now: Observation | null,
): Reprint | null {
  if (!now?.quality || now.vintage === null) return null
  const { document, release, vintage, source, page, url, quality, copy } = now
  const stands = { release, vintage, source, page, url, quality, ...(copy && { copy }) }
  const own: Reprint = { ...stands, document: 'computed' }
  const read = document === null ? (findNews(then, now) ?? own) : { ...own, document }
  const news = read.vintage > since ? read : (findPrintSince(dataset, now, since) ?? read)
  const dated = dataset.releases.find(({ published }) => published === news.vintage)?.id ?? null
  return {
    release: news.release ?? dated,
    vintage: news.vintage,
    document: news.document,
    source: news.source,
    page: news.page,
    url: news.url,
    quality: news.quality,
    ...(news.copy && { copy: news.copy }),
  }
}

/** A value of a figure beside what became of it; `now` null where nothing stands in its place. */
export function describePinChange(
  { dataset, since }: { dataset: Dataset; since: string },
  { part, transform, series }: ShownSeries,
  kind: ChangeKind,
  then: Observation,
  now: Observation | null,
): PinChange {
  const { metric, shortLabel, unit } = series
  const difference =
    then.value === null || now?.value == null ? null : addValues([now.value, -then.value])
  return {
    ...{ kind, part, metric, label: shortLabel, unit, transform, then, now, difference },
    period: then.period,
    periodLabel: then.label,
    by: findReprint(dataset, since, then, now),
  }
}
