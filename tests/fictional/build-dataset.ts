import { normalizeDataset, type Dataset } from '#lib/data/dataset'
import { periodEnd, type Quarter } from '#lib/period/period'
import { parseRelease, type ReleaseFile } from '#lib/data/release'

type Row = Record<string, string | number | boolean | null>

/** A fact of a fictional release, as its file would write it. */
export function fact(line: string, period: string, value: number | null, more: Row = {}): Row {
  return { line, period, value, ...more }
}

/** A release of the fictional company, read by the real parser. `pages` null: nobody has seen it. */
export function release(
  id: Quarter,
  published: string,
  structure: string,
  facts: Row[],
  pages: number | null = 9,
): ReleaseFile {
  const header: Row = {
    release: id,
    published,
    periodEnd: periodEnd(id),
    title: `Fictional results ${id}`,
    url: `https://example.com/${id}.pdf`,
    pages,
    structure,
  }
  const lines = Object.entries(header).map(([key, value]) => `"${key}": ${JSON.stringify(value)},`)
  const rows = facts.map((row) => JSON.stringify(row)).join(',\n')
  const text = `{\n${lines.join('\n')}\n"facts": [\n${rows}\n]\n}\n`
  return parseRelease(text, `releases/${published}-${id.toLowerCase()}.json`)
}

/**
 * The fictional company: three structures with three, two and one segments, a newspaper (`paper`,
 * secondary) and a copy of its documents (`copy`, mirror).
 */
export function buildDataset(...releases: ReleaseFile[]): Dataset {
  const source = (id: string, quality: 'mirror' | 'secondary') => ({
    id,
    quality,
    title: `The ${id}`,
    url: `https://example.org/${id}`,
    published: null,
  })
  return normalizeDataset({
    releases,
    sources: [source('paper', 'secondary'), source('copy', 'mirror')],
    structures: [
      { id: '2023', inForceFrom: 'FY2024-Q1', segments: ['cloud', 'aidc', 'all-others'] },
      { id: '2025', inForceFrom: 'FY2026-Q1', segments: ['cloud', 'all-others'] },
      { id: '2026', inForceFrom: 'FY2027-Q1', segments: ['cloud'] },
    ],
    plan: [],
    corrections: [],
  })
}
