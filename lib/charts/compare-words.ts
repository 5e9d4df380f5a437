import type { Chart } from '#lib/charts/chart'
import type { ComparedId } from '#lib/series/compared'
import { formatDate, joinNames } from '#lib/words/format'

/** What became of a value, in words of a table: `restated`, `new since`. */
export const COMPARED_WORDS: Readonly<Record<ComparedId, string>> = {
  same: 'same',
  restated: 'restated',
  recast: 'recast',
  new: 'new since',
  gone: 'gone',
}

/** What of the earlier vintage a drawing shows behind today's. */
export type Ghosts = 'bars' | 'lines' | 'sums' | null

/** How the earlier values are drawn; null where a drawing of them would mislead. */
export function findGhosts({ mark, compare, query }: Chart): Ghosts {
  if (!compare) return null
  if (mark === 'lines') return 'lines'
  if (mark !== 'stack') return 'bars'
  return query.transform === 'share' ? null : 'sums'
}

const listValues = ({ compare }: Chart) =>
  (compare?.series ?? []).filter(({ part }) => part === 'value').flatMap(({ values }) => values)

/** Which signs of the earlier vintage a drawing has: of what compares with today's, and of what does not. */
export interface Signs {
  plain: boolean
  recast: boolean
}

/** The signs that the earlier values of a chart are drawn with. */
export function findSigns(chart: Chart): Signs {
  const parts = (chart.compare?.series ?? []).filter(
    ({ part }) => part === 'value' || chart.mark !== 'lines', // whose plot has no strip of growth
  )
  const known = parts.flatMap(({ values }) => values).filter(({ then }) => then?.value != null)
  return {
    plain: known.some(({ status }) => status !== 'recast'),
    recast: known.some(({ status }) => status === 'recast'),
  }
}

/** What a drawing shows of the earlier date; native charts, which do not, leave these out. */
export function sayDrawn(chart: Chart): string[] {
  if (!chart.compare) return []
  const day = formatDate(chart.compare.asOf)
  const { plain, recast } = findSigns(chart)
  const ghosts = findGhosts(chart)
  const other = plain ? 'then on another line' : `as known on ${day}, on another line`
  if ((ghosts === 'bars' || ghosts === 'lines') && !plain && !recast)
    return [`No value shown was known on ${day}.`]
  switch (ghosts) {
    case 'bars':
      return [
        ...(plain ? [`Pale bars behind: as known on ${day}.`] : []),
        ...(recast ? [`Dashed outlines: ${other}; the two do not compare.`] : []),
      ]
    case 'lines':
      return [
        ...(plain ? [`Thin dashed lines: as known on ${day}.`] : []),
        ...(recast ? [`Dotted: ${other}; the two do not compare.`] : []),
      ]
    case 'sums':
      return [
        `Dashed strokes: the sum as known on ${day}, where the structure is the same; its parts are in the table.`,
      ]
    case null:
      return [
        `Shares as known on ${day} are in the table: every pile ends at 100%, so none is drawn behind another.`,
      ]
  }
}

/** `Since 15 May 2025: 2 restated, 4 new since.` */
function sayCounts(chart: Chart, day: string): string {
  const values = listValues(chart)
  const counts = (['restated', 'recast', 'new', 'gone'] as const).flatMap((id) => {
    const { length } = values.filter(({ status }) => status === id)
    return length === 0 ? [] : [`${length} ${COMPARED_WORDS[id].replace(' since', '')}`]
  })
  if (values.length === 0) return `No value on either date.`
  if (counts.length === 0) return `No value has changed since ${day}.`
  return `Of ${values.length} values since ${day}: ${joinNames(counts)}.`
}

/** What a comparison shows, for notes and for those who do not see the drawing. */
export function describeCompared(chart: Chart): string[] {
  if (!chart.compare) return []
  const day = formatDate(chart.compare.asOf)
  return [...sayDrawn(chart), sayCounts(chart, day)]
}
