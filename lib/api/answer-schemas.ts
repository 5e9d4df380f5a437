import { z } from 'zod'
import { FRESHNESS_SCHEMA } from '#lib/api/freshness-schema'
import { describeComparison } from '#lib/api/compare-schema'
import { maybeNumber, maybeText, maybeTexts, seasons, text, texts } from '#lib/api/schema-parts'
import { OEMBED_SCHEMA } from '#lib/api/oembed-schema'
import { BLOCKS } from '#lib/claims/blocks'
import { MEASURES } from '#lib/claims/claim'
import { FIGURE_VERDICTS } from '#lib/claims/text/judging/figure-verdict'
import { VERDICT_IDS } from '#lib/claims/verdicts'
import { CORRECTION_REASONS, FILING_KINDS, QUALITIES } from '#lib/data/fact'
import { COLORS, STRUCTURES } from '#lib/metrics/metric'
import { STANDINGS } from '#lib/releases/describe-release'
import { REASONS, STATUSES } from '#lib/series/observation'

const structure = z.enum(STRUCTURES).nullable()
const quality = z.enum(QUALITIES)
const measure = z.enum(MEASURES)
const verdict = z.enum(VERDICT_IDS)

/** A copy or a report that was read instead of the company's document; left out where there is none. */
const copy = z.strictObject({
  kind: z.enum(['copy', 'report']),
  ...texts('source', 'words', 'title'),
  url: maybeText,
  count: z.int(),
})

const evidence = z.strictObject({
  metric: text,
  measure,
  period: text,
  label: text,
  value: z.number(),
  unit: text,
  shown: text,
  arithmetic: maybeText,
  quality,
  line: maybeText,
  structure,
  vintage: text,
  place: text,
  document: maybeText,
  page: maybeNumber,
  url: maybeText,
  copy: copy.optional(),
})

const claim = z.strictObject({
  id: text,
  text,
  block: z.enum(BLOCKS.map(({ id }) => id)).nullable(),
  at: z.int(),
  says: text,
  written: text,
  when: maybeText,
  metric: maybeText,
  measure,
  ...maybeTexts('period', 'company', 'kind', 'note'),
  amount: z
    .strictObject({
      value: z.number(),
      unit: z.enum(['CNY', 'USD', 'other-money', 'percent', 'plain']),
      step: z.number(),
      qualifier: z.enum(['over', 'under', 'nearly', 'about']).nullable(),
    })
    .nullable(),
  asOf: text,
  verdict,
  reason: text,
  provisional: z.boolean(),
  evidence: z.array(evidence),
  readings: z.array(evidence),
  then: z.strictObject({ asOf: text, verdict, reason: text }).nullable(),
})

/** The body of `/api/v1/claims.json`. */
const CLAIMS_SCHEMA = z.strictObject({
  asOf: text,
  filter: z.strictObject({
    ...maybeTexts('text', 'verdict', 'metric', 'block'),
  }),
  texts: z.array(
    z.strictObject({
      ...texts('id', 'title', 'about'),
      dated: maybeText,
      datedAs: maybeText,
      claims: z.int(),
    }),
  ),
  verdicts: z.array(z.strictObject({ id: verdict, label: text, help: text, claims: z.int() })),
  claims: z.array(claim),
})

/** An observation, told in full by the schema of series. */
const changedValue = z.looseObject({ period: text, label: text, value: maybeNumber })

const tally = z.strictObject({
  shown: z.int(),
  restated: z.int(),
  moved: z.int(),
  corrected: z.int(),
  provisional: z.int(),
})

const reprint = z.strictObject({
  release: maybeText,
  vintage: text,
  document: text,
  source: maybeText,
  page: maybeNumber,
  url: maybeText,
  quality,
  copy: copy.optional(),
})

const change = z.strictObject({
  kind: z.enum(['restated', 'moved', 'corrected']),
  part: z.enum(['value', 'rate']),
  ...texts('metric', 'label', 'period', 'periodLabel', 'unit', 'transform'),
  then: changedValue,
  now: changedValue.nullable(),
  difference: maybeNumber,
  by: reprint.nullable(),
})

const correction = z.strictObject({
  ...texts('date'),
  release: maybeText,
  filing: text.optional(),
  ...texts('line', 'period'),
  old: maybeNumber,
  new: z.number(),
  why: z.enum(CORRECTION_REASONS),
})

/** The body of `/api/v1/changes.json`. */
const CHANGES_SCHEMA = z.strictObject({
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

const list = z.array(z.looseObject({ id: text }))

const filing = z.strictObject({
  vintage: text,
  kind: z.enum(FILING_KINDS),
  ...texts('period', 'title'),
  url: maybeText,
})

/** The body of `/api/v1`. */
const CATALOGUE_SCHEMA = z.looseObject({
  asOf: text,
  version: text,
  paths: z.record(text, text),
  metrics: list,
  charts: list,
  frequencies: z.array(text),
  transforms: list,
  parameters: z.array(z.looseObject({ name: text, allowed: z.array(text), help: text })),
  formats: z.array(z.looseObject({ extension: text, contentType: text })),
  structures: list,
  vintages: z.array(z.strictObject({ vintage: text, release: text })),
  filings: z.array(filing),
})

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
  copy: copy.optional(),
})

const observation = z.strictObject({
  ...texts('period', 'periodEnd', 'label'),
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
  ...maybeTexts('note', 'line', 'document', 'source'),
  printed: maybeNumber,
  copy: copy.optional(),
})

/** What a reader added to a figure: left out where there is nothing, and never among the series. */
const yours = z.strictObject({
  estimates: z.array(
    z.strictObject({
      name: z.literal('estimate (yours)'),
      ...texts('metric', 'label', 'shortLabel', 'period', 'periodLabel'),
      value: z.number(),
      unit: text,
      awaited: z.boolean(),
      filed: maybeNumber,
      quality: quality.nullable(),
      computed: z.literal(true).optional(),
      difference: maybeNumber,
      differenceUnit: maybeText,
      percent: maybeNumber,
      drawn: maybeNumber,
      why: maybeText,
    }),
  ),
  notes: z.array(
    z.strictObject({
      name: z.literal('note (yours)'),
      number: z.int(),
      ...texts('period', 'periodLabel', 'text'),
      drawn: z.boolean(),
    }),
  ),
})

const run = z.strictObject({ line: text, structure, from: text, to: text, why: text })
const series = z.strictObject({
  ...texts('metric', 'label', 'unit'),
  runs: z.array(run),
  observations: z.array(observation),
})
const thenAndNow = describeComparison(observation, reprint)
const asked = { compare: thenAndNow.optional(), seasons: seasons.optional() }
const seriesAnswer = z.strictObject({
  query: z.looseObject({ metrics: z.array(text) }),
  asOf: text,
  series: z.array(series),
  ...asked,
  yours: yours.optional(),
})

const restatement = z.strictObject({
  ...texts('metric', 'label', 'period', 'periodLabel'),
  structure,
  unit: text,
  before: print,
  after: print,
  difference: z.number(),
})

const chartSeries = series.extend({ shortLabel: text, color: z.enum(COLORS) })
const chart = z.looseObject({
  ...texts('id', 'title', 'subtitle'),
  mark: z.enum(['bars', 'lines', 'stack', 'multiples', 'plan']),
  query: z.looseObject({}),
  asOf: text,
  unit: text,
  ratio: z.literal(true).optional(),
  series: z.array(chartSeries),
  growth: z.array(chartSeries),
  margins: z.array(chartSeries).optional(),
  total: chartSeries.optional(),
  continuation: z.array(chartSeries),
  likeForLike: z.array(z.strictObject({ of: text, series: chartSeries })),
  plan: z.looseObject({ floor: z.number(), announced: text }).nullable(),
  mix: z.looseObject({ period: text, total: z.number() }).nullable(),
  restated: z.array(restatement),
  notes: z.array(text),
  ...texts('source', 'summary', 'alt'),
  ...asked,
  yours: yours.extend({ until: maybeText }).optional(),
})

const release = z.looseObject({
  ...texts('id', 'published', 'periodEnd', 'title', 'url'),
  pages: maybeNumber,
  structure: z.enum(STRUCTURES),
})
const fact = z.strictObject({
  ...texts('period', 'periodEnd', 'label'),
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
  ...maybeTexts('url', 'derived', 'note'),
  copy: copy.optional(),
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

/** The body of `POST /api/v1/claims/check`: the figures of a text, checked. */
const checkedText = z.strictObject({
  asOf: text,
  date: maybeText,
  dateFrom: z.enum(['asked', 'written', 'period', 'nowhere']),
  limits: z.strictObject({ bytes: z.int(), figures: z.int(), milliseconds: z.int() }),
  left: maybeText,
  figures: z.array(
    z.strictObject({
      start: z.int(),
      end: z.int(),
      line: z.int(),
      written: text,
      says: text,
      verdict: z.enum(FIGURE_VERDICTS.map(({ id }) => id)),
      label: text,
      reason: text,
      metric: maybeText,
      measure,
      period: maybeText,
      periodFrom: maybeText,
      evidence: z.array(evidence),
      provisional: z.boolean(),
    }),
  ),
})

/** What `POST /api/v1/claims/check` takes. */
const textToCheck = z.strictObject({ text, date: z.iso.date().nullable().optional() })

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
  Freshness: FRESHNESS_SCHEMA,
  Claims: CLAIMS_SCHEMA,
  CheckedText: checkedText,
  TextToCheck: textToCheck,
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
