import { handleAll, openContext } from '#app/api/serve.ts'

// Loaded with the first question: a server starts without the protocol's code.
export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = handleAll(async (request) => {
  const { answerMcp } = await import('#lib/mcp/answer-mcp')
  return answerMcp(request, openContext)
})
