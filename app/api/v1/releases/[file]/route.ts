import { serve } from '#app/api/serve.ts'
import { answerRelease } from '#lib/api/answers/restatements'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(answerRelease)
