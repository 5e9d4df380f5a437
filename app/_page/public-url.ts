/**
 * The address under which people know the service, from `PUBLIC_URL`: pictures, citations and
 * descriptions carry it, so it never comes from a request. No slash at the end.
 */
export function readPublicUrl(): string {
  return (process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || 3000}`).replace(
    /\/+$/,
    '',
  )
}
