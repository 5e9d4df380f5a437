import { DATASET_COLUMNS, describePackage, listDatasetRows } from '#lib/describe-dataset'
import { describePlan } from '#lib/describe-plan'
import { describeReleases } from '#lib/describe-release'
import { describeOpenApi } from '#lib/openapi'
import { parseQuery } from '#lib/query'
import type { Context, Resource } from '#lib/respond'
import { answerUnknown } from '#lib/respond-catalogue'
import { answerChanges } from '#lib/respond-changes'
import { refuseFaults } from '#lib/respond-figure'
import { answerRestatements } from '#lib/respond-restatements'
import { answerCsv, answerJson } from '#lib/respond-table'

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
