import { describe, expect, it } from 'vitest'
import { buildSeriesChart } from '#lib/charts/build-chart'
import type { Correction } from '#lib/data/data-files'
import { normalizeDataset, type Dataset } from '#lib/data/dataset'
import { listPinChanges } from '#lib/pins/changes'
import { describePinChanges, isWarning } from '#lib/pins/words'
import type { Query } from '#lib/query/params'
import { resolveDefaults } from '#lib/query/resolve-defaults'
import { buildDataset, fact, release } from '../../fictional/build-dataset'

const JUNE = release('FY2025-Q1', '2024-08-15', '2023', [
  fact('2023:cloud', 'FY2025-Q1', 100, { page: 5 }),
  fact('2023:cloud', 'FY2024-Q1', 80, { page: 5 }),
  fact('capex', 'FY2025-Q1', 30, { source: 'paper' }),
])
const SEPTEMBER = release('FY2025-Q2', '2024-11-15', '2023', [
  fact('2023:cloud', 'FY2025-Q2', 110, { page: 6 }),
  fact('2023:cloud', 'FY2025-Q1', 97, { page: 7 }),
])
const NEXT_JUNE = release('FY2026-Q1', '2025-08-29', '2025', [
  fact('2025:cloud', 'FY2026-Q1', 150, { page: 5 }),
  fact('2025:cloud', 'FY2025-Q1', 101, { page: 5 }),
  fact('2025:cloud', 'FY2025-Q2', 110, { page: 5 }),
])
const COMPANY = buildDataset(JUNE, SEPTEMBER, NEXT_JUNE)

/** What became of one metric between a pin and a later vintage, and how a strip says it. */
function since(
  pin: string,
  to: string,
  { metric = 'cloud', dataset = COMPANY, ...query }: Asked = {},
) {
  const whole = resolveDefaults(query)
  const build = (data: Dataset, asOf: string) => buildSeriesChart(data, [metric], whole, asOf)
  const found = listPinChanges(dataset, build, pin, to)
  return { ...found, words: describePinChanges(found).join(' ') }
}
type Asked = Partial<Query> & { metric?: string; dataset?: Dataset }

describe('a value shown at a pin', () => {
  it('is unchanged where no later release touched it', () => {
    const found = since('2024-08-15', '2024-08-15')
    expect(found.changes).toEqual([])
    expect(found.values).toMatchObject({ shown: 2, restated: 0, moved: 0, corrected: 0 })
    expect(found.words).toBe('Unchanged since 15 Aug 2024.')
  })

  it('is restated where its own line gives another one, with the release that did it', () => {
    const { changes, words } = since('2024-08-15', '2024-11-15')
    const restated = changes.filter(({ part }) => part === 'value')
    expect(restated).toHaveLength(1)
    expect(restated[0]).toMatchObject({
      kind: 'restated',
      period: 'FY2025-Q1',
      difference: -3,
      by: { release: 'FY2025-Q2', vintage: '2024-11-15', page: 7 },
    })
    expect(words).toContain(
      '1 of 2 values restated since 15 Aug 2024: Jun Q 2024, 100 then, 97 now.',
    )
  })

  it('is restated in its own line even when a newer one gives it too', () => {
    const { changes, values } = since('2024-08-15', '2025-08-29')
    const [change] = changes.filter(({ part }) => part === 'value')
    expect(change).toMatchObject({ kind: 'restated', now: { value: 97, line: '2023:cloud' } })
    expect(values).toMatchObject({ restated: 1, moved: 0 })
  })

  it('is reported on another structure where a newer line gives it since', () => {
    const found = since('2024-11-15', '2025-08-29')
    expect(found.changes.map(({ kind, period, difference }) => [kind, period, difference])).toEqual(
      [
        ['moved', 'FY2025-Q1', 4],
        ['moved', 'FY2025-Q2', 0],
      ],
    )
    expect(found.changes[0]?.by).toMatchObject({ release: 'FY2026-Q1', page: 5 })
    expect(found.words).toBe(
      '2 of 3 values reported on another structure since 15 Nov 2024. One has another value: Jun Q 2024, 97 and 101.',
    )
    expect(isWarning(found)).toBe(false)
  })

  it('stays where the reader chose the structure, or values as first reported', () => {
    expect(since('2024-11-15', '2025-08-29', { structure: '2023' }).changes).toEqual([])
    expect(since('2024-08-15', '2025-08-29', { basis: 'first' }).words).toBe(
      'Unchanged since 15 Aug 2024.',
    )
  })

  it('is a rate for who asked for growth, and names both to one decimal', () => {
    const { words, changes } = since('2024-08-15', '2024-11-15', { transform: 'yoy' })
    expect(changes).toEqual([])
    expect(words).toBe('Unchanged since 15 Aug 2024.') // the pair that one release printed stands
    const index = since('2024-08-15', '2024-11-15', { transform: 'index' })
    expect(index.words).toBe(
      '1 of 2 values changed since 15 Aug 2024: Jun Q 2024, 125.0 then, 121.3 now.',
    )
  })

  it('counts what rested on reports when it was pinned', () => {
    const { values } = since('2024-08-15', '2025-08-29', { metric: 'capex' })
    expect(values).toMatchObject({ shown: 1, provisional: 1 })
  })
})

describe('a correction of our own data', () => {
  const FILED = {
    date: '2025-09-15',
    release: 'FY2026-Q1',
    line: '2025:cloud',
    period: 'FY2026-Q1',
  }
  const corrected = (why: Correction['why']) =>
    normalizeDataset({
      releases: [JUNE, SEPTEMBER, NEXT_JUNE],
      sources: COMPANY.sources,
      structures: COMPANY.structures,
      plan: [],
      corrections: [
        { ...FILED, release: 'FY2026-Q1', period: 'FY2026-Q1', old: 148, new: 150, why },
      ],
    })

  it('is told on pins of the release that was mended, and on no earlier ones', () => {
    const dataset = corrected('filed')
    const found = since('2025-08-29', '2025-08-29', { dataset })
    expect(found.changes.find(({ part }) => part === 'value')).toMatchObject({
      kind: 'corrected',
      period: 'FY2026-Q1',
      then: { value: 148 },
      now: { value: 150 },
      difference: 2,
    })
    expect(found.words).toBe('Corrected since 29 Aug 2025: a filed number came in.')
    expect(isWarning(found)).toBe(true)
    expect(since('2024-11-15', '2024-11-15', { dataset }).words).toBe(
      'Unchanged since 15 Nov 2024.',
    )
  })

  it('counts the corrections of the periods that changed, and no others of the line', () => {
    const dataset = corrected('filed')
    const others = dataset.corrections.map((row) => ({ ...row, period: 'FY2026' as const }))
    const more = { ...dataset, corrections: [...dataset.corrections, ...others] }
    expect(since('2025-08-29', '2025-08-29', { dataset: more }).words).toBe(
      'Corrected since 29 Aug 2025: a filed number came in.',
    )
  })

  it('names the document that was read again, not a later one that prints the value too', () => {
    const again = release('FY2025-Q3', '2025-02-20', '2023', [
      fact('2023:cloud', 'FY2025-Q1', 97, { page: 9 }),
    ])
    const dataset = normalizeDataset({
      releases: [JUNE, SEPTEMBER, again],
      sources: COMPANY.sources,
      structures: COMPANY.structures,
      plan: [],
      corrections: [
        {
          ...{ date: '2024-12-01', release: 'FY2025-Q2', line: '2023:cloud', period: 'FY2025-Q1' },
          ...{ old: 96, new: 97, why: 'transcription' },
        },
      ],
    })
    const { changes } = since('2024-11-15', '2025-02-20', { dataset })
    expect(changes.find(({ part }) => part === 'value')).toMatchObject({
      kind: 'corrected',
      by: { release: 'FY2025-Q2', vintage: '2024-11-15', page: 7 },
    })
  })

  it('says when the slip was ours', () => {
    expect(since('2025-08-29', '2025-08-29', { dataset: corrected('transcription') }).words).toBe(
      'Corrected since 29 Aug 2025: a slip in our transcription was mended.',
    )
  })

  it('says when a better source was found', () => {
    expect(since('2025-08-29', '2025-08-29', { dataset: corrected('better-source') }).words).toBe(
      'Corrected since 29 Aug 2025: a better source gave or changed a provisional number.',
    )
  })
})
