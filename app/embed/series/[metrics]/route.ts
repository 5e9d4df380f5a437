import { serve } from '#app/api/serve.ts'
import { answerEmbed, EMBEDS } from '#lib/api/answers/embed'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve(answerEmbed, EMBEDS)
