import { serve } from '#app/api/serve.ts'
import { answerSeries } from '#lib/respond-series'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(answerSeries)
