import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { BLOCKS } from '#lib/claims/blocks'
import { type ClaimText, MEASURES } from '#lib/claims/claim'
import { isClaimPeriod } from '#lib/claims/claim-period'
import { readAmount } from '#lib/claims/read-amount'
import { parseOneALine } from '#lib/data/one-a-line'
import { findMetric } from '#lib/metrics/metrics'

const words = z.string().min(1)
const optional = words.nullable().default(null)

const claimSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  block: z.enum(BLOCKS.map(({ id }) => id)).nullable(),
  at: z.int().min(1),
  says: words,
  written: words.max(200),
  when: words.nullable(),
  metric: z
    .string()
    .refine((id) => findMetric(id) !== undefined, { error: 'must be the id of a metric' })
    .nullable(),
  measure: z.enum(MEASURES).default('level'),
  period: z
    .string()
    .refine(isClaimPeriod, { error: 'must be a period, for example FY2026-Q2' })
    .nullable(),
  company: optional,
  kind: optional,
  note: optional,
})

const textSchema = z.strictObject({
  id: words,
  title: words,
  about: words,
  dated: z.iso.date().nullable(),
  datedAs: words.nullable(),
  claims: z.array(claimSchema).min(1),
})

/**
 * Reads the text of a file of `data/claims/`. Throws a `DataError` naming file and line where it
 * breaks the format, gives two claims one id, or ties to a metric a figure that holds no number.
 */
export function parseClaimFile(text: string, fileName: string): ClaimText {
  const { value, lineOfRow, stop } = parseOneALine(textSchema, text, fileName, 'claims')
  const seen = new Set<string>()
  value.claims.forEach(({ id, metric, written }, index) => {
    if (seen.has(id)) stop(lineOfRow(index), `id: ${id} stands twice`)
    seen.add(id)
    if (metric !== null && readAmount(written) === null)
      stop(lineOfRow(index), `written: no number can be read in “${written}”`)
  })
  return value
}

/** The texts of `claims/`, in the order of their file names: what others state, to be judged. */
export function readClaimTexts(folder: string): ClaimText[] {
  const claims = join(/* turbopackIgnore: true */ folder, 'claims')
  if (!existsSync(claims)) return [] // figures need no texts beside them
  return readdirSync(claims)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) =>
      parseClaimFile(
        readFileSync(join(/* turbopackIgnore: true */ claims, name), 'utf8'),
        `claims/${name}`,
      ),
    )
}
