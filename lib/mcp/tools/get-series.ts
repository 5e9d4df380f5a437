import { z } from 'zod'
import type { Figure } from '#lib/figures/figure'
import { AS_OF, fromParam, fromParams, listIds, sayAsOf } from '#lib/mcp/arguments'
import { fitSeries, TOLD_SERIES } from '#lib/mcp/fit'
import { describeChoices, listAddresses, openFigure, tell } from '#lib/mcp/open-figure'
import { listWarnings, sayWarnings } from '#lib/mcp/remarks'
import { defineTool } from '#lib/mcp/tool'
import { DOCUMENT, Documents, sayValue } from '#lib/mcp/value'
import { warnEmpty } from '#lib/mcp/warn-empty'
import { SERIES_PARAMS } from '#lib/query/query-names'

/** Periods that are given where no range is asked for. */
const USUAL = '12'

const countValues = ({ series }: Figure) =>
  series.reduce((sum, { observations }) => sum + observations.length, 0)

/** What an answer left out, and how to ask for it; null for nothing. */
export function sayLeftOut(beyond: number, dropped: number): string | null {
  const all = beyond + dropped
  if (all === 0) return null
  const why = dropped > 0 ? `${dropped} of them because the answer would be too long` : null
  const how = 'Ask with last (1 to 60), from and to, or periods such as "max"'
  const fewer = dropped > 0 ? '; for a long range name fewer metrics or a part of the range' : ''
  return `${all} older values are left out${why ? `, ${why}` : ''}. ${how}${fewer}.`
}

const ANSWER = z.object({
  as_of: z.string(),
  warnings: z.array(z.string()).describe('Read first: breaks, missing and provisional values'),
  query: z.record(z.string(), z.unknown()),
  series: z.array(TOLD_SERIES),
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
    ...fromParams([...SERIES_PARAMS, 'periods']),
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
    const leftOut = sayLeftOut(countValues(whole) - countValues(figure), dropped)
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
        documents: documents.list(),
        left_out: leftOut,
        ...{ page, csv },
      },
    }
  },
})
