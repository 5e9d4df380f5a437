import { serve } from '#app/api/serve.ts'
import { answerSeries } from '#lib/api/answers/figure'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(answerSeries)
