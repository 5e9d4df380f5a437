import { isQuarter, labelPeriod, monthName, monthOf } from '#lib/period/period'
import type { Labels, Period, Quarter } from '#lib/period/period'

/** The same quarter of successive years. */
export interface Season {
  /** `September quarters`, `Q2 of fiscal years`. */
  name: string
  /** Oldest first. */
  periods: Period[]
}

/** Where the season of a quarter stands: fiscal years begin with June, calendar years end with December. */
export function rankOfSeason(quarter: Quarter, labels: Labels): number {
  const number = Number(quarter.slice(-1))
  return labels === 'calendar' ? number % 4 : number - 1
}

/** The season of a quarter, as long and as short as there is room: `September quarters`, `Sep`. */
export function nameSeason(quarter: Quarter, labels: Labels): [string, ...string[]] {
  const month = monthOf(quarter)
  if (labels === 'release')
    return [`${monthName(quarter)} quarters`, `${month} quarters`, `${month} Q`, month]
  const number = labelPeriod(quarter, labels).match(/Q\d/)?.[0] ?? ''
  return [`${number} of ${labels} years`, number]
}

/** Quarters by season: all June quarters, all September quarters; each in the order of its years. */
export function listSeasons(periods: readonly Period[], labels: Labels): Season[] {
  const quarters = periods.filter(isQuarter)
  return [0, 1, 2, 3].flatMap((rank) => {
    const own = quarters.filter((quarter) => rankOfSeason(quarter, labels) === rank).sort()
    return own[0] ? [{ name: nameSeason(own[0], labels)[0], periods: own }] : []
  })
}

/** The quarters of all seasons, one season after the other. */
export function orderBySeason(periods: readonly Period[], labels: Labels): Period[] {
  return listSeasons(periods, labels).flatMap((season) => season.periods)
}
