// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { answerFeed, answerMetricFeed } from '#lib/api/answers/files'
import { answer } from '#lib/api/answer'
import { drawFeed } from '#lib/api/draw-feed'
import { findMetric } from '#lib/metrics/metrics'
import { FEED_LENGTH, listFeedEntries } from '#lib/releases/feed'
import { listMetricEntries } from '#lib/releases/metric-feed'
import { listRestatements } from '#lib/series/restatements'
import { dataset } from '../../fixtures/frozen-data'
import { askFictional, FICTIONAL } from '../api/fictional.ts'

const ATOM = 'http://www.w3.org/2005/Atom'
const PUBLIC_URL = 'https://figures.example'

/** A document as an XML parser reads it; fails where it is not well formed. */
function parseXml(text: string): Document {
  const parsed = new DOMParser().parseFromString(text, 'application/xml')
  expect(parsed.querySelector('parsererror')?.textContent ?? '').toBe('')
  return parsed
}

/** The feed of the fictional company. */
async function readFictional(): Promise<Document> {
  const answer = await askFictional(answerFeed, '/feed.xml')
  expect(answer.status).toBe(200)
  return parseXml(await answer.text())
}

function textOf(parent: Element, name: string): string {
  const [child, ...others] = [...parent.children].filter((one) => one.localName === name)
  expect(others, `more than one ${name}`).toEqual([])
  return child?.textContent ?? ''
}

function hrefOf(parent: Element, rel: string): string | null {
  const links = [...parent.children].filter((one) => one.localName === 'link')
  return links.find((one) => one.getAttribute('rel') === rel)?.getAttribute('href') ?? null
}

const entriesOf = (feed: Document) => [...feed.documentElement.getElementsByTagName('entry')]

/** The content of an entry, as a feed reader shows it. */
function contentOf(entry: Element): Document {
  return new DOMParser().parseFromString(textOf(entry, 'content'), 'text/html')
}

const rowsOf = (content: Document) =>
  [...content.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent ?? ''),
  )

test('has what Atom asks of a feed and of each entry', async () => {
  const feed = await readFictional()
  const root = feed.documentElement
  expect([root.localName, root.namespaceURI]).toEqual(['feed', ATOM])
  expect(textOf(root, 'id')).toMatch(/^tag:/)
  expect(textOf(root, 'title')).not.toBe('')
  expect(textOf(root, 'author')).toBe('Quarterdeck')
  expect(hrefOf(root, 'self')).toBe(`${PUBLIC_URL}/feed.xml`)
  expect(entriesOf(feed)).toHaveLength(FICTIONAL.releases.length)
  for (const entry of entriesOf(feed)) {
    expect(textOf(entry, 'id')).toMatch(/^tag:/)
    expect(textOf(entry, 'title')).not.toBe('')
    expect(textOf(entry, 'summary')).not.toBe('')
    expect(textOf(entry, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/)
    expect(hrefOf(entry, 'alternate')).toMatch(/^https:\/\/figures\.example\/releases\/FY/)
  }
})

test('tells of the newest release first, dated by the data and not by the clock', async () => {
  const feed = await readFictional()
  const updated = entriesOf(feed).map((entry) => textOf(entry, 'updated'))
  expect(updated).toEqual([...updated].sort().reverse())
  expect(updated[0]).toBe('2025-08-29T00:00:00Z')
  expect(textOf(feed.documentElement, 'updated')).toBe(updated[0])
})

test('is new again where a figure of a release was corrected', () => {
  const correction = {
    date: '2025-11-03',
    release: 'FY2026-Q1',
    line: 'revenue_total',
    period: 'FY2026-Q1',
    old: 195,
    new: 196,
    why: 'filed',
  } as const
  const entries = listFeedEntries({ ...FICTIONAL, corrections: [correction] })
  const feed = parseXml(drawFeed(entries, PUBLIC_URL))
  const [newest, ...older] = entriesOf(feed).map((entry) => textOf(entry, 'updated'))
  expect(newest).toBe('2025-11-03T00:00:00Z')
  expect(textOf(feed.documentElement, 'updated')).toBe(newest)
  expect(older).not.toContain(newest)
})

test('names each release for ever, wherever it is served from', () => {
  const entries = listFeedEntries(FICTIONAL)
  const [here, there] = [PUBLIC_URL, 'http://localhost:3000'].map((publicUrl) =>
    [...parseXml(drawFeed(entries, publicUrl)).getElementsByTagName('id')].map(
      ({ textContent }) => textContent,
    ),
  )
  expect(here).toEqual(there)
  expect(new Set(here).size).toBe(entries.length + 1)
  expect(here).toContain('tag:quarterdeck.invalid,2026:release/FY2025-Q1')
})

test('says of a release what it restated, from what, to what and by how much', async () => {
  const [, , , entry] = entriesOf(await readFictional())
  if (!entry) throw new Error('no entry for the release that restated')
  expect(textOf(entry, 'title')).toBe('September quarter 2024 results')
  const content = contentOf(entry)
  expect(content.body.textContent).toContain('Restated by this release (1)')
  expect(rowsOf(content)).toContainEqual([
    'Cloud Intelligence',
    'Jun Q 2024',
    '100, Jun Q 2024 release',
    '101',
    '+1',
  ])
})

test('says what a release printed, beside the year before, and which of it is provisional', async () => {
  const [newest] = entriesOf(await readFictional())
  const rows = newest ? rowsOf(contentOf(newest)) : []
  expect(rows[0]).toEqual(['CNY million', 'Jun Q 2025', 'Jun Q 2024', 'YoY, %'])
  expect(rows).toContainEqual(['Revenue (provisional)', '195', '150', '+30.0'])
})

test('sets titles from elsewhere as text, whatever they hold', () => {
  const [first] = listFeedEntries(FICTIONAL)
  if (!first) throw new Error('no release')
  const text = '<script>alert("1")</script> ]]> & \u0000'
  const nasty = { ...first, title: text, summary: text, source: text }
  const feed = parseXml(drawFeed([nasty], 'https://figures.example/?a=1&b="2"'))
  const [entry] = entriesOf(feed)
  if (!entry) throw new Error('no entry')
  expect(textOf(entry, 'title')).toBe('<script>alert("1")</script> ]]> & ')
  const content = contentOf(entry)
  expect(content.querySelector('script')).toBeNull()
  expect(content.body.textContent).toContain('<script>alert("1")</script>')
})

test('of the real data holds the newest releases and every restatement they made', async () => {
  const response = await answer(
    new Request('http://host.invalid/feed.xml?utm_source=reader'),
    answerFeed,
    () => ({
      dataset,
      publicUrl: PUBLIC_URL,
    }),
  )
  const feed = parseXml(await response.text())
  const entries = entriesOf(feed)
  expect(entries).toHaveLength(FEED_LENGTH)
  const newest = dataset.releases.at(-1)
  expect(hrefOf(entries[0] ?? feed.documentElement, 'via')).toBe(newest?.url)
  const all = listRestatements(dataset, newest?.published ?? '')
  for (const [at, entry] of entries.entries()) {
    const id = dataset.releases.at(-1 - at)?.id
    const count = all.filter(({ after }) => after.release === id).length
    expect(textOf(entry, 'content'), id).toContain(`Restated by this release (${count})`)
  }
})

test('is sent once: a reader that has it gets a 304', async () => {
  const first = await askFictional(answerFeed, '/feed.xml')
  expect(first.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  expect(first.headers.get('cache-control')).toContain('max-age=300')
  const etag = first.headers.get('etag') ?? ''
  const request = new Request('http://host.invalid/feed.xml', {
    headers: { 'if-none-match': etag },
  })
  const again = await answer(request, answerFeed, () => ({
    dataset: FICTIONAL,
    publicUrl: PUBLIC_URL,
  }))
  expect(again.status).toBe(304)
})

async function readMetricFeed(id: string): Promise<Response> {
  const request = new Request(`http://host.invalid/metrics/${id}/feed.xml?utm_source=reader`)
  return answer(request, answerMetricFeed, () => ({ dataset, publicUrl: PUBLIC_URL }))
}

test('a metric has a feed of its own: value, growth, page, what was restated', async () => {
  const response = await readMetricFeed('cloud')
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  const feed = parseXml(await response.text())
  expect(textOf(feed.documentElement, 'title')).toBe(`Quarterdeck: ${findMetric('cloud')?.label}`)
  expect(hrefOf(feed.documentElement, 'self')).toBe(`${PUBLIC_URL}/metrics/cloud/feed.xml`)
  expect(hrefOf(feed.documentElement, 'alternate')).toBe(`${PUBLIC_URL}/metrics/cloud`)
  const entries = entriesOf(feed)
  expect(entries).toHaveLength(FEED_LENGTH)
  const ids = entries.map((entry) => textOf(entry, 'id'))
  expect(new Set(ids).size).toBe(ids.length)
  const september = entries.find((entry) => textOf(entry, 'id').endsWith('metric/cloud/FY2026-Q2'))
  expect(september && textOf(september, 'title')).toBe(
    'September quarter 2025: 39,824 CNY million, +34% on the year before',
  )
  expect(september && textOf(september, 'content')).toContain('Sep Q 2025 release, p. 6')
})

test('a metric’s feed tells what a release restated though it printed no new value', async () => {
  const releases = dataset.releases.map((release) => ({ ...release, periodEnd: '2000-01-01' }))
  const listed = listMetricEntries({ ...dataset, releases }, 'cloud')
  expect(listed.length).toBeGreaterThan(0)
  for (const { title, summary, restated, source } of listed) {
    expect(title).toMatch(/^[A-Z][a-z]+ quarter 20\d\d: no new value$/)
    expect(summary).toBe(
      `no new value; ${restated.length} value${restated.length === 1 ? '' : 's'} restated.`,
    )
    expect(source).toBeNull()
  }
})

test('the feed of no metric is not found, and names the nearest', async () => {
  const response = await readMetricFeed('clowd')
  expect(response.status).toBe(404)
  expect((await response.json()).errors[0].allowed).toEqual(['cloud'])
})
