import { expect, test } from './support/test'

test('a page runs only scripts that are ours, and no other site may frame it', async ({ page }) => {
  const answer = await page.goto('/')
  const policy = answer?.headers()['content-security-policy'] ?? ''
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(scripts).toContain("'sha256-")
  expect(scripts).not.toMatch(/unsafe|https?:|\*/)
})

test('a script that was not there when the page was written does not run', async ({
  page,
  faults,
}) => {
  await page.goto('/')
  const ran = page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.documentElement.dataset.ran = "yes"'
    return new Promise((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        resolve(event.violatedDirective)
      })
      document.body.append(script)
      setTimeout(() => resolve(document.documentElement.dataset.ran), 2000)
    })
  })
  expect(await ran).toBe('script-src-elem')
  expect(faults.splice(0).join()).toContain('Content Security Policy')
})

test('every answer tells the browser not to guess types nor to pass on addresses', async ({
  request,
}) => {
  for (const path of ['/', '/embed/cloud', '/api/v1']) {
    const headers = (await request.get(path)).headers()
    expect(headers['x-content-type-options'], path).toBe('nosniff')
    expect(headers['referrer-policy'], path).toBeDefined()
    expect(headers['permissions-policy'], path).toBeDefined()
    expect(headers['x-powered-by'], path).toBeUndefined()
  }
})

test('a page that has not changed is not sent again', async ({ request }) => {
  const first = await request.get('/')
  const { etag = '', 'cache-control': caching } = first.headers()
  expect(etag).toMatch(/^W\/"[\w-]{22}"$/)
  expect(caching).toBe('public, max-age=300, stale-while-revalidate=86400')

  const again = await request.get('/', { headers: { 'if-none-match': etag } })
  expect(again.status()).toBe(304)
  expect(await again.body()).toHaveLength(0)
})

test('HEAD answers with the headers of GET', async ({ request }) => {
  const [get, head] = await Promise.all([request.get('/'), request.head('/')])
  expect(head.headers().etag).toBe(get.headers().etag)
  expect(head.headers()['content-length']).toBe(get.headers()['content-length'])
})

test('a page that is not there is a 404 under the same policy, and is not kept', async ({
  page,
}) => {
  const answer = await page.goto('/no-such-page')
  expect(answer?.status()).toBe(404)
  expect(answer?.headers()['cache-control']).toBe('no-store')
  expect(answer?.headers()['content-security-policy']).toContain("script-src 'self'")
})

test('an address too long or a body too large is refused', async ({ request }) => {
  const long = await request.get(`/?a=${'x'.repeat(9000)}`)
  expect(long.status()).toBe(414)
  expect(long.headers()['content-type']).toBe('application/problem+json')

  const large = await request.post('/api/v1', { data: 'x'.repeat(70_000) })
  expect(large.status()).toBe(413)
  expect(await large.json()).toMatchObject({ title: 'Content too large', status: 413 })
})

/** Headers that some server or framework somewhere reads, each with a value that would show. */
const HOSTILE = [
  ...['accept', 'accept-language', 'accept-charset', 'cookie', 'authorization', 'user-agent'],
  ...['referer', 'origin', 'forwarded', 'via', 'from', 'dnt', 'save-data', 'range', 'purpose'],
  ...['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-for', 'x-forwarded-port'],
  ...['x-forwarded-prefix', 'x-forwarded-path', 'x-forwarded-server', 'x-real-ip', 'x-host'],
  ...['x-original-url', 'x-rewrite-url', 'x-http-method-override', 'x-http-method', 'x-method'],
  ...['x-wap-profile', 'x-requested-with', 'x-csrf-token', 'x-amz-website-redirect-location'],
  ...['content-security-policy', 'content-security-policy-report-only', 'x-nonce', 'nonce'],
  ...['x-middleware-subrequest', 'x-middleware-rewrite', 'x-middleware-next', 'x-invoke-path'],
  ...['x-invoke-status', 'x-invoke-error', 'x-matched-path', 'x-now-route-matches', 'x-vercel-id'],
  ...['x-prerender-revalidate', 'x-prerender-revalidate-if-generated', 'x-nextjs-data'],
  ...[
    'x-nextjs-html-request-id',
    'x-nextjs-request-id',
    'next-html-request-id',
    'x-next-cache-tags',
  ],
  ...['x-next-revalidated-tags', 'x-next-revalidate-tag-token', 'next-resume', 'next-url'],
  ...['next-router-prefetch', 'next-router-segment-prefetch', 'next-router-state-tree'],
  ...[
    'next-test-fetch-priority',
    'if-modified-since',
    'if-unmodified-since',
    'if-match',
    'if-range',
  ],
  ...[
    'sec-fetch-dest',
    'sec-fetch-mode',
    'sec-fetch-site',
    'sec-ch-ua',
    'sec-ch-prefers-color-scheme',
  ],
  ...['sec-gpc', 'viewport-width', 'width', 'dpr', 'device-memory', 'downlink', 'rtt', 'ect'],
  ...['cf-connecting-ip', 'cf-ray', 'true-client-ip', 'fastly-client-ip', 'x-cluster-client-ip'],
  ...[
    'x-api-version',
    'x-version',
    'x-debug',
    'x-trace-id',
    'traceparent',
    'tracestate',
    'baggage',
  ],
  ...[
    'max-forwards',
    'pragma',
    'cache-control',
    'priority',
    'early-data',
    'upgrade-insecure-requests',
  ],
]
const VALUES: Readonly<Record<string, string>> = {
  'content-security-policy': "script-src 'nonce-hostile'",
  'content-security-policy-report-only': "script-src 'nonce-hostile'",
  'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; hostile)',
  range: 'bytes=0-9',
}

test('nothing of a request but its address changes what others get', async ({ request }) => {
  expect(HOSTILE.length).toBeGreaterThan(95)
  const headers = Object.fromEntries(HOSTILE.map((name) => [name, VALUES[name] ?? 'hostile.test']))
  // Addresses that nobody has asked for, so that the hostile request is the one that is answered.
  const kinds = ['/', '/charts/cmr', '/explore', '/releases/FY2026-Q2', '/claims', '/nothing']
  const files = ['/embed/cmr', '/api/v1/charts/cmr.json', '/api/v1/charts/cmr.svg', '/feed.xml']
  const addresses = [...kinds, ...files].map((path) => `${path}?to=FY2026-Q1&utm_source=`)
  for (const [at, address] of addresses.entries()) {
    const hostile = await request.get(`${address}a${at}`, { headers })
    const plain = await request.get(`${address}b${at}`)
    const text = await plain.text()
    expect(plain.status(), address).toBe(hostile.status())
    expect(text, address).toBe(await hostile.text())
    expect(text + JSON.stringify(plain.headers()), address).not.toContain('hostile')
  }
})

test.describe('a page without its policy', () => {
  test.use({ bypassCSP: true })

  test('that asked another site or left a cookie would fail any test', async ({ page, faults }) => {
    await page.goto('/about')
    await page.evaluate(async () => {
      document.cookie = 'visitor=1'
      await fetch('http://127.0.0.1:9/count').catch(() => undefined)
    })
    expect(faults.splice(0).join()).toContain('asked another site: http://127.0.0.1:9/count')
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['visitor'])
    await page.context().clearCookies()
  })
})
