import type { IncomingMessage, RequestListener } from 'node:http'
import { describe, expect, it, vi } from 'vitest'
import { Door } from '#server/door.mjs'
import { Framework } from '#server/framework.mjs'
import { listen, openServer, type Serve } from './open-server'

const HTML = `<!doctype html><script>theme()</script><p>${'39,824 '.repeat(200)}</p>`
const PUBLIC = { 'cache-control': 'public, max-age=300' }

/**
 * Serves what `answer` answers behind a door; resolves with a way to ask, and what it was asked. The
 * framework is well when the door opens.
 */
async function open(answer: Serve) {
  let isOpen = false
  const asked: { url: string; headers: IncomingMessage['headers'] }[] = []
  const port = await listen((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers })
    if (isOpen || request.url !== '/healthz') void answer(request, response)
    else response.end('{}')
  })
  const door = new Door(new Framework(async () => ({ port })))
  await door.open()
  isOpen = true
  asked.length = 0
  const ask = await openServer((request, response) => void door.serve(request, response))
  return { ask, asked, door }
}

/** A framework that answers every address with one page. */
const renderPage: RequestListener = (_request, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ETag: '"theirs"' })
  response.write(HTML.slice(0, 20))
  response.end(HTML.slice(20))
}

describe('a page', () => {
  it('gets a policy, a validator and lasting caching, and is rendered once', async () => {
    const { ask, asked } = await open(renderPage)
    const [first, beside] = await Promise.all([ask('/'), ask('/')])
    expect(await first.text()).toBe(HTML)
    expect(await beside.text()).toBe(HTML)
    expect(first.headers.get('content-security-policy')).toMatch(/script-src 'self' 'sha256-\S+';/)
    expect(first.headers.get('cache-control')).toContain('max-age=300')
    expect(first.headers.get('vary')).toBe('Accept-Encoding')

    const etag = first.headers.get('etag') ?? ''
    const again = await ask('/?utm_source=mail', { headers: { 'if-none-match': `"x", ${etag}` } })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(again.headers.get('etag')).toBe(etag)
    expect((await ask('/', { headers: { 'if-none-match': '"theirs"' } })).status).toBe(200)
    const head = await ask('/', { method: 'HEAD', headers: { 'accept-encoding': 'identity' } })
    expect(head.headers.get('content-length')).toBe(`${HTML.length}`)
    expect(asked.map(({ url }) => url)).toEqual(['/'])
  })

  it('is the same in every encoding', async () => {
    const { ask, asked } = await open(renderPage)
    const texts = ['gzip', 'br', 'identity'].map(async (encoding) => {
      const answer = await ask('/', { headers: { 'accept-encoding': encoding } })
      expect(answer.headers.get('content-encoding') ?? 'identity').toBe(encoding)
      return answer.text()
    })
    expect(new Set(await Promise.all(texts))).toEqual(new Set([HTML]))
    expect(asked).toHaveLength(1)
  })

  it('depends on its address alone: nothing else of a request reaches the framework', async () => {
    const { ask, asked } = await open(renderPage)
    const headers = {
      cookie: 'who=me',
      'content-security-policy': "script-src 'nonce-x'",
      'user-agent': 'Googlebot',
      'x-forwarded-host': 'evil.test',
      'x-middleware-subrequest': '1',
      'accept-language': 'zh',
    }
    await ask('/charts/cloud?transform=yoy&last=8', { headers })
    expect(asked).toEqual([
      {
        url: '/charts/cloud?last=8&transform=yoy',
        headers: { host: 'localhost', connection: 'keep-alive' },
      },
    ])
  })

  it('that is not found says what its address nearly names, and is rendered once', async () => {
    const { ask, asked } = await open((request, response) => {
      const named = request.url?.startsWith('/missing?path=%2Fcharts%2Fclout')
      response.writeHead(named ? 200 : 404, { 'Content-Type': 'text/html' })
      response.end(named ? '<!doctype html><h1>Nearly cloud</h1>' : '<!doctype html><body></body>')
    })
    for (const round of [1, 2]) {
      const answer = await ask('/charts/clout')
      expect([round, answer.status]).toEqual([round, 404])
      expect(await answer.text()).toBe('<!doctype html><h1>Nearly cloud</h1>')
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'")
      expect(answer.headers.get('cache-control')).toBe('no-store')
    }
    expect(asked).toHaveLength(2)
    await ask('/charts/clout?last=8')
    expect(asked).toHaveLength(2)
    expect(await (await ask('/nothing/near')).text()).toBe('<!doctype html><body></body>')
    expect(asked).toHaveLength(3)
  })

  it('that answers a posted text is its sender’s alone', async () => {
    const { ask, asked } = await open(renderPage)
    const post = () => ask('/claims/check', { method: 'POST', body: 'text=capex' })
    expect((await post()).headers.get('cache-control')).toBe('no-store')
    expect((await post()).headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(asked).toHaveLength(2)
  })

  it('that fails says nothing of the inside, and is asked for again', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    let fails = true
    const { ask } = await open((request, response) => {
      if (fails && request.url === '/claims') response.destroy(new Error('secret'))
      else renderPage(request, response)
    })
    const failed = await ask('/claims')
    expect([failed.status, (await failed.text()).includes('secret')]).toEqual([500, false])
    expect(logged).toHaveBeenCalledOnce()
    fails = false
    expect((await ask('/claims')).status).toBe(200)
  })
})

describe('what is no page', () => {
  it('is kept where its own headers call it public, with its validator', async () => {
    const { ask, asked } = await open((request, response) => {
      const isShared = request.url?.startsWith('/api/v1/charts/cloud')
      response.setHeader('content-type', 'application/json')
      response.setHeader('etag', '"chart"')
      response.setHeader('cache-control', isShared ? PUBLIC['cache-control'] : 'no-store')
      response.end(JSON.stringify('39,824 '.repeat(200)))
    })
    const first = await ask('/api/v1/charts/cloud.json?last=8')
    expect(first.headers.get('content-security-policy')).toBeNull()
    const again = await ask('/api/v1/charts/cloud.json?last=8', {
      headers: { 'accept-encoding': 'br' },
    })
    expect(again.headers.get('content-encoding')).toBe('br')
    expect(await again.json()).toHaveLength(1400)
    const known = await ask('/api/v1/charts/cloud.json?last=8', {
      headers: { 'if-none-match': 'W/"chart"' },
    })
    expect(known.status).toBe(304)
    expect(asked).toHaveLength(1)
    await ask('/api/v1/charts/banana.json')
    await ask('/api/v1/charts/banana.json')
    expect(asked).toHaveLength(3)
  })

  it('keeps each cookie it sets, and is then for nobody else', async () => {
    const { ask, asked } = await open((_request, response) => {
      response.writeHead(200, { ...PUBLIC, 'set-cookie': ['a=1', 'b=2'] }).end('text')
    })
    await ask('/api/v1')
    expect((await ask('/api/v1')).headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect(asked).toHaveLength(2)
  })

  it('is sent as it is when it is bytes, and a redirect is the reader’s to follow', async () => {
    const { ask } = await open((request, response) => {
      if (request.url === '/moved') response.writeHead(307, { location: '/' }).end()
      else response.writeHead(200, { 'content-type': 'image/png' }).end(Buffer.from([1, 2, 3]))
    })
    const bytes = await (await ask('/_next/static/a.png')).arrayBuffer()
    expect(new Uint8Array(bytes)).toEqual(new Uint8Array([1, 2, 3]))
    const moved = await ask('/moved', { redirect: 'manual' })
    expect([moved.status, moved.headers.get('location')]).toEqual([307, '/'])
  })

  it('goes to the framework where it is its own traffic, with the headers of that alone', async () => {
    const { ask, asked } = await open((_request, response) => void response.end('flight'))
    await ask('/charts/cloud', {
      headers: { rsc: '1', 'next-router-state-tree': 'x', 'x-evil': '1', cookie: 'a=1' },
    })
    await ask('/charts/cloud', { headers: { rsc: '1' } })
    expect(asked).toHaveLength(2)
    expect(asked[0]?.headers).toMatchObject({ rsc: '1', 'next-router-state-tree': 'x' })
    expect(asked[0]?.headers).not.toHaveProperty('x-evil')
    expect(asked[0]?.headers).not.toHaveProperty('cookie')
  })
})

it('refuses pictures where too many are on their way, and still answers what it knows', async () => {
  let end: () => void = () => undefined
  const slow = new Promise<void>((resolve) => (end = resolve))
  const { ask, asked } = await open(async (request, response) => {
    if (/^\/api\/\d/.test(request.url ?? '')) await slow
    response.writeHead(200, { ...PUBLIC, 'content-type': 'image/png' }).end('png')
  })
  await ask('/api/known.png')
  const crowd = Array.from({ length: 60 }, (_, index) => ask(`/api/${index}.png`))
  const refusal = await Promise.any(
    crowd.map(async (answer) => {
      const { status, headers } = await answer
      if (status !== 503) throw new Error('answered')
      return headers
    }),
  )
  expect(refusal.get('retry-after')).toBe('2')
  expect(refusal.get('content-type')).toContain('application/problem+json')
  expect((await ask('/api/known.png')).status).toBe(200)
  end()
  const answers = await Promise.all(crowd)
  expect(answers.filter(({ ok }) => ok).length).toBe(asked.length - 1)
  expect(answers.some(({ ok }) => ok)).toBe(true)
})

it('keeps one answer for an address that names a default, once it knows the catalogue', async () => {
  const charts = [{ id: 'cloud', params: ['frequency'], defaults: {} }]
  const parameters = [{ name: 'frequency', default: 'quarter' }]
  const { ask, asked } = await open((request, response) => {
    response.writeHead(200, { ...PUBLIC, 'content-type': 'application/json' })
    response.end(
      request.url === '/api/v1' ? JSON.stringify({ charts, parameters, formats: [] }) : '{}',
    )
  })
  await ask('/api/v1')
  for (const query of ['', '?frequency=quarter', '?frequency=ttm'])
    await ask(`/api/v1/charts/cloud.json${query}`)
  expect(asked.map(({ url }) => url)).toEqual([
    '/api/v1',
    '/api/v1/charts/cloud.json',
    '/api/v1/charts/cloud.json?frequency=ttm',
  ])
})

it('tells who comes too late for a page so in a page, and a program in JSON', async () => {
  let end: () => void = () => undefined
  const slow = new Promise<void>((resolve) => (end = resolve))
  const { ask } = await open(async (request, response) => {
    if (/late/.test(request.url ?? '')) await slow
    renderPage(request, response)
  })
  const crowd = Array.from({ length: 60 }, (_, index) => ask(`/claims?late=${index}`))
  const data = Array.from({ length: 120 }, (_, index) => ask(`/api/v1?late=${index}`))
  const embeds = Array.from({ length: 120 }, (_, index) => ask(`/embed/cloud?late=${index}`))
  const find = (answers: Promise<Response>[]) =>
    Promise.any(
      answers.map(async (answer) => {
        const response = await answer
        if (response.status !== 503) throw new Error('answered')
        return response
      }),
    )
  const refused = await find(crowd)
  expect(refused.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect([refused.headers.get('retry-after'), refused.headers.get('cache-control')]).toEqual([
    '2',
    'no-store',
  ])
  expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(await refused.text()).toContain('<h1>One moment</h1>')
  expect((await find(embeds)).headers.get('content-type')).toContain('text/html')
  expect((await find(data)).headers.get('content-type')).toBe('application/problem+json')
  end()
  await Promise.all([...crowd, ...data, ...embeds])
})

it('tells who comes before it is open to ask again in a second, and a page does so by itself', async () => {
  const port = await listen((request, response) =>
    request.url === '/healthz' ? void response.end('{}') : renderPage(request, response),
  )
  const door = new Door(new Framework(async () => ({ port })))
  const ask = await openServer((request, response) => void door.serve(request, response))
  for (const path of ['/charts/cloud', '/embed/cloud', '/api/v1', '/healthz']) {
    const early = await ask(path)
    expect([early.status, early.headers.get('retry-after')]).toEqual([503, '1'])
    expect(early.headers.get('cache-control')).toBe('no-store')
    expect(await early.text()).toContain('The server is starting.')
  }
  expect(await (await ask('/')).text()).toContain('<meta http-equiv="refresh"')
  await door.open()
  expect(await (await ask('/')).text()).toBe(HTML)
})

it('does not open where the data cannot be read, and says in which file and line', async () => {
  const detail = 'releases/2025-11-25-fy2026-q2.json:12: value: must be a number'
  const port = await listen((_request, response) => {
    response.writeHead(500, { 'content-type': 'application/problem+json' })
    response.end(JSON.stringify({ status: 500, detail }))
  })
  const door = new Door(new Framework(async () => ({ port })))
  await expect(door.open()).rejects.toThrow(`The data cannot be read: ${detail}`)
})

it('says of its health whether it is still warming, whatever is asked', async () => {
  const { ask, asked, door } = await open((_request, response) => void response.end('{}'))
  await ask('/healthz?x=1')
  door.isWarming = false
  await ask('/healthz?warming')
  expect(asked.map(({ url }) => url)).toEqual(['/healthz?warming', '/healthz'])
})

it('reads no more bodies at once than it has memory for', async () => {
  const { ask } = await open((_request, response) => void response.end('read'))
  const text = 'x'.repeat(2 * 1024 * 1024)
  const slow = (controller: ReadableStreamDefaultController) => {
    setTimeout(() => {
      controller.enqueue(new TextEncoder().encode(text))
      controller.close()
    }, 300)
  }
  const post = () => {
    const headers = { 'content-length': `${text.length}` }
    const body = new ReadableStream({ start: slow })
    return ask('/claims/check', { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
  }
  const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await post()).status))
  expect([...new Set(statuses)].sort()).toEqual([200, 503])
  expect((await post()).status).toBe(200)
})

it('starts the framework anew where it has ended', async () => {
  const port = await listen(renderPage)
  let starts = 0
  let end: () => void = () => undefined
  const framework = new Framework(async (ended) => {
    starts += 1
    end = ended
    return { port }
  })
  expect((await framework.take('/')).status).toBe(200)
  end()
  expect((await framework.take('/')).body.toString()).toBe(HTML)
  expect(starts).toBe(2)
})
