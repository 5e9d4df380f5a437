import { z } from 'zod'
import { COMPARED_WORDS } from '#lib/charts/compare-words'
import { COMPARED_IDS, type ComparedValue, type ThenAndNow } from '#lib/series/compared'
import { describePlace, writePlace } from '#lib/series/print-words'
import { formatDate, formatExact } from '#lib/words/format'

/** The most differences that an answer tells, the newest of each series first. */
const MOST = 60

/** What a figure gave on an earlier date where it gives something else now. */
export const COMPARED = z.object({
  as_of: z.string().describe('The earlier date'),
  same: z.number().describe('Values that are the same on both dates'),
  differences: z.array(
    z.object({
      metric: z.string(),
      label: z.string(),
      part: z.enum(['value', 'rate']).describe('rate: growth shown beside the values'),
      period: z.string(),
      unit: z.string(),
      status: z.enum(COMPARED_IDS).describe('recast: on another structure, so nothing to subtract'),
      then: z.number().nullable(),
      now: z.number().nullable(),
      change: z.number().nullable(),
      change_unit: z.string(),
      changed_by: z
        .object({ release: z.string().nullable(), published: z.string(), place: z.string() })
        .nullable(),
    }),
  ),
  left_out: z.number().describe('Differences that are not listed'),
})

type Told = z.infer<typeof COMPARED>

function describeMaker({ by }: ComparedValue): Told['differences'][number]['changed_by'] {
  if (!by) return null
  const { release, vintage } = by
  return { release, published: vintage, place: writePlace(describePlace(by)) }
}

/** A comparison as a tool answers it; undefined where none was asked for. */
export function tellCompared(compare: ThenAndNow | null | undefined): Told | undefined {
  if (!compare) return undefined
  const all = compare.series.flatMap(({ metric, label, part, unit, changeUnit, values }) =>
    values.toReversed().map((value) => ({
      ...{ metric, label, part, unit, period: value.period, status: value.status },
      then: value.then?.value ?? null,
      ...{ now: value.now, change: value.change, change_unit: changeUnit },
      changed_by: describeMaker(value),
    })),
  )
  const differences = all.filter(({ status }) => status !== 'same')
  return {
    as_of: compare.asOf,
    same: all.length - differences.length,
    differences: differences.slice(0, MOST),
    left_out: Math.max(0, differences.length - MOST),
  }
}

/** A comparison in words, line by line. */
export function sayCompared(told: Told | undefined): string[] {
  if (!told) return []
  const write = (value: number | null, unit: string) =>
    value === null ? 'none' : formatExact(value, unit)
  const lines = told.differences.map(({ label, part, period, unit, status, ...own }) => {
    const made = own.changed_by
      ? `, ${own.changed_by.place}, published ${own.changed_by.published}`
      : ''
    const change = own.change === null ? '' : `, change ${formatExact(own.change, own.change_unit)}`
    const what = part === 'rate' ? `${label}, growth` : label
    return `${what}, ${period}: ${write(own.then, unit)} then, ${write(own.now, unit)} now (${unit}), ${COMPARED_WORDS[status]}${change}${made}`
  })
  return [
    `COMPARED with what was known on ${formatDate(told.as_of)}: ${told.differences.length + told.left_out} differ, ${told.same} are the same.`,
    ...lines,
    ...(told.left_out > 0 ? [`${told.left_out} more differences are not listed.`] : []),
    '',
  ]
}
