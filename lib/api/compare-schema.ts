import { z } from 'zod'
import { maybeNumber, texts } from '#lib/api/schema-parts'
import { COMPARED_IDS } from '#lib/series/compared'

/** Then against now, which a figure has only where `compare` was asked for. */
export const describeComparison = (observation: z.ZodType, reprint: z.ZodType) =>
  z.strictObject({
    ...texts('asOf'),
    series: z.array(
      z.strictObject({
        part: z.enum(['value', 'rate']),
        ...texts('metric', 'label', 'unit', 'transform', 'changeUnit'),
        values: z.array(
          z.strictObject({
            ...texts('period', 'label'),
            status: z.enum(COMPARED_IDS),
            then: observation.nullable(),
            now: maybeNumber,
            change: maybeNumber,
            by: reprint.nullable(),
          }),
        ),
      }),
    ),
  })
