import { describe, expect, it } from 'vitest'
import { checkText, TIME_CAP } from '#lib/claims/text/check-text'
import { FIGURE_CAP, TEXT_CAP } from '#lib/claims/text/reading/read-text'
import { latestVintage } from '#lib/data/dataset'
import { dataset } from '../../../fixtures/frozen-data'

const today = latestVintage(dataset)
const check = (text: string, date: string | null = '2025-12-01') =>
  checkText(text, dataset, today, date)

describe('a text checked', () => {
  it('says of each figure where it stands, the verdict and the reading', () => {
    const text =
      'Sales rose.\nCloud revenue was **RMB 39.8 billion** in the September quarter of 2025.'
    const { figures } = check(text)
    expect(figures).toHaveLength(1)
    const [figure] = figures
    expect(text.slice(figure?.start, figure?.end)).toBe('RMB 39.8 billion')
    expect(figure).toMatchObject({
      line: 2,
      verdict: 'confirmed',
      metric: 'cloud',
      measure: 'level',
      period: 'FY2026-Q2',
      periodFrom: '“September quarter of 2025”, named beside the figure',
      provisional: false,
    })
    expect(figure?.reason).toMatch(
      /^The September quarter 2025 \(FY2026 Q2\): cloud revenue, 39,824\./,
    )
    expect(figure?.evidence[0]?.url).toMatch(/\.pdf#page=\d+$/)
  })

  it('says under which reading a figure is right', () => {
    const reason = (text: string, date: string) => check(text, date).figures.at(-1)?.reason
    expect(reason('Revenue was RMB234.1 billion in the June quarter 2023.', '2023-08-11')).toMatch(
      /cut, not rounded/,
    )
    expect(
      reason(
        'Revenue for the September quarter 2024 was 236.5 billion yuan ($32.7 billion).',
        '2024-11-15',
      ),
    ).toMatch(/at a rate of the day/)
    expect(
      reason(
        'Operating cash flow rose by RMB6.2 billion in the December quarter 2024.',
        '2025-02-24',
      ),
    ).toMatch(/a change of/)
  })

  it('refutes only where nothing is left open', () => {
    const verdict = (text: string) => check(text).figures[0]?.verdict
    expect(verdict('Cloud revenue was RMB 45.3 billion in the September quarter of 2025.')).toBe(
      'contradicted',
    )
    expect(verdict('Cloud revenue was RMB 29.6 billion in the September quarter of 2025.')).toBe(
      'wrong-period',
    )
    expect(verdict('Cloud revenue was RMB 45.3 billion.')).toBe('unmatched')
    expect(
      check('Cloud revenue rose 34% to RMB 45.3 billion in the September quarter of 2025.')
        .figures[1]?.verdict,
    ).toBe('contradicted')
    expect(verdict('They took RMB 45.3 billion in the September quarter of 2025.')).toMatch(
      /unread|unmatched/,
    )
    expect(
      verdict(
        'Cloud revenue is expected to reach RMB 45.3 billion in the September quarter of 2025.',
      ),
    ).toBe('not-covered')
  })

  it('names the nearest where nothing fits', () => {
    const [figure] = check('Cloud revenue was RMB 45.3 billion.').figures
    expect(figure?.reason).toMatch(
      /^Nothing filed fits; nearest: cloud revenue in the September quarter 2025/,
    )
  })

  it('finds the text’s day where none is given', () => {
    expect(check('2025-11-25 - Cloud revenue was RMB 39.8 billion.', null).day).toEqual({
      date: '2025-11-25',
      from: 'written',
    })
    expect(check('In Q2 FY2025 cloud revenue was RMB 29.6 billion.', null).day).toEqual({
      date: '2024-11-15',
      from: 'period',
    })
    expect(check('Cloud revenue was RMB 39.8 billion.', null).day.from).toBe('nowhere')
  })

  it('takes its reader’s word for a metric, a measure and a period', () => {
    const text = 'They took RMB 39.8 billion.'
    const [figure] = check(text).figures
    const correction = {
      start: figure?.start ?? 0,
      when: 'Q2 FY2026',
      metric: 'Alibaba Cloud',
      measure: 'level',
    }
    const again = (change: object) =>
      checkText(text, dataset, today, '2025-12-01', { corrections: [{ ...correction, ...change }] })
        .figures[0]
    expect(again({})).toMatchObject({
      verdict: 'confirmed',
      periodFrom: '“Q2 FY2026”, given by you',
    })
    expect(again({ when: 'once' })?.reason).toBe('“once” is not a period we can read.')
    expect(again({ metric: 'downloads' })?.reason).toBe('There is no line called “downloads”.')
  })
})

describe('a text that is too large', () => {
  it('is refused above the limit, and said to be', () => {
    expect(check('x'.repeat(TEXT_CAP + 1)).left).toBe(
      'The text has 200001 bytes; at most 200000 are read.',
    )
    expect(check(' \n').left).toBe('There is no text.')
  })

  it('has no more figures judged than the cap, and says so', () => {
    const { figures, left } = check('Revenue 5%\n'.repeat(FIGURE_CAP + 50))
    expect(figures).toHaveLength(FIGURE_CAP)
    expect(left).toBe('Only the first 1000 figures are judged.')
  })

  it('is left where time is up, and says so', () => {
    let asked = 0
    const isLate = () => (asked += 1) > 3 // a sentence and two figures
    const text = 'Cloud revenue rose 34%, and group revenue rose 5% to 247.8 billion yuan.'
    const { figures, left } = checkText(text, dataset, today, '2025-12-01', { isLate })
    expect(figures).toHaveLength(2)
    expect(left).toBe('Only the first 2 figures were judged in the time there is.')
  })
})

const fill = (words: string) => words.repeat(Math.floor((TEXT_CAP - 1) / Buffer.byteLength(words)))

const LINES = ['Cloud revenue', 'Revenue', 'Net income', 'AIDC', 'Capex', 'CMR', 'Adjusted EBITA']
const lineOf = (line: number) =>
  `${LINES[line % LINES.length]} was RMB ${100 + ((line * 7) % 977)}.${line % 10} billion`
const rowOf = (line: number) =>
  `${LINES[line % LINES.length]} | ${(line * 13) % 99_991} | ${(line * 17) % 99_991} | ${line % 50}%\n`

/** As many different parts as a text may have bytes. */
function count(part: (line: number) => string): string {
  let text = ''
  for (let line = 0; text.length < TEXT_CAP - 100; line += 1) text += part(line)
  return text
}

/** Milliseconds that a processor has worked for this process: others at work do not count. */
function spendTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Half of what a reader's text may take: enough to come to every part of a check. */
const SHORT_CAP = TIME_CAP / 2

describe('a hostile text', () => {
  check('Cloud revenue was RMB 39.8 billion, up 34%.') // the first one waits for the data

  it.each([
    ['digits', fill('1')],
    ['commas', fill('1,')],
    ['brackets', fill('(')],
    ['brackets that close', `${'('.repeat(90_000)}${')'.repeat(90_000)}`],
    ['tags', fill('<sup>')],
    ['entities', fill('&#1')],
    ['links', fill('](http:')],
    ['bars', fill('|')],
    ['columns', fill('a  1\n')],
    ['values', fill('a,b,c\n')],
    ['short lines', fill('Revenue 5%\n')],
    ['names', fill('cloud revenue ')],
    ['names and figures', fill('cloud 5% ')],
    ['labels', fill('Q1 ')],
    ['years', fill('2025 ')],
    ['minus signs', fill('-5')],
    ['numbers parted by spaces', fill('39 824 ')],
    ['words of estimates', fill('than expected ')],
    ['asides', fill(', which includes ')],
    ['sentences', fill('Cloud revenue was RMB 39.8 billion in Q3 2025, up 34%. ')],
    ['ranges', fill('5-6% ')],
    ['lines', count((line) => `Line ${line} of a text\n`)],
    [
      'different figures',
      count((line) => `${lineOf(line)} in Q${1 + (line % 4)} FY2024, up ${line % 60}%. `),
    ],
    ['figures on one line', count((line) => `${lineOf(line)} in FY${2016 + (line % 10)}, `)],
    ['rows', `RMB million | Q2 FY2026 | Q2 FY2025 | change\n${count(rowOf).slice(0, -100)}`],
  ])('of %s is left when its time is up', (_, text) => {
    const start = spendTime()
    checkText(text, dataset, today, null, { isLate: () => spendTime() > start + SHORT_CAP })
    // What comes after is less than 100 ms on a quiet machine; a part that does not look at the clock
    // takes seconds.
    expect(spendTime() - start).toBeLessThan(SHORT_CAP + TIME_CAP)
  })
})
