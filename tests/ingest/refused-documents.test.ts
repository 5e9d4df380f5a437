import { truncateSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { EXIT } from '#ingest/exit-codes'
import { ADDRESS, DataFolder, TEXT } from './ask-command'
import { PAGES } from './made-up-release'

let data: DataFolder

beforeEach(() => {
  data = new DataFolder()
})
afterEach(() => data.remove())

describe('nothing is written, and a sentence says why, of', () => {
  it.each([
    [
      'another quarter',
      TEXT,
      ['--url', ADDRESS, '--release', 'FY2032-Q2'],
      'The quarter is FY2032-Q1 by the document, and FY2032-Q2 by the command.',
    ],
    [
      'another company',
      TEXT.replaceAll('Alibaba Group', 'Example Corp'),
      ['--url', ADDRESS],
      'This is not a results announcement of Alibaba Group',
    ],
    [
      'a document that is cut short',
      PAGES.slice(0, 4).join('\f'),
      ['--url', ADDRESS],
      'The release is truncated',
    ],
    ['an empty file', '', ['--url', ADDRESS], 'The document is empty.'],
    [
      'a release whose address nobody gave',
      TEXT,
      [],
      'No address for the document. Give one with --url https://…',
    ],
  ])('%s', async (_, content, options, sentence) => {
    const before = data.list()
    const { exit, last } = await data.run('-', [...options, '--write'], content)
    expect(exit).toBe(EXIT.unreadable)
    expect(last).toContain(sentence)
    expect(data.list()).toEqual(before)
  })

  it('a file of 200 MB, of which nothing is read', async () => {
    data.put('large.pdf', '%PDF-1.4')
    truncateSync(path.join(data.path, 'large.pdf'), 200_000_000)
    const start = performance.now()
    const { exit, last } = await data.run('large.pdf', [])
    expect(exit).toBe(EXIT.unreadable)
    expect(last).toBe('The document is larger than 32 MB; a release has half a megabyte.')
    expect(performance.now() - start).toBeLessThan(2000)
  })

  it('a command that was called wrongly', async () => {
    const { exit, last } = await data.run('-', ['--release', 'soon'], TEXT)
    expect(exit).toBe(EXIT.usage)
    expect(last).toContain('npm run ingest -- <file | - | https address>')
  })
})
