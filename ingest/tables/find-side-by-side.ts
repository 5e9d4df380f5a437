import type { Column, Head } from '#ingest/tables/find-heads'
import { loosen } from '#ingest/sentences/loose-pattern'

/** No other table has so many columns of yuan in a row. */
const UNITS = new RegExp(`(?:${loosen('RMB ')}){4,}(?:${loosen('US\\$')})?`, 'gi')
const NAMES = /(?:[^\d%.:;]|\(\d\)){8,330}$/

/**
 * Finds the heads of tables with one segment a column. The period of such a table stands before it
 * or, in some files, after it, so a head has none.
 */
export function findSideBySide(text: string): Head[] {
  return Array.from(text.matchAll(UNITS), (units): Head => {
    const before = text.slice(Math.max(0, units.index - 400), units.index)
    const segments = NAMES.exec(before)?.[0].trim() ?? ''
    const columns = Array.from(units[0].matchAll(/[RU]/gi), ([letter]): Column => ({
      unit: letter.toUpperCase() === 'R' ? 'rmb' : 'usd',
      span: null,
    }))
    const to = units.index + units[0].length
    const scale = /^\s*\([^)]*\)/.exec(text.slice(to, to + 60))?.[0].length ?? 0
    return { from: units.index - segments.length, to: to + scale, columns, segments }
  })
}
