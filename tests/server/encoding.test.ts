import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { chooseEncoding, compress } from '#server/encoding.mjs'

describe('the encoding of an answer', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['BR', 'br'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['identity', 'identity'],
    ['gzip;q=nonsense', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ])('for %j is %s', (accept, encoding) => {
    expect(chooseEncoding(accept)).toBe(encoding)
  })

  it('gives the same body back', async () => {
    const body = Buffer.from('figures '.repeat(500))
    const [brotli, gzip] = await Promise.all([compress(body, 'br'), compress(body, 'gzip')])
    expect(brotliDecompressSync(brotli)).toEqual(body)
    expect(gunzipSync(gzip)).toEqual(body)
    expect(brotli.length).toBeLessThan(body.length / 10)
    expect(await compress(body, 'identity')).toBe(body)
  })
})
