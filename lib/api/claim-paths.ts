import { CLAIM_PARAMS } from '#lib/claims/read-claim-filter'
import { CSV } from '#lib/exports/csv'
import type { ApiPath } from '#lib/api/api-paths'

const summary = 'Figures that secondary texts state, with verdicts and evidence'

/** The paths of the API that answer with claims. */
export const CLAIM_PATHS: readonly ApiPath[] = [
  { path: '/api/v1/claims.json', summary, takes: CLAIM_PARAMS, answer: 'Claims', also: [] },
  {
    path: '/api/v1/claims.csv',
    summary,
    takes: CLAIM_PARAMS,
    answer: null,
    also: [CSV.contentType],
  },
]
