import { z } from 'zod'
import { isSplit, type Chart } from '#lib/charts/chart'
import { CHARTS } from '#lib/charts/charts'
import type { Context } from '#lib/api/answer'
import { PNG } from '#lib/exports/png'
import type { Figure } from '#lib/figures/figure'
import { refuseFaults } from '#lib/figures/check-request'
import { AS_OF, fromParam, fromParams, sayAsOf, type Given } from '#lib/mcp/arguments'
import { COMPARED, sayCompared, tellCompared } from '#lib/mcp/compared'
import { fitSeries, TOLD_SERIES } from '#lib/mcp/fit'
import { describeChoices, isRanged, listAddresses, openFigure, tell } from '#lib/mcp/open-figure'
import { listWarnings, sayWarnings, type Told } from '#lib/mcp/remarks'
import { describePlan, PLAN, sayStatements, warnStatements } from '#lib/mcp/plan'
import { sayLeftOut } from '#lib/mcp/tools/get-series'
import { defineTool } from '#lib/mcp/tool'
import { DOCUMENT, Documents, sayValue } from '#lib/mcp/value'
import { QUERY_NAMES } from '#lib/query/query-names'
import { PARAMS } from '#lib/query/params'
import { Problem } from '#lib/query/problem'
import { quote } from '#lib/query/read-params'

/** The largest picture that an answer carries, bytes: some assistants take a megabyte in all. */
const MOST_BYTES = 600_000

/** Of an answer that was not asked for a range. */
const NEWEST = 'The newest periods are shown; last, from, to or periods ask for others.'

const ANSWER = z.object({
  as_of: z.string(),
  warnings: z.array(z.string()).describe('Read first: breaks, missing and provisional values'),
  chart: z.string(),
  title: z.string(),
  subtitle: z.string(),
  summary: z.string(),
  notes: z.array(z.string()),
  source: z.string(),
  query: z.record(z.string(), z.unknown()),
  series: z.array(TOLD_SERIES),
  compare: COMPARED.optional(),
  documents: z.array(DOCUMENT),
  plan: PLAN.nullable().describe('Only of capex-plan'),
  left_out: z.string().nullable().describe('What was left out and how to ask for it'),
  picture_left_out: z.string().nullable(),
  page: z.string(),
  picture: z.string(),
  csv: z.string(),
})

/** Everything a chart shows, with what each is; what a period's structure does not have is not told. */
function listTold(chart: Chart): (Told & { role: string })[] {
  const { query, series, growth, margins = [], total, continuation, likeForLike } = chart
  const told = [
    ...series.map((own) => tell(own, query.transform, 'values')),
    ...growth.map((own) => tell(own, 'yoy', 'growth, year over year')),
    ...margins.map((own) => tell(own, 'margin', 'margin')),
    ...(total ? [tell(total, 'yoy', 'growth that the contributions add up to')] : []),
    ...continuation.map((own) => tell(own, query.transform, 'continues an ended series')),
    ...likeForLike.map(({ series: own }) => tell(own, 'yoy', 'like-for-like growth as printed')),
  ]
  if (!isSplit(chart)) return told
  return told.map((own) => {
    const observations = own.observations.filter(({ reason }) => reason !== 'outside-run')
    return { ...own, observations }
  })
}

type Drawn = { picture: Uint8Array; why: null } | { picture: null; why: string }

/** The picture, or why there is none: the numbers are answered all the same. */
async function draw(figure: Figure, given: Given, { publicUrl }: Context): Promise<Drawn> {
  if (given.get('picture') === 'false') return { picture: null, why: 'It was not asked for.' }
  const theme = given.get('theme') === 'dark' ? 'dark' : 'light'
  const options = {
    layout: PARAMS.layout.default,
    theme,
    width: null,
    height: null,
    style: PARAMS.style.default,
    caption: PARAMS.caption.default,
    table: PARAMS.table.default,
    amounts: PARAMS.amounts.default,
    publicUrl,
    pin: null,
  } as const
  const sized = { ...options, scale: '1' } as const
  try {
    const make = async () => PNG.exportFigure(figure, sized)
    const body = await (PNG.inTurn ? PNG.inTurn(sized, make) : make())
    const picture = typeof body === 'string' ? new TextEncoder().encode(body) : body
    if (picture.length <= MOST_BYTES) return { picture, why: null }
    return { picture: null, why: `It has ${picture.length} bytes; open its address.` }
  } catch (error) {
    if (error instanceof Problem) return { picture: null, why: error.message }
    throw error
  }
}

function checkChoices(given: Given): void {
  const choices = { theme: ['light', 'dark'], picture: ['true', 'false'] }
  const faults = Object.entries(choices).flatMap(([parameter, allowed]) => {
    const text = given.get(parameter)
    if (text === undefined || allowed.includes(text)) return []
    return [{ parameter, detail: `${parameter} cannot be ${quote(text)}.`, allowed }]
  })
  refuseFaults([], faults)
}

/** The arguments of a figure without those of its picture. */
const withoutPicture = (given: Given): Given =>
  new Map([...given].filter(([name]) => name !== 'theme' && name !== 'picture'))

export const GET_CHART = defineTool({
  name: 'get_chart',
  title: 'A chart: numbers and picture',
  description: `A chart of the catalogue as numbers, each with document, page, publication date, structure and standing, and as a picture (PNG) that carries its own sources. Charts: ${CHARTS.map(({ id }) => id).join(', ')}. Each takes some of the parameters; an error says which.`,
  args: {
    chart: {
      schema: { type: 'string', enum: CHARTS.map(({ id }) => id), description: 'Id of the chart.' },
    },
    as_of: AS_OF,
    ...fromParams([...QUERY_NAMES.filter((name) => name !== 'view'), 'periods']),
    theme: fromParam('theme'),
    picture: {
      schema: { type: 'boolean', description: 'False for the numbers alone. True when left out.' },
    },
  },
  required: ['chart'],
  answer: ANSWER,
  run: async (given, context) => {
    checkChoices(given)
    const name = { kind: 'chart', id: given.get('chart') ?? '' } as const
    const opened = openFigure(name, withoutPicture(given), context, { purpose: 'picture' })
    const { figure } = opened
    const chart = opened.toChart()
    const { query, asOf, id, title, subtitle, summary, notes, source } = chart
    const { series, kept, dropped } = fitSeries(listTold(chart))
    const compare = tellCompared(figure.compare)
    const plan = chart.plan && describePlan(chart.plan)
    const warnings = [...new Set(kept.flatMap(listWarnings)), ...(plan ? warnStatements(plan) : [])]
    const leftOut = sayLeftOut({ older: 0, newer: 0 }, dropped) ?? (isRanged(given) ? null : NEWEST)
    const addresses = listAddresses(figure, context)
    const { picture, why } = await draw(figure, given, context)
    const documents = new Documents()
    const filled = series.filter(({ values }) => values.length > 0)
    const lines = filled.flatMap(({ metric, label, unit, role, values }) => [
      `${label} (${metric}), ${role}, ${unit}:`,
      ...values.flatMap((value) => sayValue(value, metric, documents)),
      '',
    ])
    return {
      words: [
        `${title}. ${subtitle}. ${sayAsOf(given, asOf)}; ${describeChoices(query)}.`,
        summary,
        ...sayWarnings(warnings),
        ...lines,
        ...sayCompared(compare),
        ...notes,
        ...(plan ? sayStatements(plan) : []),
        ...(leftOut ? [`LEFT OUT: ${leftOut}`] : []),
        source,
        ...documents.say(),
        '',
        ...(why ? [`No picture: ${why}`] : []),
        `Page: ${addresses.page}`,
        `Picture: ${addresses.picture}`,
      ],
      data: {
        as_of: asOf,
        warnings,
        chart: id,
        ...{ title, subtitle, summary, notes, source, query: { ...query }, series, plan },
        ...(compare && { compare }),
        documents: documents.list(),
        left_out: leftOut,
        picture_left_out: why,
        ...addresses,
      },
      picture,
    }
  },
})
