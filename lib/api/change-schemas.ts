import { z } from 'zod'
import { QUALITIES } from '#lib/data/fact'

const text = z.string()
/** An observation, told in full by the schema of series. */
const seen = z.looseObject({ period: text, label: text, value: z.number().nullable() })

const tally = z.strictObject({
  shown: z.int(),
  restated: z.int(),
  moved: z.int(),
  corrected: z.int(),
  provisional: z.int(),
})

const reprint = z.strictObject({
  release: text.nullable(),
  vintage: text,
  document: text,
  source: text.nullable(),
  page: z.number().nullable(),
  url: text.nullable(),
  quality: z.enum(QUALITIES),
})

const change = z.strictObject({
  kind: z.enum(['restated', 'moved', 'corrected']),
  part: z.enum(['value', 'rate']),
  metric: text,
  label: text,
  period: text,
  periodLabel: text,
  unit: text,
  transform: text,
  then: seen,
  now: seen.nullable(),
  difference: z.number().nullable(),
  by: reprint.nullable(),
})

const correction = z.strictObject({
  date: text,
  release: text,
  line: text,
  period: text,
  old: z.number().nullable(),
  new: z.number(),
  why: z.enum(['transcription', 'filed']),
})

/** The body of `/api/v1/changes.json`. */
export const CHANGES_SCHEMA = z.strictObject({
  figure: z.strictObject({ kind: z.enum(['chart', 'series']), id: text, title: text }),
  query: z.looseObject({}),
  since: text,
  asOf: text,
  summary: z.array(text),
  warning: z.boolean(),
  values: tally,
  rates: tally,
  corrections: z.array(correction),
  changes: z.array(change),
})
