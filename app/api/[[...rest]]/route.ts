import { serve } from '#app/api/serve.ts'
import { answerUnknown } from '#lib/api/answers/files'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(answerUnknown)
