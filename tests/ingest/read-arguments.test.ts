import { expect, it } from 'vitest'
import { readArguments } from '#ingest/cli/read-arguments'

it('a document and everything that can be said of it', () => {
  const args =
    'results.pdf --release FY2027-Q2 --published 2026-11-24 --write --url https://data.alibabagroup.com/a.pdf'
  expect(readArguments([...args.split(' '), '--accept', 'growth=rounds = otherwise'])).toEqual({
    from: 'results.pdf',
    release: 'FY2027-Q2',
    published: '2026-11-24',
    url: 'https://data.alibabagroup.com/a.pdf',
    write: true,
    accept: { growth: 'rounds = otherwise' },
  })
})

it('standard input, without anything said of it', () => {
  expect(readArguments(['-'])).toEqual({
    from: '-',
    release: null,
    published: null,
    url: null,
    write: false,
    accept: {},
  })
})

it.each([
  [[], 'Give one document.'],
  [['a.pdf', 'b.pdf'], 'Give one document.'],
  [['a.pdf', '--release', '2QFY27'], '--release must be a quarter such as FY2027-Q2, got 2QFY27'],
  [
    ['a.pdf', '--published', '24.11.2026'],
    '--published must be a date such as 2026-11-24, got 24.11.2026',
  ],
  [['a.pdf', '--url', 'https://example.com/a.pdf'], 'must be an https address on alibabagroup.com'],
  [
    ['a.pdf', '--accept', 'luck=why'],
    '"luck" is not a check; the checks are read, structure, whole, once',
  ],
  [['a.pdf', '--accept', 'growth'], 'Give a reason: --accept growth="…"'],
  [['a.pdf', '--force'], "Unknown option '--force'"],
])('%j is refused', (args, sentence) => {
  expect(() => readArguments(args)).toThrow(sentence)
})
