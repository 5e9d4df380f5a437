import { describe, expect, it } from 'vitest'
import { writeJson } from '#lib/exports/write-json'

describe('writeJson', () => {
  const read = (object: object) => Buffer.from(writeJson(object)).toString()

  it.each([
    ['nothing', {}],
    ['values', { text: 'a "quoted"\nline', count: 1.5, flag: false, none: null }],
    ['letters of any kind', { 'Größe – €': '−5 · 中 · 📈', lone: '\ud800' }],
    ['lists', { empty: [], numbers: [1, null, 'a'], objects: [{ a: [1] }, { b: undefined }] }],
    ['members left out', { first: undefined, second: 2, third: undefined }],
    ['nothing but members left out', { first: undefined }],
  ])('writes %s as JSON.stringify does', (_, object) => {
    expect(read(object)).toBe(Buffer.from(JSON.stringify(object)).toString())
  })
})
