import * as charts from '#app/embed/[chart]/route.ts'
import * as series from '#app/embed/series/[metrics]/route.ts'

type Handlers = Readonly<Record<string, (request: Request) => Promise<Response>>>

/** Sends a request to the real handler of `/embed/…`, as the server would. */
export async function askEmbed(
  address: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const handlers: Handlers = address.startsWith('series/') ? series : charts
  const handler = handlers[method]
  if (!handler) throw new Error(`no handler for ${method}`)
  return handler(new Request(`http://host.invalid/embed/${address}`, { method, headers }))
}

const read = new Map<string, Promise<string>>()

async function readAnew(address: string): Promise<string> {
  const response = await askEmbed(address)
  if (response.status !== 200) throw new Error(`${address}: ${response.status}`)
  return response.text()
}

/** The document that an address of an embed answers with, drawn once for all the tests that look. */
export function readEmbed(address: string): Promise<string> {
  const known = read.get(address) ?? readAnew(address)
  read.set(address, known)
  return known
}

/** A document as a browser reads it, its scripts not run; needs the jsdom environment. */
export function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}
