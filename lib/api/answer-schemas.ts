import { z } from 'zod'
import { CATALOGUE_SCHEMA } from '#lib/api/catalogue-schema'
import { CHANGES_SCHEMA } from '#lib/api/change-schemas'
import { CLAIMS_SCHEMA } from '#lib/api/claim-schemas'
import { STANDINGS } from '#lib/releases/describe-release'
import { QUALITIES } from '#lib/data/fact'
import { COLORS, STRUCTURES } from '#lib/metrics/metric'
import { OEMBED_SCHEMA } from '#lib/api/oembed-schema'
import type { Reason, Status } from '#lib/series/observation'

const text = z.string()
const maybeText = text.nullable()
const maybeNumber = z.number().nullable()
const structure = z.enum(STRUCTURES).nullable()
const quality = z.enum(QUALITIES)

const print = z.strictObject({
  period: text,
  value: maybeNumber,
  line: text,
  structure,
  quality,
  release: maybeText,
  vintage: text,
  document: text,
  source: maybeText,
  page: maybeNumber,
  url: maybeText,
  get inputs() {
    return z.array(print)
  },
  derived: maybeText,
  note: maybeText,
})

const STATUSES = ['reported', 'restated', 'recast', 'derived', 'missing'] satisfies Status[]
const REASONS = [
  'not-printed',
  'not-collected',
  'line-ended',
  'no-year-ago',
  'no-common-line',
  'sign-change',
  'unconfirmed',
  'provisional-hidden',
  'outside-run',
] satisfies Reason[]

const observation = z.strictObject({
  period: text,
  periodEnd: text,
  label: text,
  value: maybeNumber,
  unit: text,
  status: z.enum(STATUSES),
  quality: quality.nullable(),
  structure,
  break: z.boolean(),
  release: maybeText,
  vintage: maybeText,
  page: maybeNumber,
  url: maybeText,
  first: print.nullable(),
  inputs: z.array(print),
  reason: z.enum(REASONS).nullable(),
  note: maybeText,
  line: maybeText,
  document: maybeText,
  source: maybeText,
  printed: maybeNumber,
})

const run = z.strictObject({ line: text, structure, from: text, to: text, why: text })
const series = z.strictObject({
  metric: text,
  label: text,
  unit: text,
  runs: z.array(run),
  observations: z.array(observation),
})
const seriesAnswer = z.strictObject({
  query: z.looseObject({ metrics: z.array(text) }),
  asOf: text,
  series: z.array(series),
})

const restatement = z.strictObject({
  metric: text,
  label: text,
  period: text,
  periodLabel: text,
  structure,
  unit: text,
  before: print,
  after: print,
  difference: z.number(),
})

const chartSeries = series.extend({ shortLabel: text, color: z.enum(COLORS) })
const chart = z.looseObject({
  id: text,
  title: text,
  subtitle: text,
  mark: z.enum(['bars', 'lines', 'stack', 'multiples', 'plan']),
  query: z.looseObject({}),
  asOf: text,
  unit: text,
  series: z.array(chartSeries),
  growth: z.array(chartSeries),
  continuation: z.array(chartSeries),
  likeForLike: z.array(z.strictObject({ of: text, series: chartSeries })),
  plan: z.looseObject({ floor: z.number(), announced: text }).nullable(),
  mix: z.looseObject({ period: text, total: z.number() }).nullable(),
  restated: z.array(restatement),
  notes: z.array(text),
  source: text,
  summary: text,
  alt: text,
})

const release = z.looseObject({
  id: text,
  published: text,
  periodEnd: text,
  title: text,
  url: text,
  pages: maybeNumber,
  structure: z.enum(STRUCTURES),
})
const fact = z.strictObject({
  period: text,
  periodEnd: text,
  label: text,
  metric: maybeText,
  line: text,
  structure,
  value: maybeNumber,
  unit: maybeText,
  printedYoy: maybeNumber,
  standing: z.enum(STANDINGS),
  why: maybeText,
  quality,
  document: text,
  source: maybeText,
  page: maybeNumber,
  url: maybeText,
  derived: maybeText,
  note: maybeText,
})

const fault = z.strictObject({ parameter: text, detail: text, allowed: z.array(text) })
const problem = z.strictObject({
  type: z.literal('about:blank'),
  title: text,
  status: z.int(),
  detail: text,
  instance: text,
  errors: z.array(fault),
  nearest: maybeText.optional(),
})

/** The JSON bodies that the API sends, by the names OpenAPI gives them. */
export const ANSWER_SCHEMAS = {
  Catalogue: CATALOGUE_SCHEMA,
  SeriesAnswer: seriesAnswer,
  Chart: chart,
  Releases: z.strictObject({ releases: z.array(release) }),
  ReleaseFacts: z.strictObject({ release, facts: z.array(fact) }),
  Restatements: z.strictObject({
    asOf: text,
    metric: maybeText,
    restatements: z.array(restatement),
  }),
  Changes: CHANGES_SCHEMA,
  Claims: CLAIMS_SCHEMA,
  Plan: z.strictObject({
    asOf: text,
    chart: text,
    statements: z.array(z.looseObject({ kind: text, official: z.boolean(), text })),
    reading: z.looseObject({ floor: z.number() }).nullable(),
  }),
  Oembed: OEMBED_SCHEMA,
  DataPackage: z.looseObject({ name: text, resources: z.array(z.looseObject({ path: text })) }),
  OpenApi: z.looseObject({ openapi: text, paths: z.looseObject({}) }),
  Problem: problem,
  Observation: observation,
  Series: series,
  Print: print,
  Restatement: restatement,
} as const
export type AnswerName = keyof typeof ANSWER_SCHEMAS
