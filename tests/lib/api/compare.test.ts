import { describe, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { answer } from '#lib/api/answer'
import { answerEmbed, EMBEDS } from '#lib/api/answers/embed'
import { ANSWER_SCHEMAS } from '#lib/api/answer-schemas'
import type { ThenAndNow } from '#lib/series/compared'
import { dataset } from '../../fixtures/frozen-data'
import { ask } from './ask'

const CLOUD = '/api/v1/charts/cloud@2026-05-13'
const MIX = '/api/v1/charts/segment-mix@2026-05-13'

const readText = async (address: string) => (await ask(address)).text()

/** A CSV file as its rows by column; no cell of these files holds a line break. */
function readRows(csv: string): Record<string, string>[] {
  const [head = '', ...lines] = csv.trimEnd().split('\r\n')
  const split = (line: string) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell)
  const names = split(head)
  return lines.map((line) =>
    Object.fromEntries(split(line).map((cell, at) => [names[at] ?? '', cell])),
  )
}

describe('compare', () => {
  it.each(EXPORT_FORMATS.map(({ extension }) => extension))(
    'is answered as .%s, of a chart, of series and of a pin',
    async (extension) => {
      for (const address of [CLOUD, MIX, '/api/v1/charts/growth', '/api/v1/series/cloud,cmr']) {
        const plain = await ask(`${address}.${extension}`)
        const compared = await ask(`${address}.${extension}?compare=2025-05-15`)
        expect(compared.status, address).toBe(200)
        expect(compared.headers.get('etag'), address).not.toBe(plain.headers.get('etag'))
      }
    },
  )

  it('stands in JSON only where it was asked for', async () => {
    for (const address of [CLOUD, '/api/v1/series/cloud,cmr']) {
      const plain: unknown = JSON.parse(await readText(`${address}.json`))
      const compared: unknown = JSON.parse(await readText(`${address}.json?compare=2025-05-15`))
      expect(plain).not.toHaveProperty('compare')
      expect(plain).not.toHaveProperty('query.compare')
      expect(compared).toHaveProperty('compare.asOf', '2025-05-15')
      expect(compared).toHaveProperty('query.compare', '2025-05-15')
      const schema = address === CLOUD ? ANSWER_SCHEMAS.Chart : ANSWER_SCHEMAS.SeriesAnswer
      schema.parse(compared)
    }
  })

  it('adds its columns after those that a file has anyway', async () => {
    const plain = await readText('/api/v1/series/cloud@2026-05-13.csv?last=12')
    const compared = await readText(
      '/api/v1/series/cloud@2026-05-13.csv?last=12&compare=2024-08-15',
    )
    const [head = ''] = plain.split('\r\n')
    expect(compared.split('\r\n')[0]).toBe(
      `${head},then,now,change,change_unit,compared,changed_by,changed_on,then_structure,then_quality,then_vintage,then_page,then_url`,
    )
    const rows = readRows(compared)
    expect(rows.filter(({ compared: status }) => status === 'recast').length).toBeGreaterThan(0)
    for (const { value, now, then, change, compared: status, changed_on: on } of rows) {
      expect(now).toBe(value)
      if (status === 'recast') expect([then !== '', change]).toEqual([true, ''])
      if (status === 'new') expect([then, change]).toEqual(['', ''])
      if (status === 'restated') expect(Number(change)).toBe(Number(now) - Number(then))
      if (status !== 'same') expect(on && on > '2024-08-15').toBeTruthy()
    }
  })

  it('gives a wide file rows of then, change, what became of it and by which release', async () => {
    const rows = readRows(
      await readText('/api/v1/series/cloud@2026-05-13.csv?layout=wide&last=8&compare=2025-05-15'),
    )
    const own = rows.filter(({ metric }) => metric === 'cloud').map(({ row }) => row)
    expect(own).toEqual([
      ...['value', 'structure', 'standing'],
      ...['then', 'change', 'compared', 'changed_by', 'then_structure'],
    ])
  })

  it('gives the changes of percentages in points, in long and in wide files', async () => {
    const address = '/api/v1/charts/cloud@2026-08-20.csv?compare=2023-08-10&last=16'
    const long = readRows(await readText(address)).filter(({ transform }) => transform === 'yoy')
    const changed = long.find(({ change }) => change !== '' && change !== '0')
    const wide = readRows(await readText(`${address}&layout=wide`))
    const rows = wide.filter(({ transform }) => transform === 'yoy')
    const unitOf = (name: string) => rows.find(({ row }) => row === name)?.unit
    expect(['value', 'then', 'change'].map(unitOf)).toEqual([
      ...['percent', 'percent'],
      'percentage points',
    ])
    expect(changed?.change_unit).toBe('percentage points')
    const change = rows.find(({ row }) => row === 'change')
    expect(change?.[changed?.period ?? '']).toBe(changed?.change)
  })

  it('calls every segment of a period recast where its structure is another one', async () => {
    const { compare }: { compare: ThenAndNow } = JSON.parse(
      await readText(`${MIX}.json?compare=2025-05-15`),
    )
    const values = compare.series.flatMap((series) => series.values)
    const recast = values.filter(({ status }) => status === 'recast')
    expect(recast.length).toBeGreaterThan(0)
    const periods = new Set(recast.map(({ period }) => period))
    for (const value of values.filter(({ period }) => periods.has(period))) {
      expect(value.status).toBe('recast')
      expect(value.change).toBeNull()
      expect(value.by).not.toBeNull()
    }
  })

  it('calls the parts of growth recast where their structure is another one, but not the whole', async () => {
    const { compare }: { compare: ThenAndNow } = JSON.parse(
      await readText(
        '/api/v1/charts/growth-bridge@2026-08-20.json?frequency=fiscal-year&compare=2025-05-15&last=2',
      ),
    )
    const rows = compare.series.flatMap(({ part, values }) =>
      values.filter(({ period }) => period === 'FY2025').map((value) => ({ part, ...value })),
    )
    const parts = rows.filter(({ part }) => part === 'value')
    expect(parts.map(({ status, by }) => [status, by?.release, by?.vintage])).toEqual(
      parts.map(() => ['recast', 'FY2026-Q4', '2026-05-13']),
    )
    expect(parts).toHaveLength(9)
    expect(rows.filter(({ part }) => part === 'rate').map(({ status }) => status)).toEqual(['same'])
  })

  it('redirects a date between two releases to the earlier one, and keeps the rest', async () => {
    const response = await ask(`${CLOUD}.csv?compare=2025-06-30&frequency=ttm`)
    expect(response.status).toBe(307)
    expect(response.headers.get('location')).toBe(
      '/api/v1/charts/cloud@2026-05-13.csv?compare=2025-05-15&frequency=ttm',
    )
  })

  it.each([
    ['compare=2026-05-13', '2026-05-13'],
    ['compare=2026-06-01', '2026-05-13'],
    ['compare=2001-01-01', '2014-11-04'],
    ['compare=2025-02-30', '2014-11-04'],
    ['compare=yesterday', '2025-11-25'],
    ['compare=2025-05-15&basis=first', 'basis=latest'],
  ])('refuses %s and says what is allowed', async (query, allowed) => {
    const response = await ask(`${CLOUD}.json?${query}`)
    expect(response.status).toBe(400)
    const { errors }: { errors: { parameter: string; allowed: string[] }[] } = await response.json()
    expect(errors).toHaveLength(1)
    expect(errors[0]?.parameter).toBe('compare')
    expect(errors[0]?.allowed.join()).toContain(allowed)
  })

  it('is a question of its own among changes', async () => {
    const address = '/api/v1/changes.json?chart=cloud&since=2025-05-15&compare=2025-05-15'
    expect((await ask(address)).status).toBe(400)
  })

  it('stands in an embed', async () => {
    const embed = async (search: string) =>
      answer(
        new Request(`http://x.invalid/embed/cloud@2026-05-13${search}`),
        answerEmbed,
        () => ({ dataset, publicUrl: 'https://figures.example' }),
        EMBEDS,
      )
    const compared = await embed('?compare=2025-05-15')
    expect(compared.status).toBe(200)
    expect(await compared.text()).not.toBe(await (await embed('')).text())
  })
})
