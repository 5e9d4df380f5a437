import type { Chart, ChartYours } from '#lib/charts/chart'
import type { Quality } from '#lib/data/fact'
import type { Figure } from '#lib/figures/figure'
import type { ComparedSeries } from '#lib/series/compared'
import type { Reason, Series } from '#lib/series/observation'
import type { WideSeries } from '#lib/series/wide'
import type { ParamValues, TransformId } from '#lib/query/params'

/** The parameters that belong to a format. */
type FormatParam =
  'layout' | 'theme' | 'width' | 'height' | 'scale' | 'style' | 'caption' | 'table' | 'amounts'
export type FormatOptions = Pick<ParamValues, FormatParam> & {
  /** Address of the service, without a slash at the end; never taken from a request. */
  publicUrl: string
  /** The date that the address was pinned to; null where it named none. */
  pin: string | null
}

type FileBody = string | Uint8Array<ArrayBuffer>

/** A file format of figures. */
export interface ExportFormat {
  extension: string
  label: string
  contentType: string
  params: readonly FormatParam[]
  /** True for files that people save, which are sent with a file name. */
  download: boolean
  /** True for drawings, whose one axis takes metrics of one unit only. */
  oneUnit: boolean
  exportFigure: (figure: Figure, options: FormatOptions) => FileBody | Promise<FileBody>
  /**
   * For files that take a processor for long: has one made in its turn. Throws a Problem of 503, with
   * nothing computed, where that turn is too far off.
   */
  inTurn?: <T>(options: FormatOptions, make: () => Promise<T>) => Promise<T>
}

/** Everything a figure lists, series by series, with the transform each has been through. */
export function listSeries(figure: Figure): { transform: TransformId; series: Series }[] {
  const { transform } = figure.query
  if (figure.kind === 'series') return figure.series.map((series) => ({ transform, series }))
  const { series, growth, total, continuation, likeForLike } = figure.toChart()
  return [
    ...series.map((line) => ({ transform, series: line })),
    ...[...growth, ...(total ? [total] : [])].map((line) => ({
      transform: 'yoy' as const,
      series: line,
    })),
    ...continuation.map((line) => ({ transform, series: line })),
    ...likeForLike.map((line) => ({ transform: 'level' as const, series: line.series })),
  ]
}

/** The same with what each was then, and with what only the earlier vintage had. */
export function listWideSeries(figure: Figure): WideSeries[] {
  const listed = listSeries(figure)
  const compared = figure.compare?.series ?? []
  const isOf = (one: ComparedSeries) => (own: WideSeries) =>
    own.series.metric === one.metric && own.transform === one.transform
  const gone = compared.filter((one) => !listed.some(isOf(one)))
  return [
    ...listed.map((own) => {
      const found = compared.find((one) => isOf(one)(own))
      return found ? { ...own, compared: found } : own
    }),
    ...gone.map((one) => {
      const { transform, metric, label, unit } = one
      return { transform, series: { metric, label, unit, observations: [] }, compared: one }
    }),
  ]
}

/** What a reader added to a figure: every estimate, and each note once. Empty where there is nothing. */
export function listYours({ yours, toCharts }: Figure): Omit<ChartYours, 'until'> {
  if (!yours) return { estimates: [], notes: [] }
  const own = toCharts().flatMap((chart) => chart.yours ?? [])
  return { estimates: own.flatMap(({ estimates }) => estimates), notes: own[0]?.notes ?? [] }
}

/** Each number a chart compares with besides its series: restatements, plan, mix. */
function listBesides(chart: Chart): { value: number | null; quality: Quality | null }[] {
  const paths = chart.plan?.paths.flatMap(({ points }) => points) ?? []
  const said =
    chart.plan?.statements.map(({ amount, quality }) => ({ value: amount, quality })) ?? []
  const changes = chart.restated.flatMap(({ before, after }) => [before, after])
  return [...changes, ...paths, ...said, ...(chart.mix?.rows ?? [])]
}

/** Gaps that may yet be filled without a new release: what is hidden, and what nobody has read. */
const FILLABLE: readonly (Reason | null)[] = ['provisional-hidden', 'not-collected', 'unconfirmed']

/**
 * True where a figure shows a number, or is made of one, that a filed document may yet replace, or
 * leaves a gap that one may fill.
 */
export function isProvisional(figure: Figure): boolean {
  const compared = figure.compare?.series.flatMap(({ values }) => values) ?? []
  const observations = [
    ...listSeries(figure).flatMap(({ series }) => series.observations),
    ...compared.flatMap(({ then }) => then ?? []),
  ]
  if (observations.some(({ reason }) => FILLABLE.includes(reason))) return true
  const besides = figure.kind === 'chart' ? listBesides(figure.toChart()) : []
  const prints = observations.flatMap(({ first, inputs }) => (first ? [first, ...inputs] : inputs))
  return [...observations, ...prints, ...besides].some(
    ({ value, quality }) => value !== null && quality !== 'primary',
  )
}
