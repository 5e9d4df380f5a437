import { z } from 'zod'
import { describeValue, VALUE, type Value } from '#lib/mcp/value'
import { sayBreak, sayMissing, type Told } from '#lib/mcp/remarks'

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
  values: z.array(VALUE),
})
export type ToldSeries = z.infer<typeof TOLD_SERIES>

function describeAt(series: Told, at: number): Value | null {
  const observation = series.observations[at]
  if (!observation) return null
  return describeValue(observation, {
    transform: series.transform,
    isChange: series.isChange,
    missing: sayMissing(series, observation),
    break: sayBreak(series, observation),
  })
}

/**
 * Series with as many of their newest values as an answer holds, the same periods of each. `kept` are
 * the series cut to these, `dropped` counts the older values that were left out.
 */
export function fitSeries<Kind extends Told & { role: string }>(
  told: readonly Kind[],
): { series: ToldSeries[]; kept: Kind[]; dropped: number } {
  const values = told.map((): Value[] => [])
  const longest = Math.max(0, ...told.map(({ observations }) => observations.length))
  let spent = 0
  let taken = 0
  for (; taken < longest; taken += 1) {
    const round = told.map((own) => describeAt(own, own.observations.length - 1 - taken))
    spent += JSON.stringify(round).length
    if (taken > 0 && spent > BUDGET) break
    for (const [index, value] of round.entries()) if (value) values[index]?.unshift(value)
  }
  const dropped = told.reduce(
    (sum, { observations }, index) => sum + observations.length - (values[index]?.length ?? 0),
    0,
  )
  const series = told.map(({ metric, label, unit, role, runs }, index) => {
    const lines = runs.map(({ structure, from, to, why }) => ({ structure, from, to, covers: why }))
    return { metric, label, unit, role, lines, values: values[index] ?? [] }
  })
  const kept = told.map((own) => ({ ...own, observations: own.observations.slice(-taken) }))
  return { series, kept, dropped }
}
