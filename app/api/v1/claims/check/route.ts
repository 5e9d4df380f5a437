import { servePosted } from '#app/api/serve.ts'
import { answerCheck } from '#lib/api/answers/check-claims'

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = servePosted(answerCheck)
