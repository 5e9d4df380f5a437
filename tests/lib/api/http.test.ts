import { beforeAll, describe, expect, it } from 'vitest'
import { ask, ROUTES } from './ask'

const CLOUD = '/api/v1/series/cloud.json'
const LASTING = 'public, max-age=31536000, immutable'
const CHANGING = 'public, max-age=300, stale-while-revalidate=86400'

/** One address of each route that answers. */
const ADDRESSES = [
  '/api/v1',
  CLOUD,
  '/api/v1/series/cloud,cmr.csv?layout=wide',
  '/api/v1/series/cloud.svg',
  '/api/v1/charts/growth.json',
  '/api/v1/charts/growth.png?width=400&scale=1',
  '/api/v1/charts/segment-mix.csv',
  '/api/v1/charts/capex-plan.svg?theme=dark&width=1080',
  '/api/v1/releases.json',
  '/api/v1/releases/FY2026-Q2.json',
  '/api/v1/releases/FY2026-Q2.csv',
  '/api/v1/releases/FY2026-Q2.xlsx',
  '/api/v1/restatements.json?metric=net-income-attributable',
  '/api/v1/restatements.csv',
  '/api/v1/changes.json?chart=cloud&since=2023-08-10',
  '/api/v1/changes.csv?metrics=cloud,cmr&since=2023-08-10&transform=yoy',
  '/api/v1/freshness.json?address=%2Fcharts%2Fcloud%3Fas-of%3D2023-08-10',
  '/api/v1/plan.json',
  '/api/v1/dataset.csv',
  '/api/v1/datapackage.json',
  '/api/v1/openapi.json',
  '/api/v1/claims.json?verdict=contradicted',
  '/api/v1/claims.csv',
  '/api/v1/canvas.xlsx',
  '/api/v1/model.xlsx',
  '/api/v1/canvas.docx',
  '/api/oembed?url=http%3A%2F%2Flocalhost%3A3000%2Fcharts%2Fcloud',
]

describe.each(ADDRESSES)('%s', (address) => {
  let answered: Response

  beforeAll(async () => {
    answered = await ask(address)
  })

  it('answers with a strong ETag, and 304 to who has it', async () => {
    const first = answered.clone()
    const etag = first.headers.get('etag') ?? ''
    expect(first.status).toBe(200)
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    expect(first.headers.get('cache-control')).toBe(CHANGING)
    expect((await first.text()).length).toBeGreaterThan(100)

    const again = await ask(address, { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
    expect(again.headers.get('etag')).toBe(etag)
    expect(again.headers.get('cache-control')).toBe(CHANGING)
    expect(again.headers.get('access-control-allow-origin')).toBe('*')
    expect(await again.text()).toBe('')
    const other = await ask(address, { headers: { 'If-None-Match': '"other"' } })
    expect(other.status).toBe(200)
  })

  it('is open to every page and never sniffed', () => {
    const { headers } = answered
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect(headers.get('set-cookie')).toBeNull()
  })

  it('answers HEAD with the headers of GET and no body', async () => {
    const [get, head] = [answered, await ask(address, { method: 'HEAD' })]
    expect(head.status).toBe(200)
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers))
    expect(await head.text()).toBe('')
  })
})

describe('every route', () => {
  // Whatever a route answers, one function compares.
  it.each([
    '/api/v1',
    CLOUD,
    '/api/v1/charts/growth.json',
    '/api/v1/releases/FY2026-Q2.json',
    '/api/v1/claims.csv',
    '/api/oembed?url=http%3A%2F%2Flocalhost%3A3000%2Fcharts%2Fcloud',
  ])('knows an ETag however it is sent: %s', async (address) => {
    const etag = (await ask(address)).headers.get('etag') ?? ''
    for (const header of [`W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await ask(address, { headers: { 'If-None-Match': header } })
      expect([header, again.status]).toEqual([header, 304])
      expect(again.headers.get('etag')).toBe(etag)
      expect(again.headers.get('cache-control')).toBe(CHANGING)
      expect(again.headers.get('access-control-allow-origin')).toBe('*')
      expect(await again.text()).toBe('')
    }
  })

  it('is one of those asked above, or the catch-all', () => {
    expect([...ROUTES].sort()).toEqual([
      '/api/[[...rest]]',
      '/api/mcp',
      '/api/oembed',
      '/api/v1',
      '/api/v1/[file]',
      '/api/v1/charts/[file]',
      '/api/v1/claims/check',
      '/api/v1/releases/[file]',
      '/api/v1/series/[file]',
    ])
  })

  it('answers OPTIONS, as browsers ask before a request with headers', async () => {
    const response = await ask(CLOUD, { method: 'OPTIONS' })
    expect(response.status).toBe(204)
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS')
    expect(response.headers.get('access-control-allow-headers')).toBe('If-None-Match')
  })

  it('sends HEAD of a bad address without a body', async () => {
    const response = await ask('/api/v1/series/clud.json', { method: 'HEAD' })
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })
})

describe('pins', () => {
  it('keeps a pinned answer for ever where every number in it is primary', async () => {
    for (const address of [
      '/api/v1/series/cloud@2025-11-25.json',
      '/api/v1/series/cloud@2025-11-25.csv',
      '/api/v1/charts/cloud@2025-11-25.json',
    ])
      expect([address, (await ask(address)).headers.get('cache-control')]).toEqual([
        address,
        LASTING,
      ])
  })

  it('keeps a drawing for minutes unless its address names the version of the drawing', async () => {
    const address = '/api/v1/charts/cloud@2025-11-25.svg'
    expect((await ask(address)).headers.get('cache-control')).toBe(CHANGING)
    const named = await ask(`${address}?style=1`)
    expect(named.headers.get('cache-control')).toBe(LASTING)
  })

  it('keeps it for minutes where a filed document may fill a gap', async () => {
    for (const address of [
      '/api/v1/series/cloud@2026-08-20.json?provisional=hide',
      '/api/v1/series/sales-marketing@2026-08-20.json',
    ])
      expect((await ask(address)).headers.get('cache-control')).toBe(CHANGING)
  })

  it('keeps it for minutes where a number is provisional', async () => {
    const address = '/api/v1/series/cloud@2026-08-20.json'
    expect((await ask(address)).headers.get('cache-control')).toBe(CHANGING)
    const earlier = `${address}?to=FY2026-Q3`
    expect((await ask(earlier)).headers.get('cache-control')).toBe(LASTING)
  })

  it('sends a date between two releases to the earlier one and keeps the query', async () => {
    const response = await ask('/api/v1/series/cloud,cmr@2025-12-31.csv?layout=wide&last=4')
    expect(response.status).toBe(307)
    expect(response.headers.get('location')).toBe(
      '/api/v1/series/cloud,cmr@2025-11-25.csv?layout=wide&last=4',
    )
    const there = await ask(response.headers.get('location') ?? '')
    expect(there.status).toBe(200)
    const chart = await ask('/api/v1/charts/growth@2025-12-31.svg')
    expect(chart.headers.get('location')).toBe('/api/v1/charts/growth@2025-11-25.svg')
  })

  it('answers as of the pin', async () => {
    const { asOf, series } = await (await ask('/api/v1/series/cloud@2025-11-25.json')).json()
    expect(asOf).toBe('2025-11-25')
    expect(series[0].observations.at(-1)).toMatchObject({
      period: 'FY2026-Q2',
      value: 39824,
      page: 6,
      quality: 'primary',
    })
  })

  it('answers the same bytes under a newest pin as without one, save for the cache', async () => {
    const [now, pinned] = [await ask(CLOUD), await ask('/api/v1/series/cloud@2026-08-20.json')]
    expect(await pinned.text()).toBe(await now.text())
  })
})
