import { z } from 'zod'
import { refuseFaults, unknownOf } from '#lib/figures/check-request'
import { citeValue } from '#lib/figures/cite-value'
import { allowedOf, AS_OF, fromParam, fromParams, type Given } from '#lib/mcp/arguments'
import { listAddresses, openFigure, tell } from '#lib/mcp/open-figure'
import { sayBreak, sayMissing, sayWarnings } from '#lib/mcp/remarks'
import { defineTool } from '#lib/mcp/tool'
import { describeValue, Documents, sayValue, VALUE, writeBare, type Value } from '#lib/mcp/value'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import {
  isCalendarYear,
  isFiscalPeriod,
  isFiscalYear,
  isHalfYear,
  isQuarter,
  quarterName,
  type FiscalPeriod,
  type Period,
} from '#lib/period/period'
import { readTypedPeriod } from '#lib/period/read-typed-period'
import { quote } from '#lib/query/read-params'
import { isAtRate } from '#lib/series/currency'
import { COUNTED_SO } from '#lib/series/negative-base'
import type { Print } from '#lib/series/observation'
import {
  describePlace,
  describeSourceOf,
  writePlace,
  type PrintWords,
} from '#lib/series/print-words'
import { TRANSFORMS } from '#lib/series/transforms'

const ANSWER = z.object({
  as_of: z.string(),
  warnings: z.array(z.string()).describe('Read first'),
  citation: z.string().describe('Ready to paste'),
  metric: z.string(),
  value: VALUE,
  page: z.string().describe('Where the number can be seen again, fixed to this date'),
})

/** A period as it was given: as the API writes it, or as people do where that means one thing only. */
function readPeriod(given: Given): Period {
  const text = given.get('period') ?? ''
  const exact = text.toUpperCase().replace(' ', '-')
  if (isCalendarYear(exact) || (isFiscalPeriod(exact) && !isHalfYear(exact))) return exact
  const typed = (['calendar', 'fiscal'] as const).flatMap((as) => readTypedPeriod(text, as) ?? [])
  const [meant, ...others] = [...new Set(typed)].filter((period) => !isHalfYear(period))
  if (meant && others.length === 0) return meant
  const allowed = meant
    ? [meant, ...others]
    : ['a quarter such as FY2026-Q2 or Sep 2025', 'a year such as FY2026 or CY2025']
  const detail = `period cannot be ${quote(text)}${meant ? ', which can mean two periods' : ''}.`
  refuseFaults([], [{ parameter: 'period', detail, allowed }])
  throw new Error('a period that cannot be read was not refused')
}

const frequencyOf = (period: Period) =>
  isFiscalYear(period) ? 'fiscal-year' : isCalendarYear(period) ? 'calendar-year' : 'quarter'

/** The documents that a number stands in, each once. */
function listDocuments(prints: readonly Print[]): PrintWords[] {
  const all = prints.flatMap((print) =>
    print.document === 'computed' ? listDocuments(print.inputs) : [describePlace(print)],
  )
  const names = all.map(writePlace)
  return all.filter((_, at) => names.indexOf(names[at] ?? '') === at)
}

const namePeriod = (period: Period, label: string) =>
  isQuarter(period) ? quarterName(period) : label

const CITABLE = allowedOf('transform').filter(
  (transform) => transform !== 'index' && transform !== 'chained',
)

/** An index depends on the range it begins with, and a citation has only one period. */
function refuseIndex(given: Given): void {
  const transform = given.get('transform')
  if (transform !== 'index' && transform !== 'chained') return
  const detail = `transform cannot be "${transform}" here: 100 is the first period of a range, and a citation has one period only.`
  refuseFaults([], [{ parameter: 'transform', detail, allowed: CITABLE }])
}

/** A release may print dollars at a rate of its own, so of these it is not said that none does. */
function sayComputed({ computed, unit }: Value): string[] {
  if (computed === null) return []
  const words = isAtRate(unit)
    ? 'the documents give yuan, and the dollars are computed from it'
    : 'no document prints this number'
  return [`COMPUTED: ${words}: ${computed}.`]
}

export const CITE = defineTool({
  name: 'cite',
  title: 'Cite a number',
  description:
    'One number as a citation in plain text, ready to paste into a memo: value, period, document and page, the day it was known, and an address fixed to that day.',
  args: {
    metric: fromParam('metric'),
    period: {
      schema: {
        type: 'string',
        description: 'FY2026-Q2, FY2026 or CY2025; also as people write it: Sep 2025, Q3 2025.',
      },
    },
    as_of: AS_OF,
    transform: { schema: { ...fromParam('transform').schema, enum: CITABLE } },
    ...fromParams(['frequency', 'basis', 'currency', 'structure']),
  },
  required: ['metric', 'period'],
  answer: ANSWER,
  run: (given, context) => {
    const id = given.get('metric') ?? ''
    const metric = findMetric(id)
    if (!metric) refuseFaults([unknownOf('metric', id, METRICS)], [])
    const period = readPeriod(given)
    refuseIndex(given)
    const asked = new Map([...given].filter(([name]) => name !== 'metric' && name !== 'period'))
    if (!asked.has('frequency')) asked.set('frequency', frequencyOf(period))
    const { whole } = openFigure({ kind: 'series', id }, asked, context, { purpose: 'data' })
    const { query, asOf } = whole
    const [series] = whole.series
    if (!series || !metric) throw new Error('a known metric has a series')
    const observation = series.observations.find((known) => known.period === period)
    if (!observation) {
      const [first, last] = [series.observations[0], series.observations.at(-1)]
      const allowed = first && last ? [`${first.period} to ${last.period}`] : []
      const detail = `${metric.label} has nothing for ${period} with frequency ${query.frequency}, as known on ${asOf}.`
      refuseFaults([], [{ parameter: 'period', detail, allowed }])
      throw new Error('a period that is not known was not refused')
    }
    const told = tell(series, query.transform, 'values')
    const remarks = {
      transform: query.transform,
      isChange: told.isChange,
      missing: sayMissing(series, observation),
      break: sayBreak(told, observation),
    }
    const value = describeValue(observation, remarks)
    const range = isFiscalPeriod(period) ? fiscalRange(period) : {}
    const { page } = listAddresses({ ...whole, query: { ...query, ...range } }, context)
    const { label } = TRANSFORMS[query.transform]
    const isComputed = observation.document === null
    const citation = citeValue({
      name: query.transform === 'level' ? metric.label : `${metric.label}, ${label.toLowerCase()}`,
      period: namePeriod(period, observation.label),
      value:
        observation.value === null
          ? null
          : writeBare(observation.value, observation.unit, told.isChange),
      unit: observation.unit,
      change: value.changed
        ? `${value.changed.charAt(0).toUpperCase()}${value.changed.slice(1)}.`
        : '',
      places: isComputed ? listDocuments(observation.inputs) : [describeSourceOf(observation)],
      asOf,
      address: page,
    })
    const documents = new Documents()
    const warnings = [
      ...(value.value === null
        ? [`MISSING: there is no value. ${value.missing ?? ''}`.trim()]
        : []),
      ...(value.provisional
        ? [`PROVISIONAL: ${value.standing}. A filed document may change it: say so.`]
        : []),
      ...(value.break ? [value.break] : []),
      ...sayComputed(value),
      ...(value.note?.includes(COUNTED_SO) ? [`SIGN: ${value.note}`] : []),
    ]
    return {
      words: [
        ...sayWarnings(warnings),
        citation,
        '',
        ...sayValue(value, id, documents),
        ...documents.say(),
      ],
      data: { as_of: asOf, warnings, citation, metric: id, value, page },
    }
  },
})

const fiscalRange = (period: FiscalPeriod) => ({ from: period, to: period, last: null })
