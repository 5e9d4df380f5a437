import { z } from 'zod'
import type { PlanReading, PlanStatement } from '#lib/charts/plan'
import { QUALITIES } from '#lib/data/fact'
import { formatDate, joinNames } from '#lib/words/format'

const STATEMENT = z.object({
  date: z.string(),
  text: z.string(),
  amount: z.number().nullable().describe('CNY billion'),
  quality: z.enum(QUALITIES),
  standing: z.string().describe('Who has it; PROVISIONAL where not the company’s own document'),
  url: z.string().nullable(),
})

/** What the company said of its capital expenditure, as an assistant gets it. */
export const PLAN = z.object({
  floor: z.number().describe('CNY billion, what the company announced'),
  announced: z.string(),
  statements: z.array(STATEMENT),
  share: z
    .object({ low: z.number(), high: z.number() })
    .nullable()
    .describe(
      'Percent of the floor spent so far, least and most over the quarters it may start in',
    ),
})
type ToldPlan = z.infer<typeof PLAN>

/** A statement's words with the unit beside its amount and the floor, which stand there as bare numbers. */
function addUnits({ text, amount }: PlanStatement, floor: number): string {
  const isAmount = (written: string) => Number(written) === amount || Number(written) === floor
  return text.replaceAll(/\d+(?:\.\d+)?/g, (written) =>
    isAmount(written) ? `RMB ${written} billion` : written,
  )
}

function sayWho({ quality, url }: PlanStatement): string {
  if (quality === 'primary') return 'as printed in the company’s own document'
  const place = url === null ? 'a report without a public address' : new URL(url).hostname
  const how = quality === 'mirror' ? 'as copied by' : 'as reported by'
  return `PROVISIONAL, ${how} ${place}, and not read in the company’s own document`
}

/** The plan as data. */
export function describePlan({ floor, announced, statements, share }: PlanReading): ToldPlan {
  const told = statements.map((statement) => {
    const { date, amount, quality, url } = statement
    const text = addUnits(statement, floor)
    return { date, text, amount, quality, url, standing: sayWho(statement) }
  })
  return { floor, announced, statements: told, share }
}

/** What was said, a line each. */
export function sayStatements({ statements }: ToldPlan): string[] {
  return statements.map(({ date, text, standing, url }) =>
    `Of the plan, ${date}: ${text} · ${standing}. ${url ?? ''}`.trim(),
  )
}

/** What must not be overlooked of the statements. */
export function warnStatements({ statements }: ToldPlan): string[] {
  const reported = statements.filter(({ quality }) => quality !== 'primary')
  if (reported.length === 0) return []
  const dates = joinNames([...new Set(reported.map(({ date }) => formatDate(date)))])
  return [
    `PROVISIONAL: what was said of the plan on ${dates}: read in reports and not in the company’s own documents. Say so when you quote it.`,
  ]
}
