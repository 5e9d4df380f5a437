// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { CHARTS } from '#lib/charts/charts'
import { askEmbed, parseHtml, readEmbed } from './ask-embed'

/** The words of an error page. */
async function readProblem(address: string): Promise<{ status: number; text: string }> {
  const response = await askEmbed(address)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const text = parseHtml(await response.text()).body.textContent ?? ''
  return { status: response.status, text }
}

describe('an embed', () => {
  it('is kept for minutes, with a strong ETag and 304 to who has it', async () => {
    const first = await askEmbed('cloud')
    const etag = first.headers.get('etag') ?? ''
    expect(first.status).toBe(200)
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    expect(first.headers.get('cache-control')).toBe(
      'public, max-age=300, stale-while-revalidate=86400',
    )
    const again = await askEmbed('cloud', { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
    expect(again.headers.get('etag')).toBe(etag)
    expect(await again.text()).toBe('')
    const dark = await askEmbed('cloud?theme=dark', { headers: { 'If-None-Match': etag } })
    expect(dark.status).toBe(200)
  })

  it('answers HEAD with the headers of GET and no body', async () => {
    const [get, head] = [await askEmbed('growth'), await askEmbed('growth', { method: 'HEAD' })]
    expect(head.status).toBe(200)
    expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers))
    expect(await head.text()).toBe('')
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const response = await askEmbed('cloud', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
    expect(await response.text()).toContain('Supported methods: GET, HEAD.')
  })

  it('passes over what mailers add to an address', async () => {
    const plain = await readEmbed('cloud?last=8')
    expect(await readEmbed('cloud?last=8&utm_source=letter&fbclid=x')).toBe(plain)
    expect(await readEmbed('cloud')).not.toBe(plain)
  })
})

describe('a pin', () => {
  it('between two releases leads to the earlier and keeps the query', async () => {
    const response = await askEmbed('cloud@2025-12-31?labels=fiscal&theme=dark')
    expect(response.status).toBe(307)
    expect(response.headers.get('location')).toBe(
      '/embed/cloud@2025-11-25?labels=fiscal&theme=dark',
    )
  })

  it.each([
    ['cloud@2025-02-30', 'is not a date'],
    ['cloud@banana', 'is not a date'],
    ['cloud@2026-09-01', '2026-09-01 is after the newest release, 2026-08-20'],
    ['cloud@2001-01-01', 'is before the first release'],
    ['cloud@2025-11-25@2025-08-29', 'has 2 pins'],
  ])('%s is a page that says why', async (address, why) => {
    const { status, text } = await readProblem(address)
    expect(status).toBe(400)
    expect(text).toContain(why)
    expect(text).toMatch(/one date from 2014-\d\d-\d\d to 2026-08-20/)
  })
})

describe('a bad address', () => {
  it('names every fault and what is allowed', async () => {
    const { status, text } = await readProblem('cloud?labels=x&theme=blue&colour=red&last=0')
    expect(status).toBe(400)
    expect(text).toContain('labels cannot be "x"')
    expect(text).toContain('release')
    expect(text).toContain('theme cannot be "blue"')
    expect(text).toContain('auto')
    expect(text).toContain('"colour" is not a parameter here')
    expect(text).toContain('a whole number from 1 to 60')
  })

  it.each([
    ['growth?transform=share', '"transform" is not a parameter here'],
    ['cloud?transform=share', 'The chart cloud has no transform "share"'],
    ['cloud?from=FY2026&to=FY2020', 'from=FY2026 is after to=FY2020'],
    ['capex-plan?start=FY2040-Q1', 'start=FY2040-Q1 is not between'],
    ['cloud?as-of=2025-11-25', '"as-of" is not a parameter here'],
    ['cloud?labels=fiscal&labels=release', 'labels is given 2 times'],
    ['cloud?theme=auto&theme=dark', 'theme is given 2 times'],
    [`cloud?from=${'x'.repeat(8000)}`, 'The query string has'],
    [`${'x'.repeat(5000)}`, 'The last part of the address has 5000 characters'],
  ])('%.40s is refused with a reason', async (address, why) => {
    const { status, text } = await readProblem(address)
    expect(status).toBe(400)
    expect(text).toContain(why)
  })

  it.each(['clud', 'cloud.svg', '__proto__', 'constructor', 'cloud%2Fcmr', '%E0%A4%A'])(
    '%s is no chart',
    async (address) => {
      expect((await readProblem(address)).status).toBe(404)
    },
  )

  it('names the charts there are, and the nearest', async () => {
    const { text } = await readProblem('clud')
    expect(text).toContain('There is no chart "clud". The nearest is cloud.')
    for (const { id } of CHARTS) expect(text).toContain(id)
  })
})
