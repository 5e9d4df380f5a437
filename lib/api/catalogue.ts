import { API_PATHS, CHECK_PATH } from '#lib/api/api-paths'
import { VERSION } from '#lib/api/version'
import { CHARTS } from '#lib/charts/charts'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { NAMED_METRICS } from '#lib/metrics/named-metrics'
import { FREQUENCIES } from '#lib/period/period'
import { PARAM_HELP } from '#lib/query/param-help'
import { PARAM_NAMES, PARAMS, TRANSFORM_IDS, type ParamName } from '#lib/query/params'
import { listAllowed } from '#lib/query/grammar'
import { findNewestObservation } from '#lib/series/newest'
import { TRANSFORMS } from '#lib/series/transforms'

function describeParam(name: ParamName) {
  const { grammar, default: value } = PARAMS[name]
  return { name, allowed: listAllowed(grammar), default: value, help: PARAM_HELP[name] }
}

/** The newest value of a metric, for lists; null where nothing was printed yet. */
function describeNewest(dataset: Dataset, id: string, asOf: string) {
  const newest = findNewestObservation(dataset, id, asOf)
  if (!newest) return null
  const { period, label, value, unit, quality, release, vintage } = newest
  return { period, label, value, unit, quality, release, vintage }
}

/** What the API has, and where: the body of `/api/v1`. */
export function describeCatalogue(dataset: Dataset) {
  const asOf = latestVintage(dataset)
  return {
    title: 'Quarterdeck: Alibaba Group, quarterly and fiscal-year figures',
    asOf,
    version: VERSION,
    paths: Object.fromEntries(
      [...API_PATHS, CHECK_PATH].flatMap(({ name, path }) => (name ? [[name, path]] : [])),
    ),
    metrics: NAMED_METRICS.map((metric) => ({
      ...metric,
      href: `/api/v1/series/${metric.id}.json`,
      newest: describeNewest(dataset, metric.id, asOf),
    })),
    charts: CHARTS.map(
      ({ id, title, description, mark, metrics, params, transforms, defaults }) => {
        const href = `/api/v1/charts/${id}.json`
        return { id, title, description, mark, metrics, params, transforms, defaults, href }
      },
    ),
    frequencies: FREQUENCIES,
    transforms: TRANSFORM_IDS.map((id) => ({ id, label: TRANSFORMS[id].label })),
    parameters: PARAM_NAMES.map(describeParam),
    formats: EXPORT_FORMATS.map(({ extension, label, contentType, params }) => {
      return { extension, label, contentType, params }
    }),
    structures: dataset.structures,
    vintages: dataset.releases.map(({ published, id }) => ({ vintage: published, release: id })),
    // Days of their own beside those of the releases: a key of theirs, so that no vintage lacks a release.
    filings: dataset.filings.map(({ published, kind, id, title, url }) => {
      return { vintage: published, kind, period: id, title, url }
    }),
  }
}
