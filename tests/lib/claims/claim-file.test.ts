import { describe, expect, it } from 'vitest'
import { parseClaimFile } from '#lib/claims/read-texts'

const ROW = {
  id: 'a-1',
  block: 'revenue-streams',
  at: 3,
  says: 'Cloud revenue',
  written: 'CNY 29.6 billion',
  when: 'last quarter',
  metric: 'cloud',
  measure: 'level',
  period: 'FY2026-Q2',
}

/** A file of claims; each row is `ROW` with some keys changed. */
function read(...rows: Record<string, unknown>[]) {
  const lines = rows.map((row) => JSON.stringify({ ...ROW, ...row })).join(',\n')
  const header = '"id": "a",\n"title": "A text",\n"about": "An article",\n'
  return parseClaimFile(
    `{\n${header}"dated": "2025-12-31",\n"datedAs": "Dec 2025",\n"claims": [\n${lines}\n]\n}\n`,
    'claims/a.json',
  )
}

describe('a file of claims', () => {
  it('is read with what its rows leave out', () => {
    const text = read({}, { id: 'a-2', metric: null, measure: undefined, period: null })
    expect(text).toMatchObject({ id: 'a', dated: '2025-12-31' })
    expect(text.claims[0]).toMatchObject({ company: null, kind: null, note: null })
    expect(text.claims[1]).toMatchObject({ metric: null, measure: 'level' })
  })

  it.each([
    [{ metric: 'clout' }, 'metric: must be the id of a metric'],
    [{ period: 'Q3 2025' }, 'period: must be a period, for example FY2026-Q2'],
    [{ block: 'money' }, 'block: '],
    [{ written: 'triple-digit' }, 'written: no number can be read'],
    [{ id: 'a-1' }, 'id: a-1 stands twice'],
  ])('%o is a fault of its line', (change, fault) => {
    expect(() => read({}, { id: 'a-2', ...change })).toThrow(`claims/a.json:9: ${fault}`)
  })
})
