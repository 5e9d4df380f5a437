import { z } from 'zod'
import { refuseFaults, unknownOf } from '#lib/figures/check-request'
import {
  allowedOf,
  AS_OF,
  fromParam,
  OFFSET,
  readAsOf,
  readCount,
  sayAsOf,
  type Given,
} from '#lib/mcp/arguments'
import { defineTool } from '#lib/mcp/tool'
import { addUnit, Documents, sayPlace, sayStanding, writeNumber } from '#lib/mcp/value'
import { STRUCTURES } from '#lib/metrics/metric'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { quote } from '#lib/query/read-params'
import type { Print } from '#lib/series/observation'
import { describePlace, writePlace } from '#lib/series/print-words'
import { listRestatements } from '#lib/series/restatements'
import { isDate } from '#lib/words/dates'
import { formatSigned } from '#lib/words/format'

/** Restatements of one answer. */
const PAGE = 30
const MOST_OFFSET = 5000

const PRINT = z.object({
  value: z.number().nullable(),
  shown: z.string(),
  standing: z.string(),
  structure: z.enum(STRUCTURES).nullable(),
  vintage: z.string(),
  place: z.string(),
  document: z.string(),
  page: z.number().nullable(),
  url: z.string().nullable(),
})

const ANSWER = z.object({
  as_of: z.string(),
  metric: z.string().nullable(),
  total: z.number(),
  restatements: z.array(
    z.object({
      metric: z.string(),
      label: z.string(),
      period: z.string(),
      period_label: z.string(),
      unit: z.string(),
      before: PRINT,
      after: PRINT,
      difference: z.number(),
    }),
  ),
  left_out: z.string().nullable().describe('What was left out and how to ask for it'),
})

function describePrint(print: Print, unit: string): z.infer<typeof PRINT> {
  const { value, quality, structure, vintage, document, page, url } = print
  return {
    value,
    shown: value === null ? 'no value' : addUnit(writeNumber(value, unit, false), unit),
    standing: sayStanding('reported', quality, print.copy),
    ...{ structure, vintage },
    place: writePlace(describePlace(print)),
    ...{ document, page, url },
  }
}

/** The day since which changes are asked for; any day before that of the answer will do. */
function readSince(given: Given, asOf: string) {
  const since = given.get('since')
  const refuse = (detail: string, allowed: string[]) => {
    return { since: '', faults: [{ parameter: 'since', detail, allowed }] }
  }
  if (since === undefined) return { since: '', faults: [] }
  if (!isDate(since)) return refuse(`since cannot be ${quote(since)}.`, allowedOf('since'))
  if (since < asOf) return { since, faults: [] }
  return refuse(`Nothing is known here of the time after ${asOf}.`, [`a date before ${asOf}`])
}

export const LIST_RESTATEMENTS = defineTool({
  name: 'list_restatements',
  title: 'What was restated',
  description:
    'Values that a later document changed within the same line, before and after, each with document and page, newest change first. Found by comparing every print.',
  args: {
    metric: fromParam('metric'),
    since: {
      schema: {
        ...fromParam('since').schema,
        description: 'YYYY-MM-DD: only changes that came to be known after this date.',
      },
    },
    as_of: AS_OF,
    offset: OFFSET,
  },
  required: [],
  answer: ANSWER,
  run: (given, { dataset }) => {
    const { asOf, faults } = readAsOf(given, dataset)
    const { since, faults: undated } = readSince(given, asOf)
    const metric = given.get('metric') ?? null
    const unknown =
      metric === null || findMetric(metric) ? [] : [unknownOf('metric', metric, METRICS)]
    refuseFaults(unknown, [...faults, ...undated])
    const all = listRestatements(dataset, asOf, metric ?? '').filter(
      ({ after }) => after.vintage > since,
    )
    const offset = readCount(given, 'offset', 0, MOST_OFFSET)
    const restatements = all.slice(offset, offset + PAGE).map((restatement) => {
      const {
        metric: id,
        label,
        period,
        periodLabel,
        unit,
        before,
        after,
        difference,
      } = restatement
      return {
        ...{ metric: id, label, period, period_label: periodLabel, unit, difference },
        before: describePrint(before, unit),
        after: describePrint(after, unit),
      }
    })
    const rest = all.length - offset - restatements.length
    const leftOut =
      rest > 0
        ? `${rest} more of ${all.length} restatements, older ones; ask with offset ${offset + PAGE}, a metric, or since.`
        : null
    const documents = new Documents()
    const of = metric === null ? 'all metrics' : metric
    return {
      words: [
        `${sayAsOf(given, asOf)}: ${all.length} restatements of ${of}${since && ` after ${since}`}.`,
        ...(all.length === 0 ? ['NONE: no value was changed within its line in that time.'] : []),
        '',
        ...restatements.flatMap((one) => [
          `${one.label} (${one.metric}), ${one.period_label} (${one.period}): ${one.before.shown} → ${one.after.shown} (${formatSigned(one.difference, one.unit)})`,
          `    before: ${sayPlace(one.before, documents)}`,
          `    after: ${sayPlace(one.after, documents)}`,
        ]),
        ...documents.say(),
        ...(leftOut ? ['', `LEFT OUT: ${leftOut}`] : []),
      ],
      data: { as_of: asOf, metric, total: all.length, restatements, left_out: leftOut },
    }
  },
})
