import { serve } from '#app/api/serve.ts'
import { getLedger } from '#app/ledger.ts'
import { answerCanvas, isCanvas } from '#lib/respond-canvas'
import { answerFile } from '#lib/respond-file'

const answerOfCanvas = answerCanvas(getLedger)

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = serve((asked, context) =>
  isCanvas(asked.segment) ? answerOfCanvas(asked, context) : answerFile(asked, context),
)
