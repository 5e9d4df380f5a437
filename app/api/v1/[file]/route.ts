import { serve } from '#app/api/serve.ts'
import { answerFile } from '#lib/respond-file'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(answerFile)
