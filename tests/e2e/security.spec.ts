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
  expect(etag).toMatch(/^"[\w-]{22}-(br|gzip)"$/)
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
