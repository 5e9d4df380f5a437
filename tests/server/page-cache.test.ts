import { describe, expect, it } from 'vitest'
import { PageCache } from '#server/page-cache.mjs'

const page = (bytes: number) => ({ body: Buffer.alloc(bytes) })

describe('the page cache', () => {
  it('drops the page that was asked for longest ago', () => {
    const cache = new PageCache({ entries: 2, bytes: 1_000_000 })
    cache.set('/a', page(10))
    cache.set('/b', page(10))
    cache.get('/a')
    cache.set('/c', page(10))
    expect(cache.get('/a')).toBeDefined()
    expect(cache.get('/b')).toBeUndefined()
    expect(cache.size).toBe(2)
  })

  it('stays within its bytes, whatever is asked for', () => {
    const cache = new PageCache({ entries: 10_000, bytes: 400_000 })
    for (let n = 0; n < 1000; n += 1) cache.set(`/?a=${n}`, page(20_000))
    expect(cache.bytes).toBeLessThanOrEqual(400_000)
    expect(cache.size).toBeGreaterThan(10)
    expect(cache.get('/?a=999')).toBeDefined()
  })

  it('does not give its room to one huge page', () => {
    const cache = new PageCache({ entries: 10, bytes: 80_000 })
    cache.set('/small', page(100))
    cache.set('/huge', page(50_000))
    expect(cache.get('/huge')).toBeUndefined()
    expect(cache.get('/small')).toBeDefined()
  })

  it('counts a page set twice once', () => {
    const cache = new PageCache({ entries: 10, bytes: 100_000 })
    cache.set('/a', page(1000))
    const { bytes } = cache
    cache.set('/a', page(1000))
    expect(cache).toMatchObject({ bytes, size: 1 })
  })
})
