import { expect, test } from 'vitest'
import { parseDataFile } from '#lib/data/data-files'
import { latestVintage, normalizeDataset, type DataFiles } from '#lib/data/dataset'
import { DataError } from '#lib/data/fact'
import { parseRelease, type ReleaseFile } from '#lib/data/release'

const STRUCTURES: DataFiles['structures'] = [
  { id: '2026', inForceFrom: 'FY2027-Q1', segments: ['cloud', 'all-others'] },
  { id: '2025', inForceFrom: 'FY2026-Q1', segments: ['cloud', 'all-others'] },
]
const NEWS = {
  id: 'news',
  quality: 'secondary',
  title: 'A newspaper',
  url: null,
  published: null,
} as const

function release(published: string, quarter: string, end: string, facts: string[]): ReleaseFile {
  const name = `releases/${published}-${quarter.toLowerCase()}.json`
  const structure = quarter < 'FY2027' ? '2025' : '2026'
  const header = [
    '{',
    `"release": "${quarter}",`,
    `"published": "${published}",`,
    `"periodEnd": "${end}",`,
    '"title": "Results",',
    '"url": "https://example.com/results.pdf",',
    '"pages": 20,',
    `"structure": "${structure}",`,
    '"facts": [',
  ]
  return parseRelease([...header, facts.join(',\n'), ']', '}'].join('\n'), name)
}

const JUNE = release('2025-08-29', 'FY2026-Q1', '2025-06-30', [
  '{"line":"2025:cloud","period":"FY2026-Q1","value":33398,"page":5}',
])
const SEPTEMBER = release('2025-11-25', 'FY2026-Q2', '2025-09-30', [
  '{"line":"2025:cloud","period":"FY2026-Q2","value":39824,"source":"news"}',
  '{"line":"2025:cloud","period":"FY2026-Q1","value":33399,"page":6}',
])

function normalize(files: Partial<DataFiles>) {
  return normalizeDataset({
    releases: [SEPTEMBER, JUNE],
    sources: [NEWS],
    structures: STRUCTURES,
    plan: [],
    corrections: [],
    ...files,
  })
}

test('releases and structures come oldest first, whatever the order of the files', () => {
  const dataset = normalize({})
  expect(dataset.releases.map(({ id }) => id)).toEqual(['FY2026-Q1', 'FY2026-Q2'])
  expect(dataset.structures.map(({ id }) => id)).toEqual(['2025', '2026'])
  expect(latestVintage(dataset)).toBe('2025-11-25')
})

test('the facts of a line come oldest release first, with release, source and quality', () => {
  const facts = normalize({}).factsByLine.get('2025:cloud') ?? []
  expect(facts.map((fact) => [fact.document.published, fact.period, fact.value])).toEqual([
    ['2025-08-29', 'FY2026-Q1', 33398],
    ['2025-11-25', 'FY2026-Q2', 39824],
    ['2025-11-25', 'FY2026-Q1', 33399],
  ])
  expect(facts[0]).toMatchObject({ source: null, quality: 'primary', page: 5 })
  expect(facts[1]).toMatchObject({ source: NEWS, quality: 'secondary', page: null })
})

test('a dataset without a release has no vintage', () => {
  expect(() => latestVintage(normalize({ releases: [] }))).toThrow(DataError)
})

const SAME_DAY = release('2025-11-25', 'FY2026-Q3', '2025-12-31', [
  '{"line":"2025:cloud","period":"FY2026-Q3","value":43284,"page":5}',
])
const OUT_OF_TURN = release('2025-12-01', 'FY2026-Q1', '2025-06-30', [
  '{"line":"2025:cloud","period":"FY2026-Q1","value":33398,"page":5}',
])
const FAULTS: [fault: string, files: Partial<DataFiles>, message: string][] = [
  [
    'two releases of one date',
    { releases: [SEPTEMBER, SAME_DAY] },
    'releases/2025-11-25-fy2026-q3.json:3: releases/2025-11-25-fy2026-q2.json has the same date',
  ],
  [
    'a quarter told twice',
    { releases: [SEPTEMBER, OUT_OF_TURN] },
    'releases/2025-12-01-fy2026-q1.json:2: ',
  ],
  [
    'an unknown source',
    { sources: [] },
    'releases/2025-11-25-fy2026-q2.json:10: source "news" is not in sources.json',
  ],
  [
    'a structure that is not in force',
    { structures: STRUCTURES.slice(0, 1) },
    'releases/2025-08-29-fy2026-q1.json:8: ',
  ],
  [
    'an id that is not a segment',
    { structures: [{ id: '2025', inForceFrom: 'FY2026-Q1', segments: ['cmr'] }] },
    'structures.json: cmr is not a segment of the 2025 structure',
  ],
]

test.each(FAULTS)('%s stops the build', (_fault, files, message) => {
  expect(() => normalize(files)).toThrow(DataError)
  expect(() => normalize(files)).toThrow(message)
})

test('a fault in a small data file names its line', () => {
  const good =
    '{"id":"news","quality":"secondary","title":"A newspaper","url":null,"published":null}'
  expect(parseDataFile(`[\n${good}\n]\n`, 'sources.json')).toEqual([NEWS])
  const rumor = good.replace('secondary', 'hearsay')
  expect(() => parseDataFile(`[\n${good},\n${rumor}\n]\n`, 'sources.json')).toThrow(
    'sources.json:3: quality: ',
  )
  expect(() => parseDataFile(`[\n${good},\n{"id":}\n]\n`, 'sources.json')).toThrow(
    'sources.json:3: is not valid JSON',
  )
  expect(parseDataFile('[]\n', 'corrections.json')).toEqual([])
})
