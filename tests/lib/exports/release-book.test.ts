import readExcelFile from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { latestVintage } from '#lib/data/dataset'
import { dataset } from '../../fixtures/frozen-data'
import { ask } from '../api/ask'
import { readZip } from './read-zip'

const RELEASES = ['FY2026-Q2', dataset.releases.at(-1)?.id ?? '', dataset.releases[0]?.id ?? '']

interface Fact {
  period: string
  line: string
  value: number | null
  printedYoy: number | null
  page: number | null
  url: string | null
  standing: string
}

const askBook = async (id: string) => {
  const response = await ask(`/api/v1/releases/${id}.xlsx`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toContain(`"${id}.xlsx"`)
  return Buffer.from(await response.arrayBuffer())
}

it.each(RELEASES)(
  'the workbook of %s holds every fact of the release, in the columns of CSV',
  async (id) => {
    const { facts }: { facts: Fact[] } = await (await ask(`/api/v1/releases/${id}.json`)).json()
    const [sheet] = await readExcelFile(await askBook(id))
    const [header = [], ...rows] = sheet?.data ?? []
    const csv = await (await ask(`/api/v1/releases/${id}.csv`)).text()
    expect(header).toEqual(csv.split('\r\n')[0]?.split(','))
    const read = (name: string) => rows.map((row) => row[header.indexOf(name)])
    const listed = (key: keyof Fact) => facts.map((fact) => fact[key])
    expect(read('value')).toEqual(listed('value'))
    expect(read('printed_yoy')).toEqual(listed('printedYoy'))
    expect(read('page')).toEqual(listed('page'))
    expect(read('line')).toEqual(listed('line'))
    expect(read('standing')).toEqual(listed('standing'))
    expect(read('period_end').every((day) => day instanceof Date)).toBe(true)
  },
)

it('opens the page of each fact, and says what the release is', async () => {
  const { facts, release } = await (await ask('/api/v1/releases/FY2026-Q2.json')).json()
  const file = await askBook('FY2026-Q2')
  const parts = readZip(file)
  const rels = parts.get('xl/worksheets/_rels/sheet1.xml.rels') ?? ''
  const targets = [...rels.matchAll(/Target="([^"]+)" TargetMode="External"/g)].map(([, url]) =>
    url?.replaceAll('&amp;', '&'),
  )
  const urls = facts.flatMap(({ url }: Fact) => url ?? [])
  expect(urls.length).toBeGreaterThan(100)
  expect(new Set(targets)).toEqual(new Set(urls))
  expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/)
  const about = (await readExcelFile(file)).find(({ sheet }) => sheet === 'About')?.data ?? []
  expect(about[0]?.[0]).toBe(release.title)
  expect(Object.fromEntries(about.slice(1))).toMatchObject({
    Release: 'FY2026-Q2',
    Published: new Date(`${release.published}T00:00:00Z`),
    Facts: facts.length,
    Document: release.url,
  })
})

it('has the same bytes each time, and refuses what there is not', async () => {
  expect((await askBook('FY2026-Q2')).equals(await askBook('FY2026-Q2'))).toBe(true)
  expect((await ask('/api/v1/releases/FY2031-Q2.xlsx')).status).toBe(404)
  expect((await ask(`/api/v1/releases/FY2026-Q2@${latestVintage(dataset)}.xlsx`)).status).toBe(400)
  expect((await ask('/api/v1/restatements.xlsx')).status).toBe(404)
})
