import { CHARTS } from '#lib/charts/charts'
import { type Dataset, latestVintage } from '#lib/data/dataset'
import { METRICS } from '#lib/metrics/metrics'
import { escapeXml } from '#lib/words/escapes'

/** A page, and the day its figures last changed. */
interface PageLine {
  path: string
  changed: string
}

/** Every page that is worth finding, in the order of the header. */
export function listPages(dataset: Dataset): PageLine[] {
  const changed = latestVintage(dataset)
  const all = [
    '/',
    '/charts',
    ...CHARTS.map(({ id }) => `/charts/${id}`),
    '/explore',
    '/releases',
    '/claims',
    '/claims/check',
    '/canvas',
    '/metrics',
    ...METRICS.map(({ id }) => `/metrics/${id}`),
  ]
  // What a release said on its day does not change.
  const releases = dataset.releases.map(({ id, published }) => ({
    path: `/releases/${id}`,
    changed: published,
  }))
  return [...all.map((path) => ({ path, changed })), ...releases]
}

/** The site map of sitemaps.org, version 0.9; `publicUrl` has no slash at the end. */
export function drawSitemap(pages: readonly PageLine[], publicUrl: string): string {
  const lines = pages.map(
    ({ path, changed }) =>
      `<url><loc>${escapeXml(publicUrl + path)}</loc><lastmod>${changed}</lastmod></url>\n`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${lines.join('')}</urlset>
`
}
