import { serve } from '#app/api/serve.ts'
import { answerRobots } from '#lib/api/answers/respond-sitemap'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(answerRobots)
