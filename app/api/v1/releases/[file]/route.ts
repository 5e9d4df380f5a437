import { serve } from '#app/api/serve.ts'
import { answerRelease } from '#lib/api/answers/respond-release'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(answerRelease)
