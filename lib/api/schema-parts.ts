import { z } from 'zod'

/** A text, and one that may be missing. */
export const text = z.string()
export const maybeText = text.nullable()

/** Several keys of one schema. */
const each = <Key extends string, Schema>(keys: readonly Key[], schema: Schema) =>
  Object.fromEntries(keys.map((key) => [key, schema])) as Record<Key, Schema> // the keys given
/** Several keys that are texts. */
export const texts = <Key extends string>(...keys: Key[]) => each(keys, text)
/** Several keys that are texts or missing. */
export const maybeTexts = <Key extends string>(...keys: Key[]) => each(keys, maybeText)

/** A number, or none. */
export const maybeNumber = z.number().nullable()

/** Periods by season, in the order that they are drawn: only where `view=seasons` was asked for. */
export const seasons = z.array(z.strictObject({ name: text, periods: z.array(text) }))
