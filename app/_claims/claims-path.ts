import { CLAIM_FILTERS, type ClaimFilter } from '#lib/claims/filter-claims'

/** What is chosen, as the parameters of an address of the page or the API. */
function writeFilter(filter: ClaimFilter, pin: string | null): string {
  const params = new URLSearchParams()
  for (const name of CLAIM_FILTERS) {
    const value = filter[name]
    if (value !== null) params.set(name, value)
  }
  if (pin !== null) params.set('as-of', pin)
  return params.size > 0 ? `?${params}` : ''
}

/** The page of claims for a filter; `pin` is the vintage where it is not the newest. */
export function claimsPath(filter: ClaimFilter, pin: string | null): string {
  return `/claims${writeFilter(filter, pin)}`
}

/** The same claims as a file of the API. */
export function claimsFile(filter: ClaimFilter, pin: string | null, format: 'json' | 'csv') {
  return `/api/v1/claims.${format}${writeFilter(filter, pin)}`
}
