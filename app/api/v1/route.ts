import { serve } from '#app/api/serve.ts'
import { answerCatalogue } from '#lib/api/answers/respond-catalogue'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(answerCatalogue)
