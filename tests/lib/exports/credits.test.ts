import { describe, expect, it } from 'vitest'
import { CHARTS } from '#lib/charts/charts'
import { ask } from '../api/ask'
import { readTexts } from './read-pixels'
import { readZip } from './read-zip'

type Facts = Map<string, string>

/** The parts of an observation in JSON that a picture's credits speak of. */
interface Seen {
  value: number | null
  quality: string | null
  document: string | null
  page: number | null
  inputs: { document: string | null; page: number | null }[]
}

async function askBytes(address: string): Promise<Uint8Array> {
  const response = await ask(`/api/v1/${address}`)
  expect(response.status, address).toBe(200)
  return new Uint8Array(await response.arrayBuffer())
}

const decode = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => {
    return { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }[name] ?? ''
  })

/** Texts between tags, by the tag's name without its prefix. */
const readTags = (xml: string, tag: RegExp): [string, string][] =>
  [...xml.matchAll(tag)].map(([, name = '', text = '']) => [name, decode(text)])

/** Keywords of PNG by the names that the RDF of an SVG has for the same. */
const NAMES: Readonly<Record<string, string>> = {
  'dc:title': 'Title',
  'dc:description': 'Description',
  'dc:source': 'Documents',
  'dc:date': 'As of',
  'dc:identifier': 'Address',
  'figure:company': 'Company',
  'figure:source': 'Source',
  'figure:basis': 'Basis',
  'figure:provisional': 'Provisional',
  'figure:software': 'Software',
}

/** The facts that the file of an address says of itself, each read as its format is. */
const READ: Readonly<Record<string, (bytes: Uint8Array) => Facts>> = {
  png: (bytes) => readTexts(bytes).texts,
  svg: (bytes) => {
    const metadata = /<metadata>(.*)<\/metadata>/s.exec(new TextDecoder().decode(bytes))?.[1] ?? ''
    const tags = readTags(metadata, /<((?:dc|figure):\w+)>([^<]*)</g)
    return new Map(tags.map(([name, text]) => [NAMES[name] ?? name, text]))
  },
  xlsx: (bytes) => {
    const custom = readZip(bytes).get('docProps/custom.xml') ?? ''
    return new Map(readTags(custom, /name="([^"]+)"><vt:lpwstr>([^<]*)</g))
  },
}

const CASES: readonly [name: string, query: string][] = [
  ...CHARTS.map(({ id }): [string, string] => [`charts/${id}`, '']),
  ['charts/cloud@2025-11-25', 'last=6'],
  ['charts/cloud', 'basis=first&last=6'],
  ['charts/cloud', 'currency=USD&last=6'],
  ['charts/segment-ebita', 'transform=margin'],
  ['charts/quick-commerce', 'from=FY2016-Q1&to=FY2016-Q4'],
  ['charts/members-88vip', 'last=1'],
  ['series/cloud,cmr,aidc', 'transform=yoy&last=12'],
  ['series/revenue', 'frequency=ttm&currency=USD'],
  ['series/capex', 'frequency=calendar-year&basis=first'],
]

async function readSeen(name: string, query: string): Promise<Seen[]> {
  const response = await ask(`/api/v1/${name}.json?${query}`)
  const { series, continuation = [], likeForLike = [] } = await response.json()
  const rates = likeForLike.map((one: { series: unknown }) => one.series)
  return [...series, ...continuation, ...rates]
    .flatMap(({ observations }: { observations: Seen[] }) => observations)
    .filter(({ value }) => value !== null)
}

describe.each(CASES)('%s?%s', (name, query) => {
  it('says the same of itself as PNG, SVG and sheet, and what the API says of it', async () => {
    const facts: Facts[] = []
    for (const [extension, read] of Object.entries(READ)) {
      const scale = extension === 'png' ? '&scale=1' : ''
      facts.push(read(await askBytes(`${name}.${extension}?${query}${scale}`)))
    }
    const [png, svg, xlsx] = facts
    expect(png).toEqual(svg)
    expect(png).toEqual(xlsx)
    const fact = (of: string) => png?.get(of) ?? ''

    const seen = await readSeen(name, query)
    const below = seen.filter(({ quality }) => quality !== 'primary').length
    const counted = `${below} of ${seen.length} values provisional: `
    expect(fact('Provisional')).toMatch(below > 0 ? new RegExp(`^${counted}`) : /^None\.$/)
    const cited = seen.flatMap((one) => (one.document === null ? one.inputs : [one]))
    for (const { document, page } of cited) {
      if (document === null || document === 'computed') continue
      const documents = fact('Documents')
      expect(documents).toContain(document)
      if (page === null) continue
      const [pages] = documents.split(`${document}, p`)[1]?.split(';') ?? []
      expect(pages, `${document}, p. ${page}`).toMatch(new RegExp(`\\b${page}\\b`))
    }
    expect(fact('Company')).toContain('Alibaba Group')
    expect(fact('Source')).toMatch(/^Source: Alibaba Group/)
    expect(fact('Basis')).toMatch(query.includes('basis=first') ? /^Values as first/ : /^Latest/)
    expect(fact('As of')).toBe(/@(.*)$/.exec(name)?.[1] ?? '2026-08-20')
    expect(fact('Description')).toMatch(seen.length > 0 ? /: .*\d/ : /no figure in this range/)
  })

  it('writes under the picture what it says to programs', async () => {
    const svg = new TextDecoder().decode(await askBytes(`${name}.svg?${query}`))
    const facts = READ.svg?.(new TextEncoder().encode(svg)) ?? new Map<string, string>()
    const texts = readTags(svg.replace(/<tspan.*?<\/tspan>/g, ''), /<(text)[^>]*>([^<]*)</g)
    const drawn = texts.map(([, text]) => text).join(' ')
    const flat = (text = '') => text.replace(/[\s\u00a0]+/g, '')
    expect(flat(drawn)).toContain(flat(facts.get('Source')))
    expect(flat(drawn)).toContain(flat(facts.get('Address')?.replace(/^https?:\/\//, '')))
    expect(flat(drawn)).toContain(flat(facts.get('Basis')))
    const provisional = facts.get('Provisional') ?? ''
    if (provisional !== 'None.') expect(flat(drawn)).toContain(flat(provisional))
  })
})
