import { z } from 'zod'

const text = z.string()
const list = z.array(z.looseObject({ id: text }))

/** The body of `/api/v1`. */
export const CATALOGUE_SCHEMA = z.looseObject({
  asOf: text,
  paths: z.record(text, text),
  metrics: list,
  charts: list,
  frequencies: z.array(text),
  transforms: list,
  parameters: z.array(z.looseObject({ name: text, allowed: z.array(text), help: text })),
  formats: z.array(z.looseObject({ extension: text, contentType: text })),
  structures: list,
  vintages: z.array(z.strictObject({ vintage: text, release: text })),
})
