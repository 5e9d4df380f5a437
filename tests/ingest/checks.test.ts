import { describe, expect, it } from 'vitest'
import { isFailed } from '#ingest/check/check'
import { CHECKS } from '#ingest/check/checks'
import { EXIT } from '#ingest/exit-codes'
import { reportIngest } from '#ingest/report/report'
import { buildDataset, fact, release } from '../fictional/build-dataset'
import { found, ingestWith, QUARTER, withValue } from './ask-ingest'

type Result = ReturnType<typeof ingestWith>

const failedOf = ({ checks }: Result) => checks.filter(isFailed).map(({ name }) => name)
const faultsOf = ({ checks }: Result, name: string) =>
  checks.find((check) => check.name === name)?.faults

describe('a quarter that agrees with itself', () => {
  it('passes every check, and each compares what there is', () => {
    const result = ingestWith({})
    expect(failedOf(result)).toEqual([])
    const idle = result.checks.filter(({ compared }) => compared === 0).map(({ name }) => name)
    expect(result.checks).toHaveLength(CHECKS.length)
    // No lines, profit and expenses were made up, and nothing is stored of the release or restated.
    expect(idle).toEqual([
      'lines',
      'ebita',
      'operating-income',
      'pretax-income',
      'cash-change',
      'compensation',
      'ebitda',
      'balance',
      'years',
      'columns',
      'size',
      'restated',
      'stored',
    ])
    expect(result.exit).toBe(EXIT.clean)
  })
})

describe('a fault is found', () => {
  it.each([
    ['segments', withValue('2025:cloud', 3981), 'revenue_total FY2026-Q2 is −1 off its parts'],
    ['net-income', withValue('net_income', 799), 'net_income FY2026-Q2 is −1 off its parts'],
    [
      'cash-flow',
      withValue('free_cash_flow', 20),
      'free_cash_flow FY2026-Q2 is −180 off its parts',
    ],
    [
      'balance',
      {
        facts: [
          ...QUARTER,
          found('total_assets', 'FY2026-Q2', 900),
          found('total_liabilities', 'FY2026-Q2', 500),
          found('mezzanine_equity', 'FY2026-Q2', 10),
          found('total_equity', 'FY2026-Q2', 391),
        ],
      },
      'total_assets FY2026-Q2 is −1 off its parts',
    ],
    ['growth', withValue('2025:cloud', 4000), '2025:cloud FY2026-Q2 grew by 34.68 %, printed 34 %'],
    ['whole', withValue('net_income', null), 'net_income FY2026-Q2 was not found'],
    ['whole', withValue('2025:all_others', null), '2025:all_others FY2026-Q2 was not found'],
    ['dollars', { usdRate: 7.2 }, 'page 5: RMB10,000 million at 7.2 is not US$1,408 million'],
    ['dollars', { usdRate: null }, 'the US$ rate was not found'],
    [
      'structure',
      { structure: null, segments: ['Cloud', 'Robots'] },
      'the segments are of an unknown structure, but 2025 is in force: Cloud; Robots',
    ],
    [
      'once',
      { facts: [...QUARTER, found('net_income', 'FY2026-Q2', 810)] },
      'net_income FY2026-Q2 was read as 800 and 810',
    ],
    [
      'years',
      { facts: [...QUARTER, found('revenue_total', 'FY2026-H1', 19001)] },
      'revenue_total FY2026-H1 is 1 off its quarters',
    ],
    [
      'restated',
      { facts: [...QUARTER, found('revenue_total', 'FY2026-Q1', 19000)] },
      'revenue_total FY2026-Q1 was 9,000 and is 19,000',
    ],
  ] as const)('by %s: %j', (name, reading, fault) => {
    const result = ingestWith(reading as Parameters<typeof ingestWith>[0]) // literals are readonly
    expect(failedOf(result)).toContain(name)
    expect(faultsOf(result, name)).toContain(fault)
    expect(result.exit).toBe(EXIT.failed)
  })

  it('by columns, where a value of the year before is the one that was translated', () => {
    const pages = [
      { number: 6, text: 'RMB RMB US$ Cloud 2,970 3,980 561 34% All others 6,100 6,300' },
    ]
    const [cloud, before, ...others] = QUARTER
    const right = ingestWith({}, { pages })
    expect(right.checks.find(({ name }) => name === 'columns')).toMatchObject({
      compared: 1,
      faults: [],
    })
    const turned = [{ ...cloud, value: 2970 }, { ...before, value: 3980 }, ...others]
    const result = ingestWith({ facts: turned as typeof QUARTER }, { pages }) // both are there
    expect(faultsOf(result, 'columns')).toEqual([
      '2025:cloud FY2025-Q2: 3,980 on page 6 has dollars beside it',
    ])
  })

  it('by years, but not where a half-year was restated without its quarters', () => {
    const quarters = [100, 110, 120].map((value, index) =>
      fact('2025:cloud', `FY2026-Q${index + 1}`, value, { page: 6 }),
    )
    const known = (half: typeof quarters) =>
      buildDataset(
        release('FY2026-Q2', '2025-11-25', '2025', quarters.slice(0, 2)),
        release('FY2026-Q3', '2026-03-19', '2025', [...quarters.slice(2), ...half]),
      )
    const reading = {
      release: 'FY2026-Q4',
      published: '2026-05-13',
      facts: [found('2025:cloud', 'FY2026-Q4', 130), found('2025:cloud', 'FY2026', 467)],
    } as const
    const fresh = { ...reading, facts: [...reading.facts] }
    const half = [fact('2025:cloud', 'FY2026-H1', 217, { page: 6 })]
    expect(faultsOf(ingestWith(fresh, { dataset: known([]) }), 'years')).toEqual([
      '2025:cloud FY2026 is 7 off its quarters',
    ])
    expect(faultsOf(ingestWith(fresh, { dataset: known(half) }), 'years')).toEqual([])
  })

  it('by stored, where the file has another value from the same document', () => {
    const stored = release('FY2026-Q2', '2025-11-25', '2025', [
      fact('net_income', 'FY2026-Q2', 808, { page: 5 }),
    ])
    const result = ingestWith({}, { files: [stored] })
    expect(failedOf(result)).toEqual(['stored'])
    expect(faultsOf(result, 'stored')).toEqual([
      'net_income FY2026-Q2 is stored as 808 but read as 800',
    ])
    expect(result.merge.file.facts.find(({ line }) => line === 'net_income')?.value).toBe(808)
  })
})

describe('a layout that is not understood', () => {
  const row = { page: 6, label: 'Robots', table: 'revenue', numbers: ['1'] }

  it('is a failure once more than a few rows are unread, said before everything else', () => {
    const few = ingestWith({ unknown: Array.from({ length: 4 }, () => row) })
    expect(few.exit).toBe(EXIT.open)
    const many = ingestWith({ unknown: Array.from({ length: 12 }, () => row) })
    expect(failedOf(many)).toEqual(['read'])
    const [said = ''] = reportIngest(many).split('NEW (')
    expect(said.replace(/\s+/g, ' ')).toContain(
      'FAILED (1) read: only 17 values were read, the layout may be new: 12 unknown rows, 0 doubts',
    )
  })

  it('or whose scale is another shows in the size of its amounts', () => {
    const lines = ['revenue_total', 'net_income', 'income_from_operations'] as const
    const yearAgo = release(
      'FY2025-Q2',
      '2024-11-15',
      '2023',
      lines.map((line) => fact(line, 'FY2025-Q2', 850, { page: 5 })),
    )
    expect(faultsOf(ingestWith({}, { files: [yearAgo] }), 'size')).toEqual([])
    const facts = QUARTER.map((one) => ({ ...one, value: (one.value ?? 0) * 1000 }))
    expect(faultsOf(ingestWith({ facts }, { files: [yearAgo] }), 'size')).toEqual([
      'the amounts of “a table” are 1,059 times those of a year before',
    ])
  })
})

describe('a check that fails', () => {
  const wrong = withValue('net_income', 799)

  it('may be accepted, and the reason stays in the file', () => {
    const accept = { 'net-income': 'The company prints it so', growth: 'Not needed' }
    const result = ingestWith(wrong, { accept })
    expect(result.exit).toBe(EXIT.clean)
    expect(result.merge.file.accepted).toEqual({ 'net-income': 'The company prints it so' })
  })

  it('stays accepted when the document is read again', () => {
    const { merge } = ingestWith(wrong, { accept: { 'net-income': 'The company prints it so' } })
    const again = ingestWith(wrong, { files: [merge.file] })
    expect(again.exit).toBe(EXIT.clean)
    expect(again.merge.file).toEqual(merge.file)
  })
})

describe('what is left to look at', () => {
  it('is unknown rows, doubts and lines that the release before had', () => {
    const unknown = [{ page: 7, label: 'Robots', table: 'revenue', numbers: ['1', '2'] }]
    const doubts = [{ page: 8, label: 'Free cash flow', why: 'two columns say one period' }]
    expect(ingestWith({ unknown }).exit).toBe(EXIT.open)
    expect(ingestWith({ doubts }).exit).toBe(EXIT.open)
  })

  it('is lines of the group and the structure in force that the release before printed', () => {
    const richer = release('FY2026-Q1', '2025-08-29', '2025', [
      fact('employees', 'FY2026-Q1', 120000, { page: 8 }),
      fact('2025:cloud', 'FY2026-Q1', 3300, { page: 6 }),
      fact('2023:aidc', 'FY2026-Q1', 5, { page: 6 }),
    ])
    const result = ingestWith({}, { dataset: buildDataset(richer) })
    expect(result.missing).toEqual({ before: 'FY2026-Q1', lines: ['employees'] })
    expect(result.exit).toBe(EXIT.open)
  })
})
