import { serve } from '#app/api/serve.ts'
import { answerSitemap } from '#lib/api/answers/respond-sitemap'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(answerSitemap)
