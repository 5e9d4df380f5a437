/** The strong ETag of a body: its SHA-256 in base64url, quoted. */
export async function hashBody(body: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const base64 = btoa(String.fromCharCode(...hash))
  return `"${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}"`
}

/** Whether an If-None-Match header names an ETag; a proxy may have weakened it with `W/`. */
export function matchesEtag(header: string | null, etag: string): boolean {
  if (header === null) return false
  return header.split(',').some((one) => {
    const name = one.trim().replace(/^W\//, '')
    return name === '*' || name === etag
  })
}
