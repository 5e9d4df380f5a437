import { serve } from '#app/api/serve.ts'
import { answerUnknown } from '#lib/api/answers/respond-catalogue'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(answerUnknown)
