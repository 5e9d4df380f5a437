import { serve } from '#app/api/serve.ts'
import { answerOembed } from '#lib/api/answers/oembed'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(answerOembed)
