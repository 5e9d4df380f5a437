/**
 * The content security policy of a page whose inline scripts have these hashes. Styles may be
 * inline: React writes style attributes, which cannot be hashed.
 * @param {string[]} hashes as `'sha256-…'`
 */
export function writePagePolicy(hashes) {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...hashes].join(' '),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
