import { serve } from '#app/api/serve.ts'
import { answerFeed } from '#lib/api/answers/respond-feed'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(answerFeed)
