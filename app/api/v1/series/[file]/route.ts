import { serve } from '#app/api/serve.ts'
import { answerSeries } from '#lib/api/answers/series'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(answerSeries)
