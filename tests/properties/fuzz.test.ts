import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { readHtml } from '#ingest/document/read-html'
import { IngestError } from '#ingest/exit-codes'
import { readRelease } from '#ingest/read-release'
import { answer } from '#lib/api/answer'
import { answerEmbed, EMBEDS } from '#lib/api/answers/embed'
import { CHARTS } from '#lib/charts/charts'
import { checkText } from '#lib/claims/text/check-text'
import { latestVintage } from '#lib/data/dataset'
import { PARAM_NAMES } from '#lib/query/params'
import { refuse } from '#server/refuse.mjs'
import { normalizeAddress } from '#server/address.mjs'
import { dataset } from '../fixtures/frozen-data'
import { ask } from '../lib/api/ask'

/** Milliseconds that no answer takes, on a machine that does other things as well. */
const LONGEST = 5000

const hostile = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '-1',
    '1e9',
    'NaN',
    '%',
    '%00',
    '%ff',
    '../..',
    '__proto__',
    "'",
    '"><x>',
  ),
  fc.constantFrom(
    'FY2026-Q2',
    'FY9999',
    'yoy',
    'level',
    'cloud',
    'cloud,cloud',
    '2026-02-30',
    '1H26',
  ),
  fc.constantFrom('constructor', '9'.repeat(400), '﷽', '\u202e', 'a'.repeat(3000), '{"a":1}'),
  fc.string({ maxLength: 40, unit: 'binary' }),
)
const queries = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...PARAM_NAMES), hostile), hostile), { maxLength: 5 })
  .map((pairs) => pairs.map((pair) => pair.map(encode).join('=')).join('&'))
const extensions = fc.constantFrom('json', 'csv', 'svg', 'json', 'xml', 'exe', '')
const ids = fc.oneof(fc.constantFrom(...CHARTS.map(({ id }) => id)), hostile.map(encode))
const pins = fc.oneof(
  fc.constant(''),
  fc.constantFrom('@2025-11-25', '@0000-00-00', '@@'),
  hostile.map((pin) => `@${encode(pin)}`),
)

/** Percent-encoded; half a surrogate pair cannot be. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'))
}

/** Asks, and holds the answer to what any answer must be. */
async function expectCalm(address: string, asking: Promise<Response>): Promise<void> {
  const start = performance.now()
  const response = await asking
  await response.arrayBuffer()
  expect([address, response.status]).toEqual([
    address,
    expect.toSatisfy((status: number) => status < 500),
  ])
  expect([address, performance.now() - start < LONGEST]).toEqual([address, true])
}

describe('whatever is asked, nothing breaks and nothing takes long', () => {
  it('of figures', async () => {
    const errors = vi.spyOn(console, 'error')
    const folders = fc.constantFrom('charts', 'series', 'releases')
    await fc.assert(
      fc.asyncProperty(
        folders,
        ids,
        pins,
        extensions,
        queries,
        async (folder, id, pin, extension, query) => {
          const address = `/api/v1/${folder}/${id}${pin}.${extension}?${query}`
          await expectCalm(address, ask(address))
        },
      ),
      { numRuns: 150 },
    )
    expect(errors).not.toHaveBeenCalled()
  })

  it('of files and lists', async () => {
    const names = fc.constantFrom(
      'claims',
      'changes',
      'restatements',
      'freshness',
      'canvas',
      'metrics',
      'memo',
      'oembed',
    )
    await fc.assert(
      fc.asyncProperty(
        names,
        pins,
        fc.constantFrom('json', 'csv'),
        queries,
        async (name, pin, extension, query) => {
          const address =
            name === 'oembed'
              ? `/api/oembed?${query}`
              : `/api/v1/${name}${pin}.${extension}?${query}`
          await expectCalm(address, ask(address))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('of embeds', async () => {
    await fc.assert(
      fc.asyncProperty(ids, pins, queries, async (id, pin, query) => {
        const address = `/embed/${id}${pin}?${query}`
        const request = new Request(new URL(address, 'http://host.invalid'))
        await expectCalm(
          address,
          answer(request, answerEmbed, () => ({ dataset, publicUrl: '' }), EMBEDS),
        )
      }),
      { numRuns: 60 },
    )
  })

  it('with whatever headers', async () => {
    const names = fc.constantFrom(
      'accept',
      'if-none-match',
      'range',
      'origin',
      'x-forwarded-host',
      'rsc',
      'cookie',
    )
    const value = fc.string({ maxLength: 60, unit: 'grapheme-ascii' }).map((text) => text.trim())
    await fc.assert(
      fc.asyncProperty(fc.dictionary(names, value, { maxKeys: 4 }), async (headers) => {
        const address = '/api/v1/charts/cloud.json?last=4'
        await expectCalm(JSON.stringify(headers), ask(address, { headers }))
      }),
      { numRuns: 60 },
    )
  })

  it('at the door, where an address keeps its meaning once it is in order', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60, unit: 'grapheme-ascii' }), queries, (path, query) => {
        const url = `/${path}?${query}`
        refuse({ method: 'GET', url, headers: {} })
        const normal = normalizeAddress(url)
        expect(normalizeAddress(normal)).toBe(normal)
        const plain = normalizeAddress(`/p?${query}`)
        const list = (address: string) =>
          [...new URL(address, 'http://h').searchParams].map(String).sort()
        const given = list(`/p?${query}`).filter((pair) => pair !== ',')
        expect(list(plain).filter((pair) => pair !== ',')).toEqual(given)
      }),
      { numRuns: 300 },
    )
  })
})

describe('whatever a text says, it is read', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'revenue',
      'cloud',
      'RMB',
      'US$',
      '%',
      'billion',
      'million',
      'FY2026',
      'Q2',
      'grew',
      'fell',
    ),
    fc.constantFrom(
      '(',
      ')',
      '-',
      '–',
      '39,824',
      '1e308',
      '0',
      '.',
      ',',
      '亿元',
      '同比',
      '\n\n',
      '|',
      'between',
      'and',
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String), // its word is what is looked for
    fc.string({ maxLength: 12, unit: 'binary' }),
  )
  const text = fc.array(word, { maxLength: 120 }).map((words) => words.join(' '))

  it('by the check of claims', () => {
    fc.assert(
      fc.property(text, (claim) => {
        const start = performance.now()
        const checked = checkText(claim, dataset, latestVintage(dataset), null)
        expect(JSON.stringify(checked)).not.toMatch(/NaN|Infinity/)
        expect(performance.now() - start).toBeLessThan(LONGEST)
      }),
      { numRuns: 40 },
    )
  })

  it('by the reader of releases, or refused in words', () => {
    const row = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join('  '))
    const pages = fc.array(fc.array(row, { maxLength: 20 }), { minLength: 1, maxLength: 3 })
    const head = 'Alibaba Group Announces September Quarter 2025 Results\nRMB7.1190 to US$1.00\n'
    fc.assert(
      fc.property(pages, fc.boolean(), (rows, isHeaded) => {
        const made = rows.map((lines, at) => ({
          number: at + 1,
          text: (isHeaded && at === 0 ? head : '') + lines.join('\n'),
        }))
        const start = performance.now()
        try {
          readRelease(made)
        } catch (error) {
          expect(error).toBeInstanceOf(IngestError)
        }
        expect(performance.now() - start).toBeLessThan(LONGEST)
      }),
      { numRuns: 60 },
    )
  })

  it('from HTML, however broken', () => {
    const tag = fc.constantFrom(
      '<table>',
      '<tr><td>',
      '</td>',
      '<sup>',
      '<style>',
      '<p style="',
      '-->',
      '<!--',
      '&#x1F',
      '<svg>',
      '</',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, word), { maxLength: 60 }), (parts) => {
        expect(typeof readHtml(parts.join(''))).toBe('string')
      }),
      { numRuns: 80 },
    )
  })
})
