import type { RequestListener } from 'node:http'
import { describe, expect, it } from 'vitest'
import { isChartRequest, isPageRequest, PageServer } from '#server/page-server.mjs'
import { openServer } from './open-server'

const HTML = '<!doctype html><script>theme()</script><p>39,824</p>'
const MISSING = '<!doctype html><h1>No such page</h1>'
/** Serves what `framework` renders through a page server; resolves with a way to ask for a path. */
async function open(
  framework: RequestListener,
  describe = async (): Promise<string | null> => null,
) {
  const pages = new PageServer(async (request, response) => framework(request, response), describe)
  pages.learn(HTML)
  pages.learnMissing(MISSING)
  return openServer((request, response) => pages.serve(request, response))
}

describe('a page', () => {
  it('gets a policy, a validator and lasting caching, and is rendered once', async () => {
    let rendered = 0
    const ask = await open((_request, response) => {
      rendered += 1
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ETag: '"theirs"' })
      response.write(HTML.slice(0, 20))
      response.end(HTML.slice(20))
    })
    const first = await ask('/')
    expect(await first.text()).toBe(HTML)
    expect(first.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-\S+';/)
    expect(first.headers.get('cache-control')).toContain('max-age=300')
    expect(first.headers.get('vary')).toBe('Accept-Encoding')

    const etag = first.headers.get('etag') ?? ''
    const again = await ask('/', { headers: { 'if-none-match': `"other", ${etag}` } })
    expect(again.status).toBe(304)
    expect(again.headers.get('etag')).toBe(etag)
    expect((await ask('/', { headers: { 'if-none-match': '"theirs"' } })).status).toBe(200)
    expect(rendered).toBe(1)
  })

  it('that is not found says what its address nearly names', async () => {
    const nothing: RequestListener = (_request, response) => {
      response.writeHead(404, { 'Content-Type': 'text/html' })
      response.end('<!doctype html><body></body>')
    }
    const ask = await open(nothing, async () => '<!doctype html><h1>Nearly cloud</h1>')
    const answer = await ask('/charts/clout')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe('<!doctype html><h1>Nearly cloud</h1>')
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
  })

  it('that is not found names the faces that other pages name, where it names none', async () => {
    const face = '</face.woff2>; rel=preload; as="font"; crossorigin=""; type="font/woff2"'
    const pages = new PageServer(
      async (request, response) => {
        const own = request.url === '/own' ? { Link: '</own.woff2>; rel=preload; as="font"' } : {}
        const status = request.url === '/there' ? 200 : 404
        response.writeHead(status, { 'Content-Type': 'text/html', ...own })
        response.end('<!doctype html><body></body>')
      },
      async () => null,
    )
    pages.learnFaces(`</style.css>; rel=preload; as="style", ${face}, ${face}`)
    const ask = await openServer((request, response) => pages.serve(request, response))
    expect((await ask('/nope')).headers.get('link')).toBe(`${face}, ${face}`)
    expect((await ask('/own')).headers.get('link')).toBe('</own.woff2>; rel=preload; as="font"')
    expect((await ask('/there')).headers.get('link')).toBeNull()
  })

  it('that is not found and cannot be described is the one page for that', async () => {
    const ask = await open((_request, response) => {
      response.writeHead(404, { 'Content-Type': 'text/html' })
      response.end('<!doctype html><body></body>')
    })
    const answer = await ask('/charts/foo')
    expect(answer.status).toBe(404)
    expect(await answer.text()).toBe(MISSING)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('has another validator in another encoding', async () => {
    const ask = await open((_request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(HTML)
    })
    const [gzip, brotli] = await Promise.all([
      ask('/', { headers: { 'accept-encoding': 'gzip' } }),
      ask('/', { headers: { 'accept-encoding': 'br' } }),
    ])
    expect(gzip.headers.get('content-encoding')).toBe('gzip')
    expect(await gzip.text()).toBe(await brotli.text())
    expect(gzip.headers.get('etag')).not.toBe(brotli.headers.get('etag'))
  })

  it('that failed is not kept', async () => {
    let rendered = 0
    const ask = await open((_request, response) => {
      rendered += 1
      response.statusCode = 404
      response.setHeader('content-type', 'text/html')
      response.end(HTML)
    })
    const answer = await ask('/none')
    expect(answer.status).toBe(404)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('etag')).toBeNull()
    await ask('/none')
    expect(rendered).toBe(2)
  })

  it('asked for with a cookie is rendered anew, and keeps each cookie it sets', async () => {
    let rendered = 0
    const ask = await open((_request, response) => {
      rendered += 1
      response.setHeader('content-type', 'text/html')
      response.setHeader('set-cookie', ['a=1', 'b=2'])
      response.end(HTML)
    })
    await ask('/', { headers: { cookie: 'who=me' } })
    await ask('/')
    expect((await ask('/')).headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(rendered).toBe(3)
  })
})

describe('what is no page', () => {
  it('keeps its own validator and caching when it is text', async () => {
    const ask = await open((_request, response) => {
      response.setHeader('content-type', 'application/atom+xml')
      response.setHeader('etag', '"feed"')
      response.end('<feed/>'.repeat(100))
    })
    const answer = await ask('/feed.xml', { headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers.get('etag')).toBe('"feed"')
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('content-security-policy')).toBeNull()
    expect(await answer.text()).toContain('<feed/>')
  })

  it('is remembered where its own headers call it public, with its validator', async () => {
    let answered = 0
    const ask = await open((request, response) => {
      answered += 1
      response.setHeader('content-type', 'application/json')
      response.setHeader('etag', '"chart"')
      const shared = request.url?.startsWith('/api/v1/charts/cloud')
      response.setHeader('cache-control', shared ? 'public, max-age=300' : 'no-store')
      response.end('{}')
    })
    await ask('/api/v1/charts/cloud.json?last=8')
    const again = await ask('/api/v1/charts/cloud.json?last=8')
    expect(await again.text()).toBe('{}')
    expect(again.headers.get('cache-control')).toBe('public, max-age=300')
    const known = await ask('/api/v1/charts/cloud.json?last=8', {
      headers: { 'if-none-match': '"chart"' },
    })
    expect(known.status).toBe(304)
    expect(answered).toBe(1)
    await ask('/api/v1/charts/banana.json')
    await ask('/api/v1/charts/banana.json')
    expect(answered).toBe(3)
  })

  it('is kept when it is a chart as pages fetch it', () => {
    const asked = (url: string, method = 'GET') => isChartRequest({ method, url })
    expect(asked('/api/v1/charts/cloud@2025-11-25.json?last=8')).toBe(true)
    expect(asked('/api/v1/charts/cloud.csv')).toBe(false)
    expect(asked('/api/v1/series/cloud.json')).toBe(false)
    expect(asked('/api/v1/charts/cloud.json', 'POST')).toBe(false)
  })

  it('goes straight out when it is bytes, or has no body', async () => {
    const ask = await open((request, response) => {
      if (request.url === '/moved') response.writeHead(307, { location: '/' }).end()
      else response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from([1, 2, 3]))
    })
    expect(new Uint8Array(await (await ask('/a.png')).arrayBuffer())).toEqual(
      new Uint8Array([1, 2, 3]),
    )
    const moved = await ask('/moved', { redirect: 'manual' })
    expect([moved.status, moved.headers.get('location')]).toEqual([307, '/'])
  })

  it.each(['/api/v1', '/embed/cloud', '/_next/static/a.js', '/api?x', '/feed.xml', '/robots.txt'])(
    '%s is left alone',
    (url) => {
      expect(isPageRequest({ method: 'GET', url, headers: {} })).toBe(false)
    },
  )

  it('is the framework’s own traffic, or a request that changes things', () => {
    expect(isPageRequest({ method: 'GET', url: '/', headers: { rsc: '1' } })).toBe(false)
    expect(isPageRequest({ method: 'POST', url: '/', headers: {} })).toBe(false)
    expect(isPageRequest({ method: 'HEAD', url: '/apiary', headers: {} })).toBe(true)
  })
})
