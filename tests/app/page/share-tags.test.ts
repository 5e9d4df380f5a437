import type { Metadata } from 'next'
import { describe, expect, it } from 'vitest'
import * as canvas from '#app/(site)/canvas/page.tsx'
import * as changes from '#app/(site)/changes/page.tsx'
import * as chart from '#app/(site)/charts/[chart]/page.tsx'
import * as charts from '#app/(site)/charts/page.tsx'
import * as claims from '#app/(site)/claims/page.tsx'
import * as explore from '#app/(site)/explore/page.tsx'
import * as metric from '#app/(site)/metrics/[metric]/page.tsx'
import * as metrics from '#app/(site)/metrics/page.tsx'
import * as dashboard from '#app/(site)/page.tsx'
import * as release from '#app/(site)/releases/[release]/page.tsx'
import * as releases from '#app/(site)/releases/page.tsx'
import { ask } from '../../lib/api/ask'

type Search = Record<string, string>
const asked = (search: Search = {}, params: Search = {}) => ({
  searchParams: Promise.resolve(search),
  params: Promise.resolve(params) as Promise<never>, // each page reads the one part that it has
})

/** A page as asked for, and what its picture's address must hold. */
const PAGES: readonly [kind: string, metadata: () => Promise<Metadata>, picture: RegExp][] = [
  ['/', () => dashboard.generateMetadata(asked({ last: '8' })), /charts\/growth\.png\?last=8/],
  ['/charts', () => charts.generateMetadata(asked({ labels: 'fiscal' })), /growth.*labels=fiscal/],
  [
    '/charts/[chart]',
    () => chart.generateMetadata(asked({ transform: 'margin' }, { chart: 'segment-ebita' })),
    /charts\/segment-ebita\.png\?transform=margin/,
  ],
  ['/releases', () => releases.generateMetadata(), /charts\/growth\.png/],
  [
    '/releases/[release]',
    () => release.generateMetadata(asked({}, { release: 'FY2026-Q2' })),
    /charts\/growth@2025-11-25\.png/,
  ],
  ['/metrics', () => metrics.generateMetadata(asked()), /charts\/revenue\.png/],
  [
    '/metrics/[metric]',
    () => metric.generateMetadata(asked({ 'as-of': '2023-08-10' }, { metric: 'cmr' })),
    /series\/cmr@2023-08-10\.png\?.*from=FY2021-Q2/,
  ],
  ['/explore', () => explore.generateMetadata(asked()), /charts\/growth\.png/],
  [
    '/explore of metrics',
    () => explore.generateMetadata(asked({ metrics: 'cloud,employees,cmr', view: 'multiples' })),
    /series\/cloud,cmr\.png\?.*view=multiples/,
  ],
  ['/claims', () => claims.generateMetadata(asked()), /charts\/growth\.png/],
  [
    '/canvas',
    () => canvas.generateMetadata(asked({ 'as-of': '2025-11-25' })),
    /charts\/segment-mix@2025-11-25\.png/,
  ],
  ['/changes', () => changes.generateMetadata(asked()), /charts\/growth\.png/],
  [
    '/changes of a chart',
    () => changes.generateMetadata(asked({ chart: 'cloud', since: '2023-08-10' })),
    /charts\/cloud@2023-08-10\.png/,
  ],
]

describe.each(PAGES)('a link to %s', (_, readMetadata, address) => {
  it('unfurls to a picture of what it shows, in words too', async () => {
    const { openGraph, twitter, title, description } = await readMetadata()
    const [image] = [openGraph?.images ?? []].flat()
    if (!image || typeof image === 'string' || image instanceof URL) throw new Error('no picture')
    expect(String(image.url)).toMatch(address)
    expect(String(image.alt)).toMatch(/\d/)
    expect(twitter).toMatchObject({ card: 'summary_large_image', images: [{ url: image.url }] })
    expect([title, description, openGraph?.url].every(Boolean)).toBe(true)

    const response = await ask(new URL(image.url).href)
    expect(response.headers.get('content-type')).toBe('image/png')
    const view = new DataView(await response.arrayBuffer())
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([image.width, image.height])
  })
})
