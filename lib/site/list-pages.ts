import { CHARTS } from '#lib/charts/charts'
import { type Dataset, latestVintage } from '#lib/data/dataset'
import { METRICS } from '#lib/metrics/metrics'

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
    '/table',
    '/releases',
    '/changes',
    '/claims',
    '/claims/check',
    '/memo-check',
    '/canvas',
    '/data',
    '/about',
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
