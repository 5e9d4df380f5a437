import { normalizeDataset, type Dataset } from '#lib/data/dataset'
import { parseFiling } from '#lib/data/filing'
import type { ReleaseFile } from '#lib/data/release'
import { buildDataset } from './build-dataset'

/**
 * The fictional company with an annual report, whose capital expenditure of FY2025 is 45, and a sheet
 * that has no public address (`sheet`, primary).
 */
export function buildFiled(published: string, releases: readonly ReleaseFile[]): Dataset {
  const { sources, structures } = buildDataset()
  const header = { filing: 'FY2025', kind: 'annual-report', published, source: '20f' }
  const lines = Object.entries({ ...header, structure: '2023' }).map(
    ([key, value]) => `"${key}": ${JSON.stringify(value)},\n`,
  )
  const text = `{\n${lines.join('')}"facts": [\n{"line":"capex","period":"FY2025","value":45}\n]\n}\n`
  const form = { id: '20f', quality: 'primary', title: 'Form 20-F', published } as const
  const sheet = { id: 'sheet', quality: 'primary', title: 'A sheet', published: null } as const
  return normalizeDataset({
    ...{ releases: [...releases], structures, plan: [], corrections: [] },
    filings: [parseFiling(text, `filings/${published}-fy2025.json`)],
    sources: [...sources, { ...form, url: 'https://example.org/20f' }, { ...sheet, url: null }],
  })
}
