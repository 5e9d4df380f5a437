import { z } from 'zod'
import { maybeNumber, maybeText, maybeTexts, text, texts } from '#lib/api/schema-parts'
import { FRESHNESS_IDS, NUMBER_CHANGES } from '#lib/pins/freshness-words'

/** The body of `/api/v1/freshness.json`. */
export const FRESHNESS_SCHEMA = z.strictObject({
  address: text,
  freshness: z.enum(FRESHNESS_IDS),
  summary: z.array(text),
  figure: z.strictObject({ kind: z.enum(['chart', 'series']), id: text, title: text }).nullable(),
  pin: maybeText,
  asOf: text,
  provisional: z.int(),
  newer: z.int(),
  periods: z.array(text),
  changes: z.array(
    z.strictObject({
      kind: z.enum(NUMBER_CHANGES),
      part: z.enum(['value', 'rate']),
      ...texts('metric', 'label', 'period', 'periodLabel', 'unit', 'transform'),
      then: maybeNumber,
      now: maybeNumber,
      difference: maybeNumber,
      corrected: maybeText,
      shown: z.strictObject(texts('then', 'now', 'difference')),
      structures: z.strictObject(maybeTexts('then', 'now')),
      by: z
        .strictObject({ ...texts('vintage', 'place'), ...maybeTexts('release', 'url', 'copy') })
        .nullable(),
    }),
  ),
  left: z.int(),
  beside: z.boolean(),
  refreshed: z
    .strictObject({
      ...texts('address', 'page', 'png', 'svg', 'xlsx', 'docx', 'pptx', 'csv'),
      changes: maybeText,
    })
    .nullable(),
})
