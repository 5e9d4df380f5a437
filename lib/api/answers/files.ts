import type { Answer, Context, Resource } from '#lib/api/answer'
import { answerChanges } from '#lib/api/answers/changes'
import { answerFreshness } from '#lib/api/answers/freshness'
import { answerModel, isModel } from '#lib/api/answers/model'
import { answerMemo, isMemo } from '#lib/api/answers/memo'
import { answerOverview, isOverview } from '#lib/api/answers/overview'
import { answerRestatements } from '#lib/api/answers/restatements'
import { answerCsv, answerJson } from '#lib/api/answers/table'
import { OPENAPI_PATHS, TYPES_FILE } from '#lib/api/api-paths'
import { describeCatalogue } from '#lib/api/catalogue'
import {
  DATASET_COLUMNS,
  describePackage,
  listDatasetRows,
  describePlan,
  writeDatasetParquet,
} from '#lib/api/describe-dataset'
import { drawTypes } from '#lib/api/draw-types'
import { drawFeed, drawMetricFeed } from '#lib/api/draw-feed'
import { describeOpenApi } from '#lib/api/openapi'
import { CHARTS } from '#lib/charts/charts'
import type { Ledger } from '#lib/claims/judge-ledger'
import { PARQUET } from '#lib/exports/parquet'
import { latestVintage } from '#lib/data/dataset'
import { problemOf, refuseFaults, unknownOf } from '#lib/figures/check-request'
import { memoize } from '#lib/memo/memo'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { Problem } from '#lib/query/problem'
import { readParams } from '#lib/query/read-params'
import { describeReleases } from '#lib/releases/describe-release'
import { listFeedEntries } from '#lib/releases/feed'
import { listMetricEntries } from '#lib/releases/metric-feed'
import { writeSiteNotes } from '#lib/api/site-notes'
import { VERSION } from '#lib/api/version'
import { findNearest } from '#lib/words/nearest'

/**
 * `/healthz`: that the service answers, what it is, and which figures it has. The door asks with
 * `warming` while it still prepares what readers ask first.
 */
export const answerHealth =
  (getLedger: () => Ledger): Resource =>
  ({ params }, { dataset }) => ({
    ...answerJson({
      ready: true,
      warming: params.has('warming'),
      version: VERSION,
      vintage: latestVintage(dataset),
      releases: dataset.releases.length,
      filings: dataset.filings.length,
      facts: dataset.facts.length,
      metrics: METRICS.length,
      charts: CHARTS.length,
      claims: getLedger().texts.reduce((sum, { claims }) => sum + claims.length, 0),
    }),
    momentary: true,
  })

/** `/llms.txt`: what programs that read for people need to know. */
export const answerSiteNotes: Resource = (_asked, { dataset, publicUrl }) => ({
  body: writeSiteNotes(dataset, publicUrl),
  contentType: 'text/plain; charset=utf-8',
})

/** `/feed.xml`: the newest releases and what they restated. Whatever readers append is ignored. */
export const answerFeed: Resource = (_asked, { dataset, publicUrl }) => ({
  body: drawFeed(listFeedEntries(dataset), publicUrl),
  contentType: 'application/atom+xml; charset=utf-8',
})

/** `/metrics/{metric}/feed.xml`: what the newest releases said of one metric. */
export const answerMetricFeed: Resource = ({ path }, { dataset, publicUrl }) => {
  const id = path.split('/').at(-2) ?? ''
  const metric = findMetric(id)
  if (!metric) throw problemOf([unknownOf('metric', id, METRICS)], [])
  return {
    body: drawMetricFeed(metric, listMetricEntries(dataset, metric.id), publicUrl),
    contentType: 'application/atom+xml; charset=utf-8',
  }
}

/** `/api/v1`: what there is. */
export const answerCatalogue: Resource = (asked, { dataset }) => {
  const { faults } = readParams(asked.params, [])
  refuseFaults([], faults)
  return answerJson(describeCatalogue(dataset))
}

/** Any other address under `/api`: a 404 that names the nearest path. */
export const answerUnknown: Resource = (asked) => {
  const nearest = findNearest(
    asked.path,
    OPENAPI_PATHS.map(({ path }) => ({ id: path })),
  )
  throw new Problem(404, `This path does not exist. The nearest path is ${nearest}.`, [], nearest)
}

/** The JSON files beside the catalogue that take no parameters. */
const FILES = new Map<string, (context: Context) => unknown>([
  ['releases.json', ({ dataset }) => ({ releases: describeReleases(dataset) })],
  ['datapackage.json', ({ dataset, publicUrl }) => describePackage(dataset, publicUrl)],
  ['plan.json', ({ dataset }) => describePlan(dataset)],
  ['openapi.json', ({ publicUrl }) => describeOpenApi(publicUrl)],
])

/** Made once for a dataset and an address: it has thousands of rows. */
const writeParquetOnce = memoize('api/answers/files/writeParquetOnce', writeDatasetParquet)

const answerParquet = async ({ dataset, publicUrl }: Context): Promise<Answer> => ({
  body: await writeParquetOnce(dataset, publicUrl),
  contentType: PARQUET.contentType,
  filename: 'dataset.parquet',
})

/** `/api/v1/{file}`: releases, restatements, changes, plan, everything at once, and OpenAPI. */
export const answerFile: Resource = (asked, context) => {
  if (/^restatements\.(json|csv)$/.test(asked.segment)) return answerRestatements(asked, context)
  if (/^changes\.(json|csv)$/.test(asked.segment)) return answerChanges(asked, context)
  if (/^freshness(@|%40|\.json$)/.test(asked.segment)) return answerFreshness(asked, context)
  if (isMemo(asked.segment)) return answerMemo(asked, context)
  if (isModel(asked.segment)) return answerModel(asked, context)
  if (isOverview(asked.segment)) return answerOverview(asked, context)
  if (asked.segment === 'dataset.csv') {
    refuseFaults([], readParams(asked.params, []).faults)
    return answerCsv('dataset', DATASET_COLUMNS, listDatasetRows(context.dataset))
  }
  if (asked.segment === 'dataset.parquet') {
    refuseFaults([], readParams(asked.params, []).faults)
    return answerParquet(context)
  }
  if (asked.segment === 'types.d.ts') {
    refuseFaults([], readParams(asked.params, []).faults)
    return { body: drawTypes(describeOpenApi(context.publicUrl)), contentType: TYPES_FILE }
  }
  const describe = FILES.get(asked.segment)
  if (!describe) return answerUnknown(asked, context)
  refuseFaults([], readParams(asked.params, []).faults)
  return answerJson(describe(context))
}
