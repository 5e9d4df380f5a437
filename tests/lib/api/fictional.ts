import { normalizeDataset, type Dataset } from '#lib/data/dataset'
import { parseRelease, type ReleaseFile } from '#lib/data/release'
import { periodEnd, type Quarter } from '#lib/period/period'
import { answer, type Resource } from '#lib/api/answer'

type Row = Record<string, string | number | boolean | null>

function release(id: Quarter, published: string, structure: string, facts: Row[]): ReleaseFile {
  const header: Row = {
    release: id,
    published,
    periodEnd: periodEnd(id),
    title: `Fictional results, "${id}", in brief`,
    url: `https://example.com/${id}.pdf`,
    pages: 9,
    structure,
  }
  const lines = Object.entries(header).map(([key, value]) => `"${key}": ${JSON.stringify(value)},`)
  const rows = facts.map((fact) => JSON.stringify(fact)).join(',\n')
  const text = `{\n${lines.join('\n')}\n"facts": [\n${rows}\n]\n}\n`
  return parseRelease(text, `releases/${published}-${id.toLowerCase()}.json`)
}

const fact = (line: string, period: string, value: number, more: Row = {}): Row => ({
  line,
  period,
  value,
  ...more,
})

/**
 * A small company with one of each trouble: a printed zero (capex FY2025-Q1), a gap (capex
 * FY2025-Q2), a loss, a restatement and a recast (cloud FY2025-Q1), a fourth quarter that only
 * follows from the year, a provisional and an unconfirmed figure, notes that a spreadsheet would run.
 */
export const FICTIONAL: Dataset = normalizeDataset({
  releases: [
    release('FY2025-Q1', '2024-08-15', '2023', [
      fact('2023:cloud', 'FY2025-Q1', 100, { page: 5, printedYoy: 25 }),
      fact('2023:cloud', 'FY2024-Q1', 80, { page: 5 }),
      fact('2023:all_others', 'FY2025-Q1', 50, { page: 5 }),
      fact('revenue_total', 'FY2025-Q1', 150, { page: 4, note: '=SUM(A1), "so called"' }),
      fact('capex', 'FY2025-Q1', 0),
      fact('income_from_operations', 'FY2025-Q1', -7, { page: 6, note: '-7 after a fine' }),
    ]),
    release('FY2025-Q2', '2024-11-15', '2023', [
      fact('2023:cloud', 'FY2025-Q2', 110, { page: 5 }),
      fact('2023:cloud', 'FY2025-Q1', 101, { page: 5 }),
      fact('2023:all_others', 'FY2025-Q2', 51.5, { page: 5 }),
      fact('revenue_total', 'FY2025-Q2', 161.5, { page: 4 }),
      fact('income_from_operations', 'FY2025-Q2', 9, { page: 6 }),
    ]),
    release('FY2025-Q3', '2025-02-20', '2023', [
      fact('2023:cloud', 'FY2025-Q3', 120, { page: 5 }),
      fact('2023:all_others', 'FY2025-Q3', 40, { page: 5 }),
      fact('revenue_total', 'FY2025-Q3', 160, { page: 4 }),
      fact('capex', 'FY2025-Q3', 30, { page: 7 }),
    ]),
    release('FY2025-Q4', '2025-05-15', '2023', [
      fact('2023:cloud', 'FY2025', 460, { page: 5 }),
      fact('2023:all_others', 'FY2025-Q4', 60, { page: 5 }),
      fact('revenue_total', 'FY2025', 661.5, { page: 4 }),
      fact('capex', 'FY2025-Q4', 40, { page: 7 }),
    ]),
    release('FY2026-Q1', '2025-08-29', '2025', [
      fact('2025:cloud', 'FY2026-Q1', 150, { page: 5, printedYoy: 50 }),
      fact('2025:cloud', 'FY2025-Q1', 100, { page: 5 }),
      fact('2025:all_others', 'FY2026-Q1', 45, { page: 5 }),
      fact('revenue_total', 'FY2026-Q1', 195, { source: 'paper' }),
      fact('capex', 'FY2026-Q1', 55, { page: 7 }),
      fact('net_income', 'FY2026-Q1', 12, { source: 'paper', unconfirmed: true }),
      fact('ads_repurchased_offperiod_million', 'FY2026-Q1', 3, { page: 8 }),
    ]),
  ],
  sources: [
    {
      id: 'paper',
      quality: 'secondary',
      title: 'A newspaper',
      url: 'https://example.org/news',
      published: '2025-08-30',
    },
  ],
  structures: [
    { id: '2023', inForceFrom: 'FY2024-Q1', segments: ['cloud', 'all-others'] },
    { id: '2025', inForceFrom: 'FY2026-Q1', segments: ['cloud', 'all-others'] },
  ],
  plan: [],
  corrections: [],
})

/** What a resource answers about the fictional company. */
export function askFictional(resource: Resource, address: string): Promise<Response> {
  const request = new Request(new URL(address, 'http://host.invalid'))
  return answer(request, resource, () => ({
    dataset: FICTIONAL,
    publicUrl: 'https://figures.example',
  }))
}
