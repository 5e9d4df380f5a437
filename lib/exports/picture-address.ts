import { findChart } from '#lib/charts/charts'
import type { Figure } from '#lib/figures/figure'
import { joinAddress, pagePath } from '#lib/figures/figure-address'
import type { Query } from '#lib/query/params'
import {
  isCalendarYear,
  lastQuarterOf,
  quarterAt,
  quarterIndex,
  type Period,
} from '#lib/period/period'
import { writeParams } from '#lib/query/read-params'

/** A period as the start of a range, which is fiscal: of a calendar year its first quarter. */
function startOf(period: Period): Query['from'] {
  if (!isCalendarYear(period)) return period
  return quarterAt(quarterIndex(lastQuarterOf(period)) - 3)
}

/** The range of series; a page shows the newest periods where none is named, files show all. */
function rangeOf({ query, toChart }: Figure): Partial<Query> {
  if (query.from ?? query.to ?? query.last) return {}
  const first = toChart().picked?.from
  return first ? { from: startOf(first) } : {}
}

/**
 * The page on which a figure can be looked up as it was known, with the same choices. It leaves out what
 * a reader added, which is not part of the source and may be longer than the picture.
 */
export function addressOfPicture(figure: Figure, publicUrl: string): string {
  const { id, kind, asOf, query } = figure
  if (kind === 'chart')
    return `${publicUrl}${pagePath({ kind, id, query }, findChart(id)?.defaults ?? {}, asOf)}`
  const chosen = { ...query, ...rangeOf(figure), 'as-of': asOf }
  const params = new URLSearchParams([['metrics', id], ...writeParams(chosen)])
  return `${publicUrl}${joinAddress('/explore', params)}`
}
