import { mkdtempSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PAGE_KINDS } from '../../scripts/page-kinds.mjs'
import { readAddress, requireClient, runProgram } from './client'

const base = readAddress()
const PAGES = PAGE_KINDS.map(([address]) => address)
const MISSING = ['/nothing', '/charts/clowd', '/metrics/none', '/embed/none']
const EMBEDS = [
  ...['/embed/cloud', '/embed/growth?theme=dark', '/embed/segment-mix@2025-11-25'],
  ...['/embed/capex-plan', '/embed/segment-ebita?last=8', '/embed/series/cloud,cmr@2025-11-25'],
]

/**
 * A sheet that the server has put into a page: the build has parsed it, and it has rules that are newer
 * than the checker. What embeds write into themselves is not.
 */
const SHEET = /<style>[\s\S]*?<\/style>(?=<link rel="stylesheet" disabled)/g

/** What the checker does not know yet, though the HTML standard has it. */
const NEWER = /“link” element with a “blocking” attribute .*rel="expect"/

interface Message {
  type: string
  subType?: string
  url: string
  message: string
  extract?: string
}

async function saveAll(addresses: readonly string[]): Promise<Map<string, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'html-'))
  const saved = new Map<string, string>()
  for (const [index, address] of addresses.entries()) {
    const answer = await fetch(`${base}${address}`)
    expect(answer.headers.get('content-type'), address).toMatch(/^text\/html/)
    expect(answer.status, address).toBe(MISSING.includes(address) ? 404 : 200)
    const file = path.join(folder, `${index}.html`)
    const html = await answer.text()
    await writeFile(file, html.replace(SHEET, '<style></style>'))
    saved.set(file, address)
  }
  return saved
}

test('the Nu HTML checker finds no error on any kind of page or embed', async () => {
  const saved = await saveAll([...PAGES, ...MISSING, ...EMBEDS])
  const jar = requireClient.resolve('vnu-jar/build/dist/vnu.jar')
  const options = ['--format', 'json', '--exit-zero-always', '--stdout', '--errors-only']
  const said = await runProgram('java', ['-Xss1m', '-jar', jar, ...options, ...saved.keys()])
  const { messages }: { messages: Message[] } = JSON.parse(said)
  const errors = messages.map(({ url, message, extract }) => {
    return `${saved.get(url.replace(/^file:/, ''))}: ${message} ${extract ?? ''}`
  })
  expect(errors.filter((error) => !NEWER.test(error))).toEqual([])
})

/** The data blocks of a page, by their type. */
function readData(html: string): Map<unknown, Record<string, unknown>> {
  const blocks = html.matchAll(/<script type="application\/ld\+json">([^<]*)<\/script>/g)
  const read = [...blocks].map(([, text = '']): Record<string, unknown> => JSON.parse(text))
  return new Map(read.map((block) => [block['@type'], block]))
}

test.each(['/charts/cloud', '/metrics/cmr', '/releases/FY2026-Q2', '/data'])(
  'search engines read data and breadcrumbs from %s, and its files are there',
  async (address) => {
    const answer = await fetch(`${base}${address}?utm_source=search`)
    const html = await answer.text()
    const data = readData(html)
    expect([...data.keys()].sort()).toEqual(['BreadcrumbList', 'Dataset'])
    const files = data.get('Dataset')?.['distribution'] as { contentUrl: string }[] // as written
    expect(files.length).toBeGreaterThan(1)
    for (const { contentUrl } of files) {
      const file = await fetch(`${base}${new URL(contentUrl).pathname}`)
      expect(file.status, contentUrl).toBe(200)
    }
  },
)

test.each(PAGES)('%s has one canonical link, to itself without a query', async (address) => {
  const html = await (await fetch(`${base}${address}`)).text()
  const links = [...html.matchAll(/<link rel="canonical" href="([^"]+)"/g)]
  expect(links).toHaveLength(1)
  const { pathname, search } = new URL(links[0]?.[1] ?? '')
  expect(pathname + search).toBe(address.split('?')[0])
})
