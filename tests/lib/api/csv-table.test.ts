import { describe, expect, it } from 'vitest'
import { writeCsv, type CsvColumn } from '#lib/exports/csv-table'

const COLUMNS: CsvColumn[] = [
  { key: 'name', kind: 'text' },
  { key: 'value', kind: 'number' },
  { key: 'break', kind: 'flag' },
]
const lineOf = (name: string | null, value: number | null = null) =>
  writeCsv(COLUMNS, [{ name, value, break: false }]).split('\r\n')[1]

describe('a CSV file', () => {
  it('ends every line with CRLF, the header too', () => {
    expect(writeCsv(COLUMNS, [])).toBe('name,value,break\r\n')
  })

  it('leaves missing values empty and keeps zeros', () => {
    expect(lineOf(null, null)).toBe(',,false')
    expect(lineOf('capex', 0)).toBe('capex,0,false')
  })

  it('keeps a negative number a number', () => {
    expect(lineOf('loss', -7.5)).toBe('loss,-7.5,false')
  })

  it.each([
    ['=SUM(A1)', `'=SUM(A1)`],
    ['+86 571', `'+86 571`],
    ['-7 after a fine', `'-7 after a fine`],
    ['@home', `'@home`],
    ['\ttab', `'\ttab`],
  ])('makes %j text again', (text, safe) => {
    expect(lineOf(text)).toBe(`${safe},,false`)
  })

  it.each([
    ['Total shareholders’ equity', "Total shareholders' equity"],
    ['add up to −6,585', '"add up to -6,585"'],
    ['“well past” 380', '"""well past"" 380"'],
    ['CN¥29.6 billion', 'CNY 29.6 billion'],
    ['¥3,799', '"CNY 3,799"'],
    ['€2', 'EUR 2'],
    ['Société', 'Societe'],
    ['−7 after a fine', "'-7 after a fine"],
    ['云智能', '云智能'],
  ])('writes %j in ASCII where it can', (text, ascii) => {
    expect(lineOf(text)).toBe(`${ascii},,false`)
  })

  it.each([
    ['a, b', '"a, b"'],
    ['so "called"', '"so ""called"""'],
    ['two\nlines', '"two\nlines"'],
    ['\r=1', `"'\r=1"`],
    ['=1,2', `"'=1,2"`],
  ])('quotes %j', (text, quoted) => {
    expect(writeCsv(COLUMNS, [{ name: text, value: 1, break: true }])).toBe(
      `name,value,break\r\n${quoted},1,true\r\n`,
    )
  })
})
