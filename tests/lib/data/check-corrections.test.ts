import { describe, expect, it } from 'vitest'
import { parseDataFile, type Correction } from '#lib/data/data-files'
import { normalizeDataset } from '#lib/data/dataset'
import { DataError } from '#lib/data/fact'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

const RELEASES = [
  release('FY2026-Q1', '2025-08-29', '2025', [
    fact('2025:cloud', 'FY2026-Q1', 150, { page: 5 }),
    fact('2025:cloud', 'FY2025-Q1', 101, { page: 5 }),
  ]),
]
const { sources, structures } = buildDataset(...RELEASES)

const FILED: Correction = {
  date: '2025-09-15',
  release: 'FY2026-Q1',
  line: '2025:cloud',
  period: 'FY2026-Q1',
  old: 148,
  new: 150,
  why: 'filed',
}

const readWith = (...corrections: Correction[]) =>
  normalizeDataset({ releases: RELEASES, sources, structures, plan: [], corrections })

describe('a correction', () => {
  it('is kept where it left what is stored, alone or as the last of several', () => {
    expect(readWith(FILED).corrections).toEqual([FILED])
    const slip: Correction = { ...FILED, old: 84, new: 148, why: 'transcription' }
    expect(readWith(slip, { ...FILED, date: '2025-10-01' }).corrections).toHaveLength(2)
    expect(readWith({ ...FILED, old: null }).corrections).toHaveLength(1)
  })

  it.each([
    [
      { new: 149 },
      'corrections.json:2: FY2026-Q1 2025:cloud FY2026-Q1 is stored as 150, and not as 149',
    ],
    [
      { period: 'FY2026-Q2' },
      'corrections.json:2: no release file has FY2026-Q1 2025:cloud FY2026-Q2',
    ],
    [
      { date: '2025-08-29' },
      'corrections.json:2: 2025-08-29 is not after the release of FY2026-Q1',
    ],
    [{ old: 150 }, 'corrections.json:2: FY2026-Q1 2025:cloud FY2026-Q1 was 150 and is 150'],
  ] as const)('with %o stops the build and names its row', (wrong, message) => {
    expect(() => readWith({ ...FILED, ...wrong })).toThrow(new DataError(message))
  })

  it('that does not start from what the one before left stops the build', () => {
    const second: Correction = { ...FILED, date: '2025-10-01', old: 147 }
    expect(() => readWith({ ...FILED, new: 149 }, second)).toThrow(
      'corrections.json:3: FY2026-Q1 2025:cloud FY2026-Q1 was 149 by then, and not 147',
    )
  })

  it('is a row of its file, in the form that the file’s description gives', () => {
    const row = `[\n${JSON.stringify(FILED)}\n]\n`
    expect(parseDataFile(row, 'corrections.json')).toEqual([FILED])
    const withdrawn = `[\n${JSON.stringify({ ...FILED, new: null })}\n]\n`
    expect(() => parseDataFile(withdrawn, 'corrections.json')).toThrow('corrections.json:2')
  })
})
