import { serve } from '#app/api/serve.ts'
import { getLedger } from '#app/_page/ledger.ts'
import { answerCanvas, isCanvas } from '#lib/api/answers/canvas'
import { answerClaims, isClaims } from '#lib/api/answers/claims'
import { answerFile } from '#lib/api/answers/files'

const answerOfCanvas = answerCanvas(getLedger)
const answerOfClaims = answerClaims(getLedger)

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve((asked, context) => {
  if (isCanvas(asked.segment)) return answerOfCanvas(asked, context)
  if (isClaims(asked.segment)) return answerOfClaims(asked, context)
  return answerFile(asked, context)
})
