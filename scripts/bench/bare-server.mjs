// A bare node:http server that sends the bytes of another: each address is read there once.
import { createServer, request as ask } from 'node:http'

const other = process.argv[2] ?? ''
/** @type {Map<string, Promise<{ status: number, head: string[], body: Buffer }>>} */
const known = new Map()

/**
 * @param {string} path
 * @param {string} encoding
 * @returns {Promise<{ status: number, head: string[], body: Buffer }>}
 */
function read(path, encoding) {
  return new Promise((resolve, reject) => {
    const asked = ask(new URL(path, other), { headers: { 'accept-encoding': encoding } })
    asked.on('error', reject).on('response', (answer) => {
      /** @type {Buffer[]} */
      const chunks = []
      answer
        .on('data', (chunk) => chunks.push(chunk))
        .on('end', () => {
          const head = answer.rawHeaders.flatMap((name, at) =>
            at % 2 === 0 && !/^(?:connection|keep-alive|date)$/i.test(name)
              ? [name, answer.rawHeaders[at + 1] ?? '']
              : [],
          )
          resolve({ status: answer.statusCode ?? 500, head, body: Buffer.concat(chunks) })
        })
    })
    asked.end()
  })
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function serve({ url = '/', headers }, response) {
  const encoding = headers['accept-encoding'] ?? 'identity'
  const key = `${encoding} ${url}`
  const answer = known.get(key) ?? read(url, String(encoding))
  known.set(key, answer)
  const { status, head, body } = await answer
  response.writeHead(status, head)
  response.end(body)
}

const server = createServer((request, response) => void serve(request, response))
server.listen(0, () => {
  const address = server.address()
  if (typeof address === 'object' && address) console.log(`http://localhost:${address.port}`)
})
