import { serve } from '#app/api/serve.ts'
import { getLedger } from '#app/ledger.ts'
import { answerCanvas, isCanvas } from '#lib/respond-canvas'
import { answerClaims, isClaims } from '#lib/respond-claims'
import { answerFile } from '#lib/respond-file'

const answerOfCanvas = answerCanvas(getLedger)
const answerOfClaims = answerClaims(getLedger)

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve((asked, context) => {
  if (isCanvas(asked.segment)) return answerOfCanvas(asked, context)
  if (isClaims(asked.segment)) return answerOfClaims(asked, context)
  return answerFile(asked, context)
})
