import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import readExcelFile from 'read-excel-file/node'
import { buildChart } from '#lib/charts/build-chart'
import type { YoursEstimate } from '#lib/charts/chart'
import { tabulateChart } from '#lib/charts/chart-table'
import { CHARTS, findChart, resolveChartQuery } from '#lib/charts/charts'
import { isInMillions, nameAmounts, toBillions } from '#lib/series/amounts'
import { dataset } from '../../fixtures/frozen-data'
import { readZip } from '../exports/read-zip'
import { askEmbed } from '../embeds/ask-embed'
import { ask } from './ask'

const splitLine = (line: string) =>
  [...`,${line}`.matchAll(/,("(?:[^"]|"")*"|[^,]*)/g)].map(([, cell = '']) => cell)

/** The rows of a CSV file by their columns. */
async function fetchRows(address: string): Promise<Record<string, string>[]> {
  const response = await ask(address)
  expect(response.status).toBe(200)
  const [head = '', ...lines] = (await response.text()).trimEnd().split('\r\n')
  const names = head.split(',')
  return lines.map((line) =>
    Object.fromEntries(splitLine(line).map((cell, at) => [names[at] ?? '', cell])),
  )
}

/** A decimal number with its point moved three places, by its digits alone. */
function movePoint(text: string): string {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  const digits = whole.padStart(4, '0')
  const moved = `${digits.slice(0, -3)}.${digits.slice(-3)}${part}`
  return `${sign}${moved.replace(/^0+(?=\d)/, '').replace(/\.?0+$/, '')}`
}

describe('amounts=billion', () => {
  it('moves the decimal point and rounds nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.nat(99), (whole, cents) => {
        const text = `${whole}${cents % 10 === 0 ? '' : `.${String(cents).padStart(2, '0')}`}`
        expect(String(toBillions(Number(text)))).toBe(movePoint(text).replace(/^-0$/, '0'))
      }),
    )
  })

  it('counts money alone', () => {
    expect(nameAmounts('CNY million', 'billion')).toBe('CNY billion')
    expect(nameAmounts('USD million at the period-end rate', 'billion')).toBe(
      'USD billion at the period-end rate',
    )
    for (const unit of ['percent', 'million ADSs', 'CNY per share', 'people', 'CNY', 'index'])
      expect(nameAmounts(unit, 'billion')).toBe(unit)
  })

  it.each([
    '/api/v1/series/cloud,eps-ads,employees,cloud-margin.csv',
    '/api/v1/series/cloud,buybacks-usd.csv?currency=USD',
    '/api/v1/series/cloud.csv?compare=2023-08-10',
    '/api/v1/series/cloud.csv?estimate=cloud:FY2027-Q2:52000',
    '/api/v1/charts/capex-plan.csv',
    '/api/v1/charts/cloud.csv',
  ])('has each value of %s, exact, in the unit that its row names', async (address) => {
    const join = address.includes('?') ? '&' : '?'
    const millions = await fetchRows(address)
    const billions = await fetchRows(`${address}${join}amounts=billion`)
    expect(billions).toHaveLength(millions.length)
    const pairs = [
      ['unit', ['value', 'then', 'now']],
      ['change_unit', ['change']],
      ['yours_unit', ['yours_estimate', 'yours_filed']],
      ['yours_difference_unit', ['yours_difference']],
    ] as const
    let scaled = 0
    millions.forEach((row, at) => {
      const other = billions[at] ?? {}
      for (const [unit, columns] of pairs) {
        const isMoney = /^(CNY|USD) million/.test(row[unit] ?? '')
        if (isMoney) expect(other[unit]).toBe(row[unit]?.replace('million', 'billion'))
        for (const column of columns) {
          const text = row[column] ?? ''
          if (text === '') continue
          if (isMoney) scaled += 1
          expect(other[column]).toBe(isMoney ? movePoint(text) : text)
        }
      }
      const rest = Object.keys(row).filter(
        (name) => !pairs.some(([unit, columns]) => [unit, ...columns].some((own) => own === name)),
      )
      for (const name of rest) expect(other[name]).toBe(row[name])
    })
    expect(scaled).toBeGreaterThan(3)
  })

  it('is the same in wide sheets, in Excel with a format that shows it all, and in the table', async () => {
    const wide = await (await ask('/api/v1/series/cloud.csv?layout=wide&amounts=billion')).text()
    expect(wide).toMatch(/\r\ncloud,[^,]+,CNY billion,level,value,(\d*\.?\d*,)*48\.437\r\n/)
    const table = await (await ask('/api/v1/table.csv?amounts=billion&last=2&q=cloud')).text()
    expect(table).toMatch(/\r\ncloud,[^,]+,CNY billion,level,value,41\.626,48\.437\r\n/)
    expect(table).toContain('amounts=billion')
    const bytes = await (
      await ask('/api/v1/series/cloud.xlsx?amounts=billion&last=2')
    ).arrayBuffer()
    const sheets = await readExcelFile(Buffer.from(bytes))
    const data = sheets.find(({ sheet }) => sheet === 'Data')?.data ?? []
    expect(data.at(-1)?.slice(4, 6)).toEqual([48.437, 'CNY billion'])
    const styles = readZip(new Uint8Array(bytes)).get('xl/styles.xml')
    expect(styles).toContain('#,##0.000')
  })

  it('has what was known then, and its change, in wide sheets in the unit that their rows name', async () => {
    const address = '/api/v1/charts/cloud@2026-08-20.csv?layout=wide&compare=2023-08-10&last=14'
    const millions = await fetchRows(address)
    const billions = await fetchRows(`${address}&amounts=billion`)
    let scaled = 0
    millions.forEach((row, at) => {
      const isNumber = ['value', 'then', 'change'].includes(row.row ?? '')
      if (row.unit !== 'CNY million' || !isNumber) return
      expect(billions[at]?.unit).toBe('CNY billion')
      for (const [name, text] of Object.entries(row).filter(([key]) => key.startsWith('FY'))) {
        expect(billions[at]?.[name]).toBe(text === '' ? '' : movePoint(text))
        if (text !== '' && row.row !== 'value') scaled += 1
      }
    })
    expect(scaled).toBe(3)
    const book = await ask(
      '/api/v1/charts/cloud@2026-08-20.xlsx?compare=2023-08-10&last=14&amounts=billion',
    )
    const sheets = await readExcelFile(Buffer.from(await book.arrayBuffer()))
    const wide = sheets.find(({ sheet }) => sheet === 'Wide')?.data ?? []
    const then = wide.find((row) => row[4] === 'then' && row[2] === 'CNY billion')
    expect(then).toContain(25.123)
  })

  it('leaves every answer without it as it was', async () => {
    const plain = await (await ask('/api/v1/series/cloud.csv')).text()
    expect(await (await ask('/api/v1/series/cloud.csv?amounts=million')).text()).toBe(plain)
  })

  it('counts the tables of Word, of PowerPoint and of an embed', async () => {
    const query =
      'last=9&compare=2023-08-10&from=FY2024-Q1&table=show&estimate=cloud:FY2027-Q2:52000'
    for (const [extension, part] of [
      ['docx', 'word/document.xml'],
      ['pptx', 'ppt/slides/slide2.xml'],
    ] as const) {
      const address = `/api/v1/charts/cloud@2026-08-20.${extension}?${query}`
      const read = async (more: string) => {
        const body = await (await ask(`${address}${more}`)).arrayBuffer()
        const zip = readZip(new Uint8Array(body))
        const slides = [...zip].filter(([name]) => /slides\/slide\d/.test(name))
        return extension === 'docx' ? (zip.get(part) ?? '') : slides.map(([, xml]) => xml).join('')
      }
      const billions = await read('&amounts=billion')
      for (const text of ['>48.437<', '>CNY billion<', '>52.000<', 'Estimate (yours)'])
        expect(billions, extension).toContain(text)
      expect(billions, extension).not.toContain('>48,437<')
      const millions = await read('')
      expect(millions, extension).toContain('>48,437<')
      expect(millions, extension).toContain('>52,000<')
    }
    const memo = await ask('/api/v1/memo.docx?charts=cloud&table=show&amounts=billion')
    expect(readZip(new Uint8Array(await memo.arrayBuffer())).get('word/document.xml')).toContain(
      '>48.437<',
    )
    const embed = await (await askEmbed('cloud?amounts=billion')).text()
    expect(embed).toContain('>48.437<')
    expect(embed).not.toContain('>48,437<')
  })

  it('is refused where nothing is counted so, with why', async () => {
    for (const [extension, why] of [
      ['json', 'JSON has the unit as published beside each value.'],
      ['svg', 'Pictures draw millions as billions already.'],
    ] as const) {
      const response = await ask(`/api/v1/series/cloud.${extension}?amounts=billion`)
      expect(response.status).toBe(400)
      expect(await response.text()).toContain(why)
    }
  })
})

describe('a table in billions', () => {
  it.each(CHARTS.map((row) => [row.id, row] as const))(
    'of %s has the values of the one in millions, exact',
    (_, row) => {
      const compare = '2023-08-10'
      const chart = buildChart(dataset, row, resolveChartQuery(row, { compare }), '2026-08-20')
      const plain = tabulateChart(chart)
      const counted = tabulateChart(chart, 'billion')
      const isMoney = isInMillions(chart.unit)
      const columns = [
        'value',
        'then',
        'change',
        ...(chart.plan?.paths.map((path) => path.start) ?? []),
      ]
      let held = 0
      plain.rows.forEach(({ key, cells }, at) => {
        for (const column of columns) {
          const [own, other] = [cells[column], counted.rows[at]?.cells[column]]
          if (own?.exact == null || !isMoney) continue
          expect(other?.exact, key).toBe(toBillions(own.exact))
          const shown = Number(other?.text.replace(/,/g, '').replace('\u2212', '-'))
          expect(shown, key).toBeCloseTo(toBillions(own.exact), 9)
          held += 1
        }
        if (isMoney) expect(cells.growth?.text).toBe(counted.rows[at]?.cells.growth?.text)
        else expect(counted.rows[at]).toEqual(plain.rows[at])
      })
      if (isMoney) expect(held).toBeGreaterThan(5)
      expect(counted.columns.some(({ label }) => label === 'CNY million')).toBe(false)
    },
  )

  it('tells a restated value from what was printed in the same unit', () => {
    const row = findChart('cloud')
    if (!row) throw new Error('cloud is no chart')
    const query = resolveChartQuery(row, { from: 'FY2024-Q1', to: 'FY2024-Q1' })
    const cells = tabulateChart(buildChart(dataset, row, query, '2024-08-15'), 'billion').rows[0]
      ?.cells
    expect(cells?.value?.text).toBe('25.065')
    expect(cells?.status?.text).toBe('restated from 25.123')
  })
})

it('an estimate says in what its difference counts', async () => {
  const read = async (address: string) =>
    (await (await ask(address)).json()) as { yours: { estimates: YoursEstimate[] } }
  const cloud = await read('/api/v1/charts/cloud.json?estimate=cloud:FY2027-Q1:48000')
  expect(cloud.yours.estimates[0]).toMatchObject({ difference: 437, differenceUnit: 'CNY million' })
  const margin = await read(
    '/api/v1/series/cloud-margin.json?estimate=cloud-margin:FY2026-Q2:9&estimate=cloud-margin:FY2028-Q1:9',
  )
  expect(margin.yours.estimates.map(({ differenceUnit }) => differenceUnit)).toEqual([
    'percentage points',
    null,
  ])
})
