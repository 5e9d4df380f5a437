import { serve } from '#app/api/serve.ts'
import { getLedger } from '#app/ledger.ts'
import { answerClaims } from '#lib/respond-claims'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(answerClaims(getLedger))
