import { expect, it } from 'vitest'
import { writeTable } from '#lib/copy-for/table-copy'
import { ask } from '../api/ask'
import { clipFor, copyOf } from './figures'

/** The wide sheet that the dialog fetches for the table of a figure. */
async function fetchSheet(): Promise<string> {
  const address = clipFor('Table').table ?? ''
  expect(address).toMatch(/\/cloud@2025-11-25\.csv\?.*layout=wide$/)
  return (await ask(address.replace('https://figures.example', ''))).text()
}

it('a table for a sheet is the wide sheet, a tab between cells, with its citation', async () => {
  const csv = await fetchSheet()
  const lines = writeTable(copyOf(), csv).text.split('\n')
  const cells = lines.map((line) => line.split('\t'))
  expect(cells.find(([name]) => name === 'period')?.at(-1)).toBe('Sep Q 2025')
  const values = cells.filter(([metric, , , , says]) => metric === 'cloud' && says === 'value')
  expect(values.map((row) => row.at(-1))).toContain('39824')
  expect(new Set(cells.slice(0, -1).map((row) => row.length)).size).toBe(1)
  expect(lines.at(-1)).toMatch(/^Alibaba Group, .* as known on 25 Nov 2025/)
})

it('a table for a document has periods across, and structure and standing under values', async () => {
  const { html } = writeTable(copyOf(), await fetchSheet())
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([^<]*)/g)].map(([, cell]) => cell),
  )
  expect(rows[0]?.at(-1)).toBe('Sep Q 2025')
  const at = rows.findIndex(([name]) => name === 'Cloud Intelligence Group, CNY million')
  expect(rows[at]?.at(-1)).toBe('39824')
  expect(rows[at + 1]?.[0]).toBe('structure')
  expect(rows[at + 2]?.at(0)).toBe('standing')
  expect(rows[at + 2]?.slice(1, 5)).toEqual(['recast', 'recast', 'restated', 'reported'])
  expect(html).toMatch(/<p><a href="https:\/\/figures\.example\/charts\/cloud\?/)
})

it('cells with commas, quotes and markup stay cells of text', () => {
  const csv =
    'metric,label,unit,transform,row,FY2026-Q1\nperiod,,,,,"Jun Q, 2025"\nx,"A ""b"" <i>",CNY,level,value,1\n'
  const { text, html } = writeTable(copyOf(), csv)
  expect(text.split('\n')[2]).toBe('x\tA "b" <i>\tCNY\tlevel\tvalue\t1')
  expect(html).toContain('>A "b" &lt;i&gt;, CNY</th>'.replaceAll('"', '&quot;'))
  expect(html).toContain('>Jun Q, 2025</th>')
})
