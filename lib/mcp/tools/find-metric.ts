import { z } from 'zod'
import { CHARTS } from '#lib/charts/charts'
import { refuseFaults } from '#lib/figures/check-request'
import { AS_OF, OFFSET, readAsOf, readCount, sayAsOf } from '#lib/mcp/arguments'
import { tell } from '#lib/mcp/open-figure'
import { sayBreak } from '#lib/mcp/remarks'
import { defineTool } from '#lib/mcp/tool'
import { addUnit, describeValue, Documents, sayPlace, VALUE } from '#lib/mcp/value'
import { structureOfLine } from '#lib/metrics/metric'
import { NAMED_METRICS, type NamedMetric } from '#lib/metrics/named-metrics'
import { findNewestObservation } from '#lib/series/newest'
import { findByName } from '#lib/words/find-by-name'
import { findNearest } from '#lib/words/nearest'

/** Metrics of one answer. */
const PAGE = 8

const METRIC = z.object({
  metric: z.string().describe('The id that other tools take'),
  label: z.string(),
  unit: z.string(),
  family: z.string(),
  description: z.string(),
  other_names: z.array(z.string()),
  structures: z
    .array(z.string())
    .describe('Segment structures it is reported in; empty where it has none'),
  continued_by: z
    .array(z.string())
    .describe('Metrics that continue it, or parts of it, where it ends'),
  charts: z.array(z.string()).describe('Charts that show it'),
  newest: VALUE.nullable().describe('The newest value known; null where nothing was printed yet'),
})

const ANSWER = z.object({
  as_of: z.string(),
  found: z.number(),
  exact: z.boolean().describe('False where nothing has every word: these are only near'),
  metrics: z.array(METRIC),
  left_out: z.string().nullable().describe('What was left out and how to ask for it'),
})

/** Metrics that hold some words of a text, most first; a metric near to it where none holds any. */
function findNear(text: string): NamedMetric[] {
  const words = text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
  const counts = new Map<NamedMetric, number>()
  for (const word of words)
    for (const metric of findByName(word, NAMED_METRICS))
      counts.set(metric, (counts.get(metric) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const best = [...counts].filter(([, count]) => count === most).map(([metric]) => metric)
  if (best.length > 0) return best
  const nearest = findNearest(text, NAMED_METRICS)
  return NAMED_METRICS.filter(({ id }) => id === nearest)
}

export const FIND_METRIC = defineTool({
  name: 'find_metric',
  title: 'Find a metric',
  description:
    'Finds metrics by what people call them, in English or Chinese ("CMR", "cloud", "free cash flow", "云"), with id, unit, what it counts, and the newest value with its document and page. Start here: the other tools take ids.',
  args: {
    query: {
      schema: { type: 'string', description: 'A name, a part of one, or an id.', maxLength: 200 },
      cap: 200,
    },
    as_of: AS_OF,
    offset: OFFSET,
  },
  required: ['query'],
  answer: ANSWER,
  run: (given, { dataset }) => {
    const { asOf, faults } = readAsOf(given, dataset)
    refuseFaults([], faults)
    const text = given.get('query') ?? ''
    const named = findByName(text, NAMED_METRICS)
    const all = named.length > 0 ? named : findNear(text)
    const offset = readCount(given, 'offset', 0, NAMED_METRICS.length)
    const metrics = all.slice(offset, offset + PAGE).map((metric) => {
      const { id, label, unit, family, description, lines, successors, aliases, labels } = metric
      const observation = findNewestObservation(dataset, id, asOf)
      const series = { metric: id, label, unit, runs: [], observations: [] }
      const told = tell(series, 'level', 'values')
      return {
        metric: id,
        ...{ label, unit, family, description },
        other_names: [...aliases, ...Object.values(labels ?? {}).flat()],
        structures: [...new Set(lines.flatMap((line) => structureOfLine(line) ?? []))],
        continued_by: [...successors],
        charts: CHARTS.filter((chart) => chart.metrics.includes(id)).map((chart) => chart.id),
        newest:
          observation &&
          describeValue(observation, {
            transform: 'level',
            isChange: told.isChange,
            missing: null,
            break: sayBreak(told, observation),
          }),
      }
    })
    const rest = all.length - offset - metrics.length
    const leftOut =
      rest > 0
        ? `${rest} more of ${all.length} metrics; ask with offset ${offset + PAGE}, or a narrower query.`
        : null
    const documents = new Documents()
    const head =
      named.length > 0
        ? `${all.length} metrics are called so`
        : 'No name has all of these words; these are only near'
    return {
      words: [
        `${sayAsOf(given, asOf)}. ${head}:`,
        '',
        ...metrics.flatMap(({ metric, label, unit, description, newest }) => [
          `${metric}: ${label}, ${unit}. ${description}`,
          newest
            ? `    newest: ${newest.label} (${newest.period}): ${addUnit(newest.shown, unit)} · ${sayPlace(newest, documents)}`
            : '    NO VALUE was printed by then.',
        ]),
        ...documents.say(),
        ...(leftOut ? ['', `LEFT OUT: ${leftOut}`] : []),
      ],
      data: {
        as_of: asOf,
        found: all.length,
        exact: named.length > 0,
        metrics,
        left_out: leftOut,
      },
    }
  },
})
