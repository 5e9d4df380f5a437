import { describe, expect, it } from 'vitest'
import { kindOf, normalizeAddress } from '#server/address.mjs'

describe('an address', () => {
  it('is the same whatever the order of its parameters, and whoever counts its readers', () => {
    const plain = '/charts/cloud?last=8&transform=yoy'
    expect(normalizeAddress('/charts/cloud?transform=yoy&last=8')).toBe(plain)
    expect(normalizeAddress('/charts/cloud?utm_source=mail&last=8&transform=yoy&gclid=x')).toBe(
      plain,
    )
    expect(normalizeAddress('/charts/cloud?fbclid=x')).toBe('/charts/cloud')
    expect(normalizeAddress('/charts/cloud?')).toBe('/charts/cloud')
    expect(normalizeAddress('/charts/cloud')).toBe('/charts/cloud')
  })

  it('keeps what it does not know, and two of one name as they stand', () => {
    expect(normalizeAddress('/a?x=2&bogus=1&x=1')).toBe('/a?bogus=1&x=2&x=1')
    expect(normalizeAddress('/a?q=%E9%98%BF&b=c+d')).toBe('/a?b=c+d&q=%E9%98%BF')
  })

  it('that differs only in a reader’s notes and estimates is another', () => {
    const own = [
      'note=FY2026:a&note=FY2026:b',
      'note=FY2026:b&note=FY2026:a',
      'note=FY2026:a',
      'note=FY2026:a?b',
      'note=FY2026:a?c',
      'note=FY2026:a=b',
      'estimate=cloud:FY2026:1&note=FY2026:a',
      'estimate=cloud:FY2026:2&note=FY2026:a',
    ]
    const kept = own.map((query) => normalizeAddress(`/charts/cloud?${query}`))
    expect(new Set(kept).size).toBe(own.length)
    for (const [at, query] of own.entries()) expect(kept[at]).toContain(query)
  })

  it.each([
    ['/', 'page'],
    ['/charts/cloud?last=8', 'page'],
    ['/apiary', 'page'],
    ['/api/v1/charts/cloud@2025-11-25.png?scale=1', 'picture'],
    ['/api/v1/charts/cloud.svg?to=.png', 'data'],
    ['/api', 'data'],
    ['/embed/cloud', 'data'],
    ['/feed.xml', 'data'],
    ['/metrics/cloud/feed.xml', 'data'],
    ['/robots.txt', 'data'],
    ['/healthz', 'data'],
    ['/_next/static/a.js', 'file'],
  ])('%s asks for a %s', (address, kind) => {
    expect(kindOf(address)).toBe(kind)
  })
})
