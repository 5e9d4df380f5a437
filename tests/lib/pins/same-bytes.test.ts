import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { normalizeDataset, type Dataset } from '#lib/data/dataset'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { answer } from '#lib/api/answer'
import { answerChart, answerSeries } from '#lib/api/answers/figure'
import { answerEmbed, EMBEDS } from '#lib/api/answers/embed'

import { expectGolden } from '../api/golden'
import { dataset, RELEASE_FILES } from '../../fixtures/frozen-data'

const PUBLIC = 'https://figures.example'
const PIN = '2025-11-25'
const LASTING = 'public, max-age=31536000, immutable'

/** The project as it was built on the day of the pin: the releases since are not there. */
const THEN = normalizeDataset({
  releases: RELEASE_FILES.filter(({ release }) => release.published <= PIN),
  sources: dataset.sources,
  structures: dataset.structures,
  plan: dataset.plan,
  corrections: [],
})

const QUERIES: readonly [kind: 'charts' | 'series', name: string, query: string][] = [
  ['charts', 'cloud', 'from=FY2024-Q1'],
  ['charts', 'growth', 'labels=fiscal'],
  ['charts', 'segment-mix', 'transform=level'],
  ['charts', 'capex-plan', ''],
  ['charts', 'expenses', 'frequency=fiscal-year'],
  ['series', 'cloud,cmr,aidc', 'transform=yoy'],
  ['series', 'revenue', 'frequency=ttm&currency=USD'],
  ['charts', 'cloud', 'last=9&view=seasons'],
  ['series', 'cloud-margin,operating-margin', 'view=seasons&labels=calendar'],
]

const isDrawn = (extension: string) =>
  EXPORT_FORMATS.some((format) => format.extension === extension && format.oneUnit)

/**
 * The addresses of a pinned figure in every format, and where it is drawn in every style. Two of the
 * figures as PNG have the usual pixels, the others half as many: they take a third of the time.
 */
const USUAL = ['1', '2'].flatMap((style) =>
  QUERIES.flatMap(([kind, name, query], at) =>
    EXPORT_FORMATS.flatMap(({ extension }) => {
      const drawn = isDrawn(extension)
      if (!drawn && style !== '1') return []
      const scale = extension === 'png' && at > 1 ? 'scale=1' : ''
      const params = [query, drawn ? `style=${style}` : '', scale].filter(Boolean).join('&')
      return `/api/v1/${kind}/${name}@${PIN}.${extension}${params === '' ? '' : `?${params}`}`
    }),
  ),
)
/** And a picture so large that it is drawn in bands. */
const ADDRESSES = [...USUAL, `/api/v1/charts/cloud@${PIN}.png?from=FY2024-Q1&style=2&scale=3`]

function askOf(dataset: Dataset, address: string): Promise<Response> {
  const resource = address.startsWith('/api/v1/charts/') ? answerChart : answerSeries
  const request = new Request(`http://host.invalid${address}`)
  return answer(request, resource, () => ({ dataset, publicUrl: PUBLIC }))
}

const hash = (bytes: ArrayBuffer) =>
  createHash('sha256').update(new Uint8Array(bytes)).digest('base64url')

/** What today's build answers, drawn once for both of the tests that look at it. */
const answers = new Map<string, Promise<{ headers: object; hash: string }>>()
function readNow(address: string) {
  const read = async () => {
    const response = await askOf(dataset, address)
    const headers = Object.fromEntries(response.headers)
    return { headers, hash: hash(await response.arrayBuffer()) }
  }
  const known = answers.get(address) ?? read()
  answers.set(address, known)
  return known
}

describe('a pin made before two releases came', () => {
  it('is tested without them and with them', () => {
    expect(THEN.releases.at(-1)?.published).toBe(PIN)
    expect(dataset.releases.length - THEN.releases.length).toBe(3)
  })

  it.each(ADDRESSES)('%s has the same bytes, headers and ETag', async (address) => {
    const [then, now] = [await askOf(THEN, address), await readNow(address)]
    expect(then.status, address).toBe(200)
    expect(now.headers).toEqual(Object.fromEntries(then.headers))
    expect(now.hash).toBe(hash(await then.arrayBuffer()))
  })

  it.each(['cloud', 'series/cloud,cmr'])('keeps all of /embed/%s but its strip', async (name) => {
    const read = async (dataset: Dataset) => {
      const request = new Request(`http://host.invalid/embed/${name}@${PIN}?style=1`)
      const response = await answer(
        request,
        answerEmbed,
        () => ({ dataset, publicUrl: PUBLIC }),
        EMBEDS,
      )
      expect(response.headers.get('cache-control')).toMatch(/max-age=300/)
      const [before = '', strip = ''] = (await response.text()).split('<aside')
      return { before, strip }
    }
    const [then, now] = [await read(THEN), await read(dataset)]
    expect(now.before).toBe(then.before)
    expect(then.strip).toContain('Unchanged since 25 Nov 2025.')
    expect(now.strip).toContain('reported on another structure since 25 Nov 2025')
  })

  it('may be kept for ever where it is drawn in a version that is named, and not else', async () => {
    const named = await askOf(dataset, `/api/v1/charts/cloud@${PIN}.svg?style=2`)
    expect(named.headers.get('cache-control')).toBe(LASTING)
    const bare = await askOf(dataset, `/api/v1/charts/cloud@${PIN}.svg`)
    expect(bare.headers.get('cache-control')).toMatch(/max-age=300/)
    expect(await bare.text()).toBe(await named.text())
  })

  it('names the versions there are where it asks for another', async () => {
    const response = await askOf(dataset, `/api/v1/charts/cloud@${PIN}.svg?style=3`)
    expect(response.status).toBe(400)
    const { errors } = await response.json()
    const detail = 'style cannot be "3".'
    expect(errors).toEqual([{ parameter: 'style', detail, allowed: ['1', '2'] }])
    const data = await askOf(dataset, `/api/v1/charts/cloud@${PIN}.json?style=2`)
    expect(data.status).toBe(400) // numbers have no version of a drawing
  })
})

// Pictures too: their drawing has given the same bytes on every machine (docs/decisions/0010).
it('pins of every format give the bytes they gave, build after build', async () => {
  const lines: string[] = []
  for (const address of ADDRESSES) lines.push(`${(await readNow(address)).hash} ${address}`)
  expectGolden('pins.txt', `${lines.join('\n')}\n`)
})
