import { isRateChart, type Chart } from '#lib/charts/chart'
import { formatDate, formatWhole } from '#lib/words/format'
import type { Observation } from '#lib/series/observation'

/** What a picture or a sheet says of itself, in words for people and as facts for programs. */
export interface Credits {
  title: string
  alt: string
  /** The vintage, `YYYY-MM-DD`. */
  asOf: string
  /** Where the figure can be looked up. */
  address: string
  /** Sentences to stand under a picture: documents and pages, provisional figures, basis and date. */
  sentences: string[]
  /** What the signs in the drawing mean, where it has any: triangles, diamonds, numbers. */
  signs: string[]
  /** The same as pairs of a name and a text, for metadata. */
  facts: readonly (readonly [name: string, text: string])[]
}

/** Every figure shown with a value: the lines, what continues them, rates of their own. */
function listValues(chart: Chart): Observation[] {
  const rates = chart.likeForLike.map(({ series }) => series)
  return [...chart.series, ...chart.continuation, ...rates].flatMap(({ observations }) =>
    observations.filter(({ value }) => value !== null),
  )
}

/**
 * The documents that figures stand in, each with its pages: `June Quarter 2025 Results, pp. 5, 6`, and
 * how what was read instead has them: `June Quarter 2026 Results, copied in a public note`.
 */
function listDocuments(values: readonly Observation[]): string[] {
  const pages = new Map<string, Set<number>>()
  for (const observation of values)
    for (const { document, page, copy } of observation.document === null
      ? observation.inputs
      : [observation]) {
      if (document === null || document === 'computed') continue
      const name = copy ? `${document}, ${copy.words}` : document
      const known = pages.get(name) ?? new Set()
      if (page !== null) known.add(page)
      pages.set(name, known)
    }
  return [...pages].map(([document, cited]) => {
    const list = [...cited].sort((a, b) => a - b).join(', ')
    return cited.size === 0 ? document : `${document}, ${cited.size > 1 ? 'pp.' : 'p.'} ${list}`
  })
}

/** How many of a chart's values a filed document may yet replace. */
export function countProvisional(chart: Chart): number {
  return listValues(chart).filter(({ quality }) => quality !== 'primary').length
}

function describeProvisional(chart: Chart, values: readonly Observation[]): string | null {
  const below = values.filter(({ quality }) => quality !== 'primary')
  if (below.length === 0) return null
  const both = chart.mark === 'stack'
  const copies = below.some(({ quality }) => quality === 'mirror')
  const reports = below.some(({ quality }) => quality === 'secondary')
  const how = both
    ? 'hatched, from copies or reports'
    : chart.mark === 'lines'
      ? 'hollow dots, from copies or reports'
      : [copies ? 'hatched from a copy' : '', reports ? 'outlined from a report' : '']
          .filter(Boolean)
          .join(', ')
  return `${formatWhole(below.length)} of ${formatWhole(values.length)} values provisional: ${how}.`
}

/** Whether the drawing has a double stroke: where a line changes, or hands over to another. */
function isParted({ mark, series, continuation }: Chart): boolean {
  if (mark === 'plan') return false // a sum of spend has no structure
  const begins = series.some(({ observations }) =>
    observations.some((observation, index) => observation.break && index > 0),
  )
  return begins || continuation.length > 0
}

/** Whether the drawing has triangles; the plan and lines of rates have none. */
function isRestated(chart: Chart): boolean {
  const { mark, series } = chart
  if (mark === 'plan' || (mark === 'lines' && isRateChart(chart))) return false
  return series.some(({ observations }) =>
    observations.some(({ status, value }) => status === 'restated' && value !== null),
  )
}

/** What a reader of a picture alone cannot know; beside a page's drawing it stands elsewhere. */
function describeSigns(chart: Chart): string[] {
  const said = chart.plan?.statements ?? []
  const numbered = said.map(({ number, date, text }) => `${number}: ${formatDate(date)}, ${text}`)
  return [
    ...(numbered.length > 0 ? [`What the company said. ${numbered.join('. ')}.`] : []),
    ...(chart.likeForLike.length > 0 ? ['Open diamonds are like for like.'] : []),
    ...(isRestated(chart) ? ['Triangles stand under values restated since first printed.'] : []),
  ]
}

/**
 * Where a chart's figures come from and how they stand: company, documents with pages, basis, date,
 * how many are provisional, and the address. All of it is computed from what is drawn.
 */
export function describeCredits(chart: Chart, address: string): Credits {
  const values = listValues(chart)
  const provisional = describeProvisional(chart, values)
  const first = chart.query.basis === 'first'
  const stroke =
    chart.query.transform === 'chained'
      ? '; double strokes stand where the rates change to another structure'
      : '; double strokes part structures that do not compare'
  const parting = isParted(chart) ? stroke : ''
  const basis = first ? 'Values as first reported' : 'Latest values'
  const source = `${chart.source.replace(/ · as of [^·]*$/, '')}.`
  const sentences = [
    source,
    ...(provisional === null ? [] : [provisional]),
    `${basis} as known on ${formatDate(chart.asOf)}${parting}.`,
  ]
  const { title, alt, asOf } = chart
  const facts = [
    ['Title', title],
    ['Description', alt],
    ['Company', 'Alibaba Group (NYSE: BABA, HKEX: 9988)'],
    ['Source', source],
    ['Documents', listDocuments(values).join('; ') || 'None.'],
    ['Basis', basis],
    ['As of', asOf],
    ['Provisional', provisional ?? 'None.'],
    ['Address', address],
    ['Software', 'Quarterdeck'],
  ] as const
  return { title, alt, asOf, address, sentences, signs: describeSigns(chart), facts }
}
