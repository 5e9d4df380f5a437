import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { download, readAddress, requireClient, runPython } from './client'

const base = readAddress()
const FEEDS = ['/feed.xml', '/metrics/cmr/feed.xml']

interface Item {
  guid: string
  title: string
  description: string
  link: string
  date: Date
}
/** What these tests use of npm's feedparser, a stream that is no package of the project. */
type FeedParser = new (options: {
  strict: boolean
}) => NodeJS.ReadWriteStream &
  AsyncIterable<Item> & { meta: { '#type': string; '#version': string; title: string } }

test.each(FEEDS)('feedparser of Node reads %s as Atom 1.0', async (path) => {
  const Parser = requireClient('feedparser') as FeedParser // its types are not installed
  const parser = new Parser({ strict: true })
  const file = await download(`${base}${path}`)
  Readable.from(await readFile(file)).pipe(parser)
  const items: Item[] = []
  for await (const item of parser) items.push(item)
  expect(parser.meta).toMatchObject({ '#type': 'atom', '#version': '1.0' })
  expect(items).toHaveLength(12)
  for (const { guid, title, description, link, date } of items) {
    expect(guid).toMatch(/^tag:/)
    expect(title).not.toBe('')
    expect(description).toContain('<p>')
    expect(link).toMatch(/\/releases\/FY\d{4}-Q\d$/)
    expect(date.getTime()).not.toBeNaN()
  }
})

test.each(FEEDS)('feedparser of Python reads %s without a fault', async (path) => {
  const said = await runPython(`
import feedparser, json
feed = feedparser.parse(${JSON.stringify(`${base}${path}`)})
print(json.dumps({"bozo": bool(feed.bozo), "version": feed.version, "status": feed.status,
  "entries": [[e.id, e.title, e.link, e.updated, e.content[0].type] for e in feed.entries]}))`)
  const feed = JSON.parse(said)
  expect(feed).toMatchObject({ bozo: false, version: 'atom10', status: 200 })
  expect(feed.entries).toHaveLength(12)
  for (const [id, title, link, updated, type] of feed.entries) {
    expect(id).toMatch(/^tag:/)
    expect(title).not.toBe('')
    expect(link).toMatch(/\/releases\/FY\d{4}-Q\d$/)
    expect(Date.parse(updated)).not.toBeNaN()
    expect(type).toBe('text/html')
  }
})
