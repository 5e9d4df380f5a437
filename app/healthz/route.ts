import { serve } from '#app/api/serve.ts'
import { getLedger } from '#app/_page/ledger.ts'
import { answerHealth } from '#lib/api/answers/files'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(answerHealth(getLedger))
