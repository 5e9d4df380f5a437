import { z } from 'zod'
import type { Figure } from '#lib/figures/figure'
import { AS_OF, fromParam, fromParams, listIds, sayAsOf } from '#lib/mcp/arguments'
import { COMPARED, sayCompared, tellCompared } from '#lib/mcp/compared'
import { fitSeries, TOLD_SERIES } from '#lib/mcp/fit'
import { describeChoices, listAddresses, openFigure, tell } from '#lib/mcp/open-figure'
import { listWarnings, sayWarnings } from '#lib/mcp/remarks'
import { defineTool } from '#lib/mcp/tool'
import { DOCUMENT, Documents, sayValue } from '#lib/mcp/value'
import { warnEmpty } from '#lib/mcp/warn-empty'
import { periodEnd } from '#lib/period/period'
import { SERIES_PARAMS } from '#lib/query/query-names'

/** Periods that are given where no range is asked for. */
const USUAL = '12'

const listEnds = ({ series }: Figure) =>
  series.flatMap(({ observations }) => observations.map(({ periodEnd: end }) => end))

/** How many values before and after the range of a figure are known. */
function countOutside(figure: Figure, whole: Figure): { older: number; newer: number } {
  const inside = listEnds(figure)
  const all = listEnds(whole)
  const { to } = figure.query
  const last = inside.toSorted().at(-1) ?? (to === null ? '9999' : periodEnd(to))
  const newer = all.filter((end) => end > last).length
  return { older: all.length - inside.length - newer, newer }
}

/** What an answer left out, and how to ask for it; null for nothing. `dropped` are older values too. */
export function sayLeftOut(
  { older, newer }: { older: number; newer: number },
  dropped: number,
): string | null {
  const counts = [
    { count: older + dropped, side: 'older' },
    { count: newer, side: 'newer' },
  ].filter(({ count }) => count > 0)
  if (counts.length === 0) return null
  const all = counts.map(({ count, side }) => `${count} ${side}`).join(' and ')
  const only = older + dropped + newer === 1
  const which = older + newer > 0 ? `${dropped} of the older ones ` : ''
  const why = dropped > 0 ? `, ${which}because the answer would be too long` : ''
  const how = 'Ask with last (1 to 60), from and to, or periods such as "max"'
  const fewer = dropped > 0 ? '; for a long range name fewer metrics or a part of the range' : ''
  return `${all} ${only ? 'value is' : 'values are'} left out${why}. ${how}${fewer}.`
}

const ANSWER = z.object({
  as_of: z.string(),
  warnings: z.array(z.string()).describe('Read first: breaks, missing and provisional values'),
  query: z.record(z.string(), z.unknown()),
  series: z.array(TOLD_SERIES),
  compare: COMPARED.optional(),
  documents: z.array(DOCUMENT),
  left_out: z.string().nullable().describe('What was left out and how to ask for it'),
  page: z.string(),
  csv: z.string(),
})

export const GET_SERIES = defineTool({
  name: 'get_series',
  title: 'Series of one or more metrics',
  description:
    'Values of metrics by period, each with document, page, publication date, segment structure and standing. Growth, shares and margins are computed correctly with transform: never compute them from values on two sides of a break. Without a range: the newest 12 periods.',
  args: {
    metrics: fromParam('metrics'),
    as_of: AS_OF,
    ...fromParams([...SERIES_PARAMS.filter((name) => name !== 'view'), 'periods']),
  },
  required: ['metrics'],
  answer: ANSWER,
  run: (given, context) => {
    const id = listIds(given, 'metrics').join(',')
    const opened = openFigure({ kind: 'series', id }, given, context, {
      purpose: 'data',
      usual: { last: USUAL },
    })
    const { figure, whole } = opened
    const { query, asOf, params } = figure
    const told = figure.series.map((series) => tell(series, query.transform, 'values'))
    const { series, kept, dropped } = fitSeries(told)
    const warnings = [...warnEmpty(figure, whole, context), ...kept.flatMap(listWarnings)]
    const compare = tellCompared(figure.compare)
    const leftOut = sayLeftOut(countOutside(figure, whole), dropped)
    const { page, csv } = listAddresses(figure, context)
    const documents = new Documents()
    const lines = series.flatMap(({ metric, label, unit, values }) => [
      `${label} (${metric}), ${unit}:`,
      ...values.flatMap((value) => sayValue(value, metric, documents)),
      '',
    ])
    return {
      words: [
        `${sayAsOf(given, asOf)}; ${describeChoices(query)}.`,
        ...sayWarnings(warnings),
        ...lines,
        ...sayCompared(compare),
        ...(leftOut ? [`LEFT OUT: ${leftOut}`] : []),
        ...documents.say(),
        '',
        `Page: ${page}`,
        `CSV: ${csv}`,
      ],
      data: {
        as_of: asOf,
        warnings,
        query: Object.fromEntries(
          Object.entries(query).filter(([name]) => params.some((one) => one === name)),
        ),
        series,
        ...(compare && { compare }),
        documents: documents.list(),
        left_out: leftOut,
        ...{ page, csv },
      },
    }
  },
})
