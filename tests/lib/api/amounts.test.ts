import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import readExcelFile from 'read-excel-file/node'
import { nameAmounts, toBillions } from '#lib/series/amounts'
import { readZip } from '../exports/read-zip'
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

  it('is refused where nothing is counted so', async () => {
    const response = await ask('/api/v1/series/cloud.json?amounts=billion')
    expect(response.status).toBe(400)
  })
})
