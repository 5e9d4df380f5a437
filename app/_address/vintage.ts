/** A day that a page can be seen from, as the ruler knows it. */
export interface Vintage {
  /** The quarter that the release of the day reports: `FY2026-Q2`; null where there was none. */
  release: string | null
  /** The name of what was filed, where there was no release. */
  filing?: string
  /** `YYYY-MM-DD`. */
  published: string
  /** The date as people read it: `25 Nov 2025`. */
  label: string
}

/**
 * The place among the vintages, oldest first, that a date means: the newest on or before it. The
 * newest of all for no date, the first for one before them all.
 */
export function findVintageIndex(vintages: readonly Vintage[], asOf: string | null): number {
  if (asOf === null) return vintages.length - 1
  return Math.max(
    vintages.findLastIndex(({ published }) => published <= asOf),
    0,
  )
}

/** The parameter that asks for a vintage; without one, the newest is shown. */
export function asOfChange(vintages: readonly Vintage[], place: number) {
  const newest = place >= vintages.length - 1
  return { 'as-of': newest ? null : (vintages[Math.max(place, 0)]?.published ?? null) }
}
