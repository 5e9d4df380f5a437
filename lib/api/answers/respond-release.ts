import { describeRelease, RELEASE_COLUMNS } from '#lib/releases/describe-release'
import type { Resource } from '#lib/api/answers/respond'
import { refuseFaults, unknownOf } from '#lib/api/answers/figure'
import { answerCsv, answerJson, readFileRequest } from '#lib/api/answers/table'

/** `/api/v1/releases/{FY2026-Q2}.{json,csv}`: what one release printed. */
export const answerRelease: Resource = (asked, { dataset }) => {
  const request = readFileRequest(asked, ['json', 'csv'], [])
  const release = dataset.releases.find(({ id }) => id === request.id)
  const missing = release ? [] : [unknownOf('release', request.id, dataset.releases)]
  refuseFaults([...missing, ...request.unknown], request.faults)
  if (!release) throw new Error('an unknown release was not refused')
  const described = describeRelease(dataset, release)
  if (request.extension === 'json') return answerJson(described)
  const rows = described.facts.map(({ periodEnd, printedYoy, ...fact }) => {
    return { ...fact, period_end: periodEnd, printed_yoy: printedYoy }
  })
  return answerCsv(release.id, RELEASE_COLUMNS, rows)
}
