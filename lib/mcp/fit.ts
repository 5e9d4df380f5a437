import { z } from 'zod'
import { describeValue, VALUE, type Value } from '#lib/mcp/value'
import { sayBreak, sayMissing, type Told } from '#lib/mcp/remarks'
import type { Period } from '#lib/period/period'

/**
 * The most characters of values, as JSON, that an answer holds: assistants take some 20,000 tokens,
 * and the same stands there in words.
 */
const BUDGET = 40_000

/** A series as an assistant gets it, oldest period first. */
export const TOLD_SERIES = z.object({
  metric: z.string(),
  label: z.string(),
  unit: z.string(),
  role: z.string().describe('What it is in the answer: values, growth, margin, continuation …'),
  lines: z
    .array(
      z.object({
        structure: z.string().nullable(),
        from: z.string(),
        to: z.string(),
        covers: z.string(),
      }),
    )
    .describe('What was counted from when to when; values of two lines cannot be compared'),
  values: z.array(VALUE).describe('Shares side by side name their own amount alone in made_of'),
})
export type ToldSeries = z.infer<typeof TOLD_SERIES>

/** Every period of series, newest first. */
function listPeriods(told: readonly Told[]): Period[] {
  const ends = new Map(
    told.flatMap(({ observations }) =>
      observations.map(({ period, periodEnd }) => [period, periodEnd]),
    ),
  )
  return [...ends].sort(([, a], [, b]) => b.localeCompare(a)).map(([period]) => period)
}

function describeAt(series: Told, period: Period): Value | null {
  const observation = series.observations.find((known) => known.period === period)
  if (!observation) return null
  return describeValue(observation, {
    transform: series.transform,
    isChange: series.isChange,
    missing: sayMissing(series, observation),
    break: sayBreak(series, observation),
  })
}

/**
 * The values of one period, one a series. Of shares side by side, each segment keeps its own amount
 * alone: the amounts of the others stand with their shares, and would fill the answer.
 */
function describePeriod(told: readonly Told[], period: Period): (Value | null)[] {
  const values = told.map((own) => describeAt(own, period))
  const write = ({ metric, structure, value }: Value['made_of'][number]) =>
    [metric, structure, value].join()
  const isShare = told.map(({ transform }) => transform === 'share')
  const beside = new Set(
    values.flatMap((value, at) => {
      const own = isShare[at] ? value?.made_of[0] : undefined
      return own ? [write(own)] : []
    }),
  )
  return values.map((value, at) => {
    if (!value || !isShare[at]) return value
    const made_of = value.made_of.filter(
      (input, place) => place === 0 || input.depth > 1 || !beside.has(write(input)),
    )
    return { ...value, made_of }
  })
}

/**
 * Series with as many of their newest periods as an answer holds, the same periods of each. `kept` are
 * the series cut to these, `dropped` counts the older values that were left out.
 */
export function fitSeries<Kind extends Told & { role: string }>(
  told: readonly Kind[],
): { series: ToldSeries[]; kept: Kind[]; dropped: number } {
  const values = told.map((): Value[] => [])
  const taken = new Set<Period>()
  let spent = 0
  for (const period of listPeriods(told)) {
    const round = describePeriod(told, period)
    spent += JSON.stringify(round).length
    if (taken.size > 0 && spent > BUDGET) break
    taken.add(period)
    for (const [index, value] of round.entries()) if (value) values[index]?.unshift(value)
  }
  const series = told.map(({ metric, label, unit, role, runs }, index) => {
    const lines = runs.map(({ structure, from, to, why }) => ({ structure, from, to, covers: why }))
    return { metric, label, unit, role, lines, values: values[index] ?? [] }
  })
  const kept = told.map((own) => {
    return { ...own, observations: own.observations.filter(({ period }) => taken.has(period)) }
  })
  const count = (all: readonly Kind[]) =>
    all.reduce((sum, { observations }) => sum + observations.length, 0)
  return { series, kept, dropped: count(told) - count(kept) }
}
