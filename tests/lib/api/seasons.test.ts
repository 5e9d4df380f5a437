import { describe, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { figureAddress, pagePath } from '#lib/figures/figure-address'
import { readAddress } from '#lib/pins/read-address'
import { dataset } from '../../fixtures/frozen-data'
import { readEmbed } from '../embeds/ask-embed'
import { readZip } from '../exports/read-zip'
import { ask } from './ask'

const CLOUD = '/api/v1/charts/cloud@2025-11-25'
const IN_TIME = 'Quarters stand in their order here'

const readText = async (address: string) => {
  const response = await ask(address)
  expect([address, response.status]).toEqual([address, 200])
  return response.text()
}
const readJson = async (address: string) => JSON.parse(await readText(address))
const readRows = async (address: string) =>
  (await readText(address))
    .split('\r\n')
    .slice(0, -1)
    .map((line) => line.split(','))
const readPart = async (address: string, part: string) =>
  readZip(new Uint8Array(await (await ask(address)).arrayBuffer())).get(part) ?? ''

describe('seasons in JSON', () => {
  it.each(['charts/cloud', 'charts/expenses', 'series/cloud,cmr'])(
    '%s say their order, and give the observations of the plain answer',
    async (name) => {
      const address = `/api/v1/${name}@2025-11-25.json?last=9`
      const [plain, seasons] = [await readJson(address), await readJson(`${address}&view=seasons`)]
      expect(plain).not.toHaveProperty('seasons')
      expect(plain.query).not.toHaveProperty('view')
      expect(seasons.query.view).toBe('seasons')
      expect(seasons.series).toEqual(plain.series)
      expect(seasons.growth).toEqual(plain.growth)
      expect(seasons.seasons).toEqual([
        { name: 'June quarters', periods: ['FY2025-Q1', 'FY2026-Q1'] },
        { name: 'September quarters', periods: ['FY2024-Q2', 'FY2025-Q2', 'FY2026-Q2'] },
        { name: 'December quarters', periods: ['FY2024-Q3', 'FY2025-Q3'] },
        { name: 'March quarters', periods: ['FY2024-Q4', 'FY2025-Q4'] },
      ])
    },
  )

  it('begin with March on calendar labels, and are named as quarters are', async () => {
    const namesOf = async (labels: string) => {
      const { seasons } = await readJson(`${CLOUD}.json?last=4&view=seasons&labels=${labels}`)
      return seasons.map(({ name }: { name: string }) => name)
    }
    expect(await namesOf('calendar')).toEqual([1, 2, 3, 4].map((n) => `Q${n} of calendar years`))
    expect(await namesOf('fiscal')).toEqual([1, 2, 3, 4].map((n) => `Q${n} of fiscal years`))
  })
})

describe('seasons in files of values', () => {
  it('are a column of the long form, whose rows stand in time', async () => {
    const plain = await readRows(`${CLOUD}.csv?last=6`)
    const seasons = await readRows(`${CLOUD}.csv?last=6&view=seasons`)
    expect(seasons.map((row) => row.slice(0, -1))).toEqual(plain)
    expect(seasons.map((row) => row.at(-1)).slice(0, 4)).toEqual([
      'season',
      'June quarters',
      'September quarters',
      'December quarters',
    ])
  })

  it('are the order of the wide form, whose breaks stand between the years of a season', async () => {
    const address = '/api/v1/series/cloud@2026-08-20.csv?layout=wide&last=8'
    const [plain, seasons] = [await readRows(address), await readRows(`${address}&view=seasons`)]
    const [head = []] = seasons
    expect(head.slice(5)).toEqual([
      ...['FY2026-Q1', 'FY2027-Q1', 'FY2025-Q2', 'FY2026-Q2'],
      ...['FY2025-Q3', 'FY2026-Q3', 'FY2025-Q4', 'FY2026-Q4'],
    ])
    const valuesOf = (rows: string[][]) => {
      const row = rows.find((cells) => cells[4] === 'value') ?? []
      return Object.fromEntries((rows[0] ?? []).map((period, at) => [period, row[at]]))
    }
    expect(valuesOf(seasons)).toEqual(valuesOf(plain))
    const structures = seasons.find((cells) => cells[4] === 'structure')?.slice(5)
    expect(structures).toEqual(['2025', 'break: 2026', ...new Array<string>(6).fill('2025')])
  })

  it.each(['docx', 'pptx', 'xlsx'])(
    'stand in time in the native chart of .%s, which says so',
    async (extension) => {
      const zip = readZip(
        new Uint8Array(await (await ask(`${CLOUD}.${extension}?view=seasons`)).arrayBuffer()),
      )
      const plain = readZip(
        new Uint8Array(await (await ask(`${CLOUD}.${extension}`)).arrayBuffer()),
      )
      const charts = [...plain.keys()].filter((part) => /\/charts\/chart\d+\.xml$/.test(part))
      expect(charts.length).toBeGreaterThan(0)
      // Excel's own sheet has one sentence more over the cells.
      const drawnIn = (text = '') => text.replaceAll(/Chart!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?/g, '')
      for (const part of charts) expect(drawnIn(zip.get(part))).toBe(drawnIn(plain.get(part)))
      expect([...zip.values()].join('')).toContain(IN_TIME)
      expect([...plain.values()].join('')).not.toContain(IN_TIME)
    },
  )

  it('go into a memo', async () => {
    const memo = '/api/v1/memo@2025-11-25.docx?charts=cloud,segment-mix'
    expect(await readPart(`${memo}&view=seasons`, 'word/document.xml')).toContain(IN_TIME)
    expect(await readPart(memo, 'word/document.xml')).not.toContain(IN_TIME)
  })
})

describe.each(EXPORT_FORMATS.map(({ extension }) => extension))('seasons as .%s', (extension) => {
  it('are answered, differ from the plain view, and keep their bytes', async () => {
    const read = async (search: string) => {
      const response = await ask(`${CLOUD}.${extension}?last=8${search}`)
      expect(response.status).toBe(200)
      return Buffer.from(await response.arrayBuffer()).toString('base64')
    }
    const seasons = await read('&view=seasons')
    expect(seasons).not.toBe(await read(''))
    expect(seasons).toBe(await read('&view=seasons'))
    expect(await read('&view=lines')).toBe(await read(''))
  })
})

describe('the address of seasons', () => {
  it.each([
    ['/api/v1/charts/cloud.json?view=seasons&frequency=ttm', 'needs frequency=quarter, not ttm.'],
    ['/api/v1/charts/profit-bridge.svg?view=seasons', 'frequency=quarter, not fiscal-year.'],
    ['/api/v1/series/cloud.csv?view=seasons&frequency=fiscal-year', 'not fiscal-year.'],
    [
      '/api/v1/charts/cloud.svg?view=multiples',
      'view=multiples is for metrics that a reader picks',
    ],
    ['/api/v1/charts/capex-plan.svg?view=seasons', '"view" is not a parameter here.'],
  ])('%s is refused: %s', async (address, detail) => {
    const response = await ask(address)
    expect(response.status).toBe(400)
    const { errors } = await response.json()
    expect(errors).toEqual([
      { parameter: 'view', detail: expect.stringContaining(detail), allowed: expect.any(Array) },
    ])
  })

  it.each([
    { kind: 'chart', id: 'cloud' },
    { kind: 'series', id: 'cloud' },
    { kind: 'series', id: 'cloud,cmr' },
  ] as const)('goes with $kind $id wherever it is shared, and is read there', ({ kind, id }) => {
    const view = { kind, id, query: { view: 'seasons' } } as const
    for (const target of ['page', 'embed', 'svg', 'png', 'csv', 'json', 'docx', 'xlsx']) {
      const { pathname, search, searchParams } = new URL(
        figureAddress('https://figures.example', view, target, '2025-11-25'),
      )
      expect([target, searchParams.get('view')]).toEqual([target, 'seasons'])
      const read = readAddress(pathname + search, dataset)
      expect(read).toMatchObject({ kind: 'figure', view: { query: { view: 'seasons' } } })
    }
    expect(pagePath(view, {}, null)).toContain('view=seasons')
  })

  it('is drawn in embeds of charts and of series', async () => {
    for (const name of ['cloud', 'series/cloud,cmr', 'series/cloud-margin']) {
      const embed = await readEmbed(`${name}?view=seasons`)
      for (const text of ['June quarters', 'March quarters', 'same quarters side by side'])
        expect([name, embed]).toEqual([name, expect.stringContaining(text)])
    }
  })
})
