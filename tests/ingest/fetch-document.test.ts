import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OFFICIAL_ADDRESSES, type AddressRules } from '#ingest/cli/address-rules'
import { fetchDocument } from '#ingest/cli/take-input'

const answers: Record<string, RequestListener> = {
  '/results.pdf': (_, answer) => void answer.end('%PDF-1.4 made up'),
  '/moved': (_, answer) => void answer.writeHead(302, { location: '/results.pdf' }).end(),
  '/elsewhere': (_, answer) =>
    void answer.writeHead(301, { location: 'http://169.254.169.254/latest' }).end(),
  '/round': (_, answer) => void answer.writeHead(302, { location: '/round' }).end(),
  '/gone': (_, answer) => void answer.writeHead(404).end('no'),
  '/packed': (_, answer) => void answer.writeHead(200, { 'content-encoding': 'gzip' }).end('x'),
  '/large': (_, answer) => void answer.end(Buffer.alloc(200_000)),
  '/slow': (_, answer) => void answer.write('a little'),
}

let server: Server
let home = ''
const rules: AddressRules = {
  isAllowed: ({ origin }) => origin === home,
  isPublic: (ip) => ip === '127.0.0.1',
}

beforeAll(async () => {
  server = createServer((request, answer) => answers[request.url ?? '']?.(request, answer))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // a server that listens on a port has an address with one
  home = `http://localhost:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const LIMITS = { seconds: 10, bytes: 100_000 }
const fetchFrom = (path: string, limits = LIMITS) => fetchDocument(home + path, rules, limits)

describe('a document is fetched', () => {
  it('from an allowed host, and says where it came from', async () => {
    const { bytes, url } = await fetchFrom('/results.pdf')
    expect(Buffer.from(bytes).toString()).toBe('%PDF-1.4 made up')
    expect(url).toBe(`${home}/results.pdf`)
  })

  it('through redirects on the same host', async () => {
    expect((await fetchFrom('/moved')).url).toBe(`${home}/results.pdf`)
  })

  it.each([
    ['/elsewhere', 'http://169.254.169.254 is not allowed'],
    ['/round', 'redirects more than 5 times'],
    ['/gone', 'localhost answered 404 without a document. Download it in a browser'],
    ['/packed', 'localhost answered 200 without a document'],
    ['/large', 'The document is larger than 0.1 MB'],
  ])('but not from %s', async (path, sentence) => {
    await expect(fetchFrom(path)).rejects.toThrow(sentence)
  })

  it('but not for longer than it may take', async () => {
    await expect(fetchFrom('/slow', { ...LIMITS, seconds: 0.2 })).rejects.toThrow(
      'took more than 0.2 seconds',
    )
  })

  it('but not from a name that leads to a private address', async () => {
    const closed = { ...rules, isPublic: OFFICIAL_ADDRESSES.isPublic }
    await expect(fetchDocument(`${home}/results.pdf`, closed, LIMITS)).rejects.toThrow(
      'localhost is a private address.',
    )
  })
})

describe('the command asks', () => {
  it.each([
    'https://data.alibabagroup.com/ecms-files/1/a.pdf',
    'https://www.alibabagroup.com/en-US/document',
    'https://alibabagroup.com/a',
    'https://www.sec.gov/Archives/edgar/data/1577552/a.htm',
  ])('%s', (address) => {
    expect(OFFICIAL_ADDRESSES.isAllowed(new URL(address))).toBe(true)
  })

  it.each([
    'http://www.sec.gov/a.htm',
    'https://notalibabagroup.com/a.pdf',
    'https://alibabagroup.com.example.org/a.pdf',
    'https://sec.gov@example.org/a.pdf',
    'https://user:word@www.sec.gov/a.pdf',
    'https://www.sec.gov:8443/a.pdf',
    'https://127.0.0.1/a.pdf',
    'file:///etc/passwd',
  ])('not %s', (address) => {
    expect(OFFICIAL_ADDRESSES.isAllowed(new URL(address))).toBe(false)
  })

  it.each([
    '10.1.2.3',
    '127.0.0.1',
    '169.254.169.254',
    '172.20.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '0.0.0.0',
    '::1',
    'fd00::1',
    'fe80::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'no address',
  ])('no machine at %s', (ip) => {
    expect(OFFICIAL_ADDRESSES.isPublic(ip)).toBe(false)
  })

  it.each(['23.205.0.1', '2600:1408::1'])('machines such as %s', (ip) => {
    expect(OFFICIAL_ADDRESSES.isPublic(ip)).toBe(true)
  })
})
