import { CHARTS } from '#lib/charts/charts'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { METRICS } from '#lib/metrics/metrics'
import { FREQUENCIES } from '#lib/period/period'
import { PARAM_NAMES, PARAMS, TRANSFORM_IDS } from '#lib/query/params'
import { listAllowed } from '#lib/query/grammar'
import { TRANSFORMS } from '#lib/series/transforms'

const describeParams = () =>
  PARAM_NAMES.map((name) => {
    const { grammar, help } = PARAMS[name]
    return { name, allowed: listAllowed(grammar), default: PARAMS[name].default, help }
  })

/** What the API has, and where: the body of `/api/v1`. */
export function describeCatalogue(dataset: Dataset) {
  const asOf = latestVintage(dataset)
  return {
    title: 'Quarterdeck: Alibaba Group, quarterly and fiscal-year figures',
    asOf,
    paths: {
      series: '/api/v1/series/{metrics}[@YYYY-MM-DD].{format}',
      charts: '/api/v1/charts/{chart}[@YYYY-MM-DD].{format}',
      releases: '/api/v1/releases.json',
      release: '/api/v1/releases/{release}.{json,csv}',
      restatements: '/api/v1/restatements.{json,csv}',
      changes: '/api/v1/changes.{json,csv}',
      claims: '/api/v1/claims.{json,csv}',
      canvas: '/api/v1/canvas[@YYYY-MM-DD].{xlsx,docx}',
      plan: '/api/v1/plan.json',
      dataset: '/api/v1/dataset.csv',
      datapackage: '/api/v1/datapackage.json',
      openapi: '/api/v1/openapi.json',
    },
    metrics: METRICS.map((metric) => ({
      ...metric,
      href: `/api/v1/series/${metric.id}.json`,
    })),
    charts: CHARTS.map(
      ({ id, title, description, mark, metrics, params, transforms, defaults }) => {
        const href = `/api/v1/charts/${id}.json`
        return { id, title, description, mark, metrics, params, transforms, defaults, href }
      },
    ),
    frequencies: FREQUENCIES,
    transforms: TRANSFORM_IDS.map((id) => ({ id, label: TRANSFORMS[id].label })),
    parameters: describeParams(),
    formats: EXPORT_FORMATS.map(({ extension, label, contentType, params }) => {
      return { extension, label, contentType, params }
    }),
    structures: dataset.structures,
    vintages: dataset.releases.map(({ published, id }) => ({ vintage: published, release: id })),
  }
}
