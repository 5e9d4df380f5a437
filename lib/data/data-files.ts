import { z } from 'zod'
import { CORRECTION_REASONS, QUALITIES } from '#lib/data/fact'
import { findMetric, findUnit } from '#lib/metrics/metrics'
import { STRUCTURES } from '#lib/metrics/metric'
import { isDate } from '#lib/words/dates'
import { parseOneALine } from '#lib/data/one-a-line'
import { isFiscalPeriod, isFiscalYear, isHalfYear, isQuarter } from '#lib/period/period'

const words = z.string().min(1)
const date = z.string().refine(isDate, { error: 'must be a date, written YYYY-MM-DD' })
const quarter = z.string().refine(isQuarter, { error: 'must be a quarter, for example FY2026-Q2' })
const period = z
  .string()
  .refine(isFiscalPeriod, { error: 'must be a period, for example FY2026 or FY2026-Q2' })
const line = z
  .string()
  .refine((id) => findUnit(id) !== undefined, { error: 'must be a line that a metric declares' })
const metric = z
  .string()
  .refine((id) => findMetric(id) !== undefined, { error: 'must be the id of a metric' })

const sourceSchema = z.strictObject({
  id: words,
  quality: z.enum(QUALITIES),
  title: words,
  url: z.url().nullable(),
  published: date.nullable(),
  as: words.optional(),
  of: words.optional(),
})

const structureSchema = z.strictObject({
  id: z.enum(STRUCTURES),
  inForceFrom: quarter,
  segments: z.array(metric).min(1),
})

/** What a statement about the plan is; `repeat`, `rumour` and `context` are kept and not drawn. */
const STATEMENT_KINDS = ['plan', 'progress', 'revision', 'repeat', 'rumour', 'context'] as const

const statementSchema = z.strictObject({
  date: date.nullable(),
  kind: z.enum(STATEMENT_KINDS),
  official: z.boolean(),
  text: words,
  amount: z.number().nullable(),
  from: quarter.nullable(),
  to: quarter.nullable(),
  window: words,
  quality: z.enum(QUALITIES),
  url: z.url().nullable(),
})

const correctionSchema = z
  .strictObject({
    date: date,
    release: quarter.nullable(),
    /** The filing by its year or half-year; `release` is then null. */
    filing: z
      .string()
      .refine((id) => isFiscalYear(id) || isHalfYear(id), {
        error: 'must be a filing, for example FY2022',
      })
      .optional(),
    line,
    period,
    old: z.number().nullable(),
    new: z.number(),
    why: z.enum(CORRECTION_REASONS),
  })
  .refine(({ release, filing }) => (release === null) !== (filing === undefined), {
    error: 'names a release or a filing',
  })

const annualFigureSchema = z.strictObject({ line, period, value: z.number(), source: words })

export type StoredStructure = z.infer<typeof structureSchema>
/** A dated statement about the plan as it is stored; amounts in CNY billion. */
export type StoredStatement = z.infer<typeof statementSchema>
/**
 * A stored value that changed: `old` is null where there was none. Dated by the day the data changed.
 */
export type Correction = z.infer<typeof correctionSchema>
/** A full-year figure of an annual report: a cross-check, never part of a series. */
export type AnnualFigure = z.infer<typeof annualFigureSchema>

const SCHEMAS = {
  'sources.json': sourceSchema,
  'structures.json': structureSchema,
  'plan.json': statementSchema,
  'corrections.json': correctionSchema,
  'annual-reports.json': annualFigureSchema,
}
export type DataFileName = keyof typeof SCHEMAS
export type RowOf<N extends DataFileName> = z.infer<(typeof SCHEMAS)[N]>

/** Reads the text of one of the small data files. Throws a `DataError` naming file and line. */
export function parseDataFile<N extends DataFileName>(text: string, fileName: N): RowOf<N>[] {
  const schema = z.array(SCHEMAS[fileName])
  // the schema was looked up by this very name, which the compiler cannot follow
  return parseOneALine(schema, text, fileName, null).value as RowOf<N>[]
}
