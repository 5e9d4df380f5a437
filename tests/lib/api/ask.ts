import { readdirSync } from 'node:fs'
import path from 'node:path'

type Handler = (request: Request) => Promise<Response>

const APP = path.resolve('app')

/** Every API route as Next names it: `/api/v1/series/[file]`. */
export const ROUTES: readonly string[] = readdirSync(path.join(APP, 'api'), { recursive: true })
  .map(String)
  .filter((file) => path.basename(file) === 'route.ts')
  .map((file) => path.posix.join('/api', path.dirname(file).split(path.sep).join('/')))

const isOpen = (part: string) => part.startsWith('[')

/** Whether Next sends a path to a route, part by part. */
function matches(route: string, pathname: string): boolean {
  const wanted = route.split('/')
  const given = pathname.split('/')
  if (wanted.at(-1)?.startsWith('[[...')) {
    const fixed = wanted.slice(0, -1)
    return fixed.every((part, index) => part === given[index])
  }
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part === given[index] || (isOpen(part) && given[index] !== ''))
  )
}

/** The route that answers a path: fixed parts before open ones, catch-alls last. */
export function findRoute(pathname: string): string | undefined {
  const rank = (route: string) =>
    route.split('/').filter(isOpen).length + (route.includes('[[...') ? 100 : 0)
  return ROUTES.filter((route) => matches(route, pathname)).sort((a, b) => rank(a) - rank(b))[0]
}

/** Sends a request to the real handler of its path, as the server would. */
export async function ask(
  address: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  const request = new Request(new URL(address, 'http://host.invalid'), { method, headers })
  const route = findRoute(new URL(request.url).pathname)
  if (!route) throw new Error(`no route answers ${address}`)
  const handlers: Record<string, Handler | undefined> = await import(
    path.join(path.dirname(APP), 'app', route, 'route.ts')
  )
  const handler = handlers[method]
  if (!handler) throw new Error(`${route} exports no ${method}`)
  return handler(request)
}
