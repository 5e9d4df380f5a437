import { DATASET_COLUMNS, describePackage, listDatasetRows } from '#lib/api/describe-dataset'
import { describePlan } from '#lib/api/describe-plan'
import { describeReleases } from '#lib/releases/describe-release'
import { describeOpenApi } from '#lib/api/openapi'
import { parseQuery } from '#lib/query/query'
import type { Context, Resource } from '#lib/api/answers/respond'
import { answerUnknown } from '#lib/api/answers/respond-catalogue'
import { answerChanges } from '#lib/api/answers/changes'
import { refuseFaults } from '#lib/api/answers/figure'
import { answerRestatements } from '#lib/api/answers/restatements'
import { answerCsv, answerJson } from '#lib/api/answers/table'

/** The JSON files beside the catalogue that take no parameters. */
const FILES = new Map<string, (context: Context) => unknown>([
  ['releases.json', ({ dataset }) => ({ releases: describeReleases(dataset) })],
  ['datapackage.json', ({ dataset, publicUrl }) => describePackage(dataset, publicUrl)],
  ['plan.json', ({ dataset }) => describePlan(dataset)],
  ['openapi.json', ({ publicUrl }) => describeOpenApi(publicUrl)],
])

/** `/api/v1/{file}`: releases, restatements, changes, plan and OpenAPI. */
export const answerFile: Resource = (asked, context) => {
  if (/^restatements\.(json|csv)$/.test(asked.segment)) return answerRestatements(asked, context)
  if (/^changes\.(json|csv)$/.test(asked.segment)) return answerChanges(asked, context)
  if (asked.segment === 'dataset.csv') {
    refuseFaults([], parseQuery(asked.params, []).faults)
    return answerCsv('dataset', DATASET_COLUMNS, listDatasetRows(context.dataset))
  }
  const describe = FILES.get(asked.segment)
  if (!describe) return answerUnknown(asked, context)
  refuseFaults([], parseQuery(asked.params, []).faults)
  return answerJson(describe(context))
}
