import { describe, expect, it } from 'vitest'
import { Homes } from '#lib/memo-check/homes'
import { listRows, refreshDocument, sayFindings } from '#lib/memo-check/list-rows'
import { readMemoText } from '#lib/memo-check/read-memo'
import { describeFreshness } from '#lib/pins/describe-freshness'
import { dataset } from '../../fixtures/frozen-data'

const HOME = 'http://localhost:3000'
const PAGE = `${HOME}/charts/cloud?as-of=2023-08-10`

function check(text: string) {
  const findings = readMemoText(text, new Homes([HOME]))
  const answers = new Map(
    findings.addresses.map(({ address }) => [address, describeFreshness(dataset, HOME, address)]),
  )
  const rows = listRows(findings, answers)
  return { rows, said: sayFindings(findings, rows) }
}

const cite = (name: string, period: string, value: string, address = PAGE) =>
  `Alibaba Group, ${name}, ${period}: ${value}. Source: Jun Q 2023 release, p. 5. As known on 10 Aug 2023. Quarterdeck, ${address}\n`

describe('the rows of a memo', () => {
  it('have the weightiest first', () => {
    const { rows, said } = check(
      [
        `${HOME}/charts/cmr`,
        `${HOME}/charts/capex?as-of=2024-05-14`,
        `${HOME}/charts/aidc?as-of=2024-11-15`,
        PAGE,
        `${HOME}/charts/nope`,
      ].join('\n'),
    )
    expect(rows.map(({ id, title }) => [id, title])).toEqual([
      ['restated', 'Cloud revenue'],
      ['moved', 'AIDC revenue'],
      ['not-known', '/charts/nope'],
      ['current', 'Capital expenditure'],
      ['live', 'Customer management revenue'],
    ])
    expect(said[0]).toBe('5 figures of ours: 1 changed since, 1 given on another structure.')
  })

  it('take a figure at one pin for one, however its addresses are written', () => {
    const { rows } = check(
      [
        PAGE,
        `${HOME}/embed/cloud@2023-08-10?last=12&theme=dark&style=1`,
        `${HOME}/api/v1/charts/cloud@2023-08-10.png?last=12&width=600`,
        `${HOME}/charts/cloud?as-of=2023-08-10&utm_source=mail`,
      ].join('\n'),
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.places).toEqual(['line 1', 'line 2', 'line 3', 'line 4'])
  })

  it('part a figure at two pins', () => {
    expect(check(`${PAGE}\n${HOME}/charts/cloud?as-of=2024-08-15`).rows).toHaveLength(2)
  })

  it('say that there is nothing', () => {
    expect(check('Cloud grew.').said).toEqual(['Nothing of ours was found.'])
    expect(check('https://example.com/').said).toEqual([
      'Nothing of ours was found.',
      '1 link to other services was passed over.',
    ])
  })
})

describe('a cited number', () => {
  it('has its own verdict: restated, or current in a figure that was restated elsewhere', () => {
    const { rows, said } = check(
      cite('Cloud', 'June quarter 2023', 'CNY 25,123 million') +
        cite('Cloud', 'March quarter 2023', 'CNY 18,582 million'),
    )
    const byTitle = new Map(rows.map((row) => [row.title, row]))
    expect(byTitle.get('Cloud, June quarter 2023')).toMatchObject({
      id: 'restated',
      value: 'CNY 25,123 million',
      summary: ['25,123 then, 25,065 now.'],
    })
    expect(byTitle.get('Cloud, June quarter 2023')?.changes).toMatchObject([
      { part: 'value', shown: { then: '25,123', now: '25,065' } },
    ])
    expect(said[0]).toMatch(/^2 cited numbers of ours: /)
  })

  it('has that of its figure where its period cannot be told', () => {
    const { rows } = check(cite('Cloud', 'some time', 'CNY 25,123 million'))
    expect(rows).toMatchObject([{ id: 'restated', title: 'Cloud, some time' }])
  })

  it('has that of its figure where the figure does not show its period', () => {
    const { rows } = check(cite('Cloud', 'June quarter 2016', 'CNY 1,243 million'))
    expect(rows[0]?.id).toBe('restated')
  })

  it('is current where nothing of its period changed', () => {
    const page = `${HOME}/charts/cloud?as-of=2023-08-10`
    const { rows } = check(cite('Cloud', 'September quarter 2021', 'CNY 20,007 million', page))
    expect(rows).toMatchObject([{ id: 'current', changes: [] }])
  })
})

it('gives a document of ours the figures of another day', () => {
  expect(refreshDocument('/api/v1/memo@2023-08-10.docx?charts=cloud,cmr', '2026-08-20')).toBe(
    '/api/v1/memo@2026-08-20.docx?charts=cloud,cmr',
  )
})
