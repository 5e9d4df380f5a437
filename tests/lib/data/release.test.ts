import { expect, test } from 'vitest'
import { DataError } from '#lib/data/fact'
import { parseRelease } from '#lib/data/release'

const FILE = 'releases/2025-11-25-fy2026-q2.json'

const HEADER = [
  '{',
  '"release": "FY2026-Q2",',
  '"published": "2025-11-25",',
  '"periodEnd": "2025-09-30",',
  '"title": "Results of the September quarter",',
  '"url": "https://example.com/results.pdf",',
  '"pages": 36,',
  '"structure": "2025",',
  '"facts": [',
]
const CLOUD = '{"line":"2025:cloud","period":"FY2026-Q2","value":39824,"page":6,"printedYoy":34}'
const CLOUD_BEFORE = '{"line":"2025:cloud","period":"FY2025-Q2","value":29610,"page":6}'

/** A release file with these facts, and header lines changed where a test says so. */
function release(facts: string[], header: string[] = HEADER): string {
  return [
    ...header,
    ...facts.map((fact, i) => (i < facts.length - 1 ? `${fact},` : fact)),
    ']',
    '}',
    '',
  ].join('\n')
}

function withHeader(key: string, line: string): string[] {
  return HEADER.map((old) => (old.startsWith(`"${key}"`) ? line : old))
}

function faultOf(text: string, fileName = FILE): string {
  try {
    parseRelease(text, fileName)
  } catch (error) {
    if (error instanceof DataError) return error.message
    throw error
  }
  return 'no fault'
}

test('a release file gives its header and its facts with the lines they stand on', () => {
  const file = parseRelease(release([CLOUD, CLOUD_BEFORE]), FILE)
  expect(file.release).toMatchObject({
    id: 'FY2026-Q2',
    published: '2025-11-25',
    structure: '2025',
  })
  expect(file.facts).toHaveLength(2)
  expect(file.facts[0]).toMatchObject({ at: 10, value: 39824, page: 6, printedYoy: 34, yoyPage: 6 })
  expect(file.facts[1]).toMatchObject({ at: 11, printedYoy: null, sourceId: null, derived: null })
})

test('a printed rate may stand elsewhere than its amount', () => {
  const lost =
    '{"line":"2025:cloud","period":"FY2026-Q2","value":1,"page":6,"printedYoy":34,"yoyPage":null}'
  expect(parseRelease(release([lost]), FILE).facts[0]).toMatchObject({ page: 6, yoyPage: null })
  const told =
    '{"line":"2025:cloud","period":"FY2026-Q2","value":1,"page":6,"printedYoy":34,"yoySource":"news"}'
  expect(parseRelease(release([told]), FILE).facts[0]).toMatchObject({
    yoySourceId: 'news',
    yoyPage: null,
  })
})

const UNKNOWN_KEY = CLOUD.replace('"page"', '"pgae"')
const FAULTS: [fault: string, text: string, message: string][] = [
  ['an unknown key', release([CLOUD, UNKNOWN_KEY]), `${FILE}:11: Unrecognized key: "pgae"`],
  [
    'an unknown key in the header',
    release([CLOUD], withHeader('pages', '"pages": 36, "extra": 1,')),
    'Unrecognized key: "extra"',
  ],
  [
    'a duplicate fact',
    release([CLOUD, CLOUD_BEFORE, CLOUD]),
    `${FILE}:12: 2025:cloud FY2026-Q2 stands on line 10 already`,
  ],
  [
    'an undeclared line',
    release([CLOUD.replace('2025:cloud', '2025:clowd')]),
    `${FILE}:10: line: line "2025:clowd" is declared by no metric`,
  ],
  [
    'a period of another grammar',
    release([CLOUD.replace('FY2026-Q2', 'Q2 2026')]),
    `${FILE}:10: period: period "Q2 2026" is not a period such as FY2026`,
  ],
  [
    'a calendar year',
    release([CLOUD.replace('FY2026-Q2', 'CY2025')]),
    `${FILE}:10: period: period "CY2025" is not a period such as FY2026`,
  ],
  [
    'a fact later than its release',
    release([CLOUD_BEFORE, CLOUD.replace('FY2026-Q2', 'FY2026-Q3')]),
    `${FILE}:11: FY2026-Q3 is later than the release, FY2026-Q2`,
  ],
  [
    'the whole year before it is over',
    release([CLOUD.replace('FY2026-Q2', 'FY2026')]),
    `${FILE}:10: FY2026 is later than the release, FY2026-Q2`,
  ],
  [
    'a page beyond the PDF',
    release([CLOUD.replace('"page":6', '"page":37')]),
    `${FILE}:10: page 37 is beyond the PDF’s 36 pages`,
  ],
  [
    'a page of a PDF nobody has seen',
    release([CLOUD], withHeader('pages', '"pages": null,')),
    `${FILE}:10: nobody has seen the PDF`,
  ],
  ['page 0', release([CLOUD.replace('"page":6', '"page":0')]), `${FILE}:10: page: `],
  [
    'a page of another document',
    release([CLOUD.replace('"page":6', '"page":6,"source":"news"')]),
    `${FILE}:10: a page is a page of the release’s own PDF`,
  ],
  ['NaN', release([CLOUD_BEFORE, CLOUD.replace('39824', 'NaN')]), `${FILE}:11: is not valid JSON`],
  ['a number beyond all bounds', release([CLOUD.replace('39824', '1e999')]), `${FILE}:10: value: `],
  ['a value in words', release([CLOUD.replace('39824', '"39,824"')]), `${FILE}:10: value: `],
  [
    'neither value nor rate',
    release([CLOUD_BEFORE.replace('29610', 'null')]),
    `${FILE}:10: a fact without a value must carry a printed rate`,
  ],
  [
    'two facts on one line',
    release([`${CLOUD}, ${CLOUD_BEFORE}`]),
    `${FILE}:10: must keep one row a line`,
  ],
  [
    'a missing comma',
    release([CLOUD]).replace('FY2026-Q2",\n', 'FY2026-Q2"\n'),
    'is not valid JSON',
  ],
  [
    'a name that does not match the header',
    release([CLOUD], withHeader('published', '"published": "2025-11-26",')),
    `${FILE}:2: this file must be named 2025-11-26-fy2026-q2.json`,
  ],
  [
    'a day that does not exist',
    release([CLOUD], withHeader('published', '"published": "2025-02-30",')),
    `${FILE}:3: published: `,
  ],
  [
    'an end of another quarter',
    release([CLOUD], withHeader('periodEnd', '"periodEnd": "2025-12-31",')),
    `${FILE}:4: FY2026-Q2 ends on 2025-09-30`,
  ],
  [
    'a structure that never was',
    release([CLOUD], withHeader('structure', '"structure": "2024",')),
    `${FILE}:8: structure: `,
  ],
  ['no facts', release([]), `${FILE}:9: facts: `],
]

test.each(FAULTS)('%s stops the build, naming file and line', (_fault, text, message) => {
  expect(faultOf(text)).toContain(message)
  expect(faultOf(text)).toMatch(/^releases\/2025-11-25-fy2026-q2\.json:\d+: ./)
})
