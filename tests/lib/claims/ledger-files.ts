import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { BLOCKS as BLOCKS_OF_CANVAS } from '#lib/claims/blocks'
import { FROZEN_FOLDER } from '../../fixtures/frozen-folder'

/** The ids of the nine blocks. */
export const BLOCKS = BLOCKS_OF_CANVAS.map(({ id }) => id)

/** Why no line of the results announcements is held against a figure. */
const KINDS = [
  'not-a-release-line',
  'another-company',
  'plan',
  'price',
  'market',
  'product',
  'history',
  'own-count',
  'no-number',
] as const

const words = z.string().min(1)

const rowSchema = z.strictObject({
  id: words,
  block: z.enum(BLOCKS).nullable(),
  at: z.int().positive(),
  says: words,
  written: words,
  when: words.nullable(),
  metric: words.nullable(),
  measure: z.enum(['level', 'yoy', 'qoq', 'share', 'share-of-revenue', 'margin']).optional(),
  period: words.nullable(),
  company: words.optional(),
  kind: z.enum(KINDS).optional(),
  note: words.optional(),
})

const textSchema = z.strictObject({
  id: words,
  title: words,
  about: words,
  dated: z.iso.date().nullable(),
  datedAs: words,
  claims: z.array(rowSchema).min(1),
})

const FOLDER = join(FROZEN_FOLDER, 'claims')

/** The ledger as it is stored, a file a text, with the lines of each file as they stand. */
export const LEDGER = readdirSync(FOLDER).map((name) => {
  const source = readFileSync(join(FOLDER, name), 'utf8')
  return { name, lines: source.split('\n'), text: textSchema.parse(JSON.parse(source)) }
})
