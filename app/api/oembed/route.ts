import { serve } from '#app/api/serve.ts'
import { answerOembed } from '#lib/respond-oembed'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(answerOembed)
