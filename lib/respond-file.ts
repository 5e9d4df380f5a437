import { describePlan } from '#lib/describe-plan'
import { describeReleases } from '#lib/describe-release'
import { describeOpenApi } from '#lib/openapi'
import type { Context, Resource } from '#lib/respond'
import { answerRestatements } from '#lib/respond-restatements'
import { answerJson, readFileRequest, refuseFile } from '#lib/respond-table'

/** The JSON files that stand beside the catalogue, by name. */
const FILES: Readonly<Record<string, (context: Context) => unknown>> = {
  releases: ({ dataset }) => ({ releases: describeReleases(dataset) }),
  plan: ({ dataset }) => describePlan(dataset),
  openapi: ({ publicUrl }) => describeOpenApi(publicUrl),
}

/** `/api/v1/{file}`: releases, restatements, plan and OpenAPI. */
export const answerFile: Resource = (asked, context) => {
  if (/^restatements[.@]/.test(asked.segment)) return answerRestatements(asked, context)
  const request = readFileRequest(asked, ['json'], [])
  refuseFile(request, [...Object.keys(FILES), 'restatements'])
  return answerJson(FILES[request.id]?.(context))
}
