import type { Vintage } from '#app/_address/vintage.ts'
import { isQuarter, labelPeriod } from '#lib/period/period'

/** A day of the ruler with its words, which the server finds: browsers load none of this. */
export interface NamedVintage extends Vintage {
  /** The date with what was published: `25 Nov 2025 · Sep Q 2025`, `26 Jul 2022 · Form 20-F`. */
  name: string
  /** `3 later releases are left out.`; empty for the newest day. */
  leftOut: string
}

function nameVintage({ label, release, filing }: Vintage): string {
  if (filing) return `${label} · ${filing}`
  return release && isQuarter(release) ? `${label} · ${labelPeriod(release, 'release')}` : label
}

/** What a page leaves out that is not seen from the newest day; filings are told apart from releases. */
function sayLeftOut(later: readonly Vintage[]): string {
  if (later.length === 0) return ''
  const releases = later.filter(({ release }) => release !== null).length
  const filings = later.length - releases
  const counts = [
    ...(releases > 0 ? [`${releases} later release${releases === 1 ? '' : 's'}`] : []),
    ...(filings > 0 ? [`${filings} later filing${filings === 1 ? '' : 's'}`] : []),
  ]
  return `${counts.join(' and ')} ${later.length === 1 ? 'is' : 'are'} left out.`
}

/** The days of the ruler, oldest first, with their words. */
export function nameVintages(vintages: readonly Vintage[]): NamedVintage[] {
  return vintages.map((vintage, at) => ({
    ...vintage,
    name: nameVintage(vintage),
    leftOut: sayLeftOut(vintages.slice(at + 1)),
  }))
}
