import { z } from 'zod'
import { BLOCKS } from '#lib/claims/blocks'
import { MEASURES } from '#lib/claims/claim'
import { VERDICT_IDS } from '#lib/claims/verdicts'
import { QUALITIES } from '#lib/data/fact'
import { STRUCTURES } from '#lib/metrics/metric'

const text = z.string()
const maybeText = text.nullable()
const maybeNumber = z.number().nullable()
const measure = z.enum(MEASURES)
const verdict = z.enum(VERDICT_IDS)

const evidence = z.strictObject({
  metric: text,
  measure,
  period: text,
  label: text,
  value: z.number(),
  unit: text,
  shown: text,
  arithmetic: maybeText,
  quality: z.enum(QUALITIES),
  line: maybeText,
  structure: z.enum(STRUCTURES).nullable(),
  vintage: text,
  place: text,
  document: maybeText,
  page: maybeNumber,
  url: maybeText,
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
  period: maybeText,
  company: maybeText,
  kind: maybeText,
  note: maybeText,
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
export const CLAIMS_SCHEMA = z.strictObject({
  asOf: text,
  filter: z.strictObject({
    text: maybeText,
    verdict: maybeText,
    metric: maybeText,
    block: maybeText,
  }),
  texts: z.array(
    z.strictObject({
      id: text,
      title: text,
      about: text,
      dated: maybeText,
      datedAs: maybeText,
      claims: z.int(),
    }),
  ),
  verdicts: z.array(z.strictObject({ id: verdict, label: text, help: text, claims: z.int() })),
  claims: z.array(claim),
})
