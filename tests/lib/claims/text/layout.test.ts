import { describe, expect, it } from 'vitest'
import { readLayout } from '#lib/claims/text/layout/read-layout'
import { splitSentences } from '#lib/claims/text/layout/split-sentences'

/** The parts of a text: a table as its cells, a passage as its words. */
function partsOf(text: string) {
  const layout = readLayout(text)
  return layout.parts.map((part) =>
    part.kind === 'table'
      ? part.rows.map((row) => row.map((cell) => cell.text))
      : `${part.heading ? '# ' : ''}${layout.text.slice(part.from, part.to)}`,
  )
}

describe('the layout of a text', () => {
  it('joins lines that were broken for width, and no others', () => {
    const wrapped = `Cloud revenue in the quarter ended September 30, 2025 was RMB
39.8 billion, up 34% year over year, and customer management
revenue rose too.`
    expect(partsOf(wrapped)).toEqual([wrapped.replaceAll('\n', ' ')])
    expect(partsOf('Cloud +34%\nAIDC +10%')).toEqual(['Cloud +34%', 'AIDC +10%'])
    expect(partsOf('-\nRevenue was\nRMB12,345 million')).toEqual([
      '- Revenue was RMB12,345 million',
    ])
  })

  it('tells headings from sentences', () => {
    expect(partsOf('Revenue:\nCloud +34%')).toEqual(['# Revenue:', 'Cloud +34%'])
    expect(partsOf('## Cloud\nIt grew.')).toEqual(['# ## Cloud', 'It grew.'])
  })

  it.each([
    [
      'tabs',
      'Cloud\t29,610\nCapex\t17,491',
      [
        ['Cloud', '29,610'],
        ['Capex', '17,491'],
      ],
    ],
    [
      'bars',
      '| Cloud | 29,610 |\n| --- | --- |\n| Capex | 17,491 |',
      [
        ['Cloud', '29,610'],
        ['Capex', '17,491'],
      ],
    ],
    [
      'commas',
      'Metric,Period,RMB\nCloud,FY2025,"118,028"',
      [
        ['Metric', 'Period', 'RMB'],
        ['Cloud', 'FY2025', '118,028'],
      ],
    ],
    [
      'spaces',
      'Cloud  29,610\nCapex  17,491',
      [
        ['Cloud', '29,610'],
        ['Capex', '17,491'],
      ],
    ],
  ])('reads tables whose cells are parted by %s', (_, text, rows) => {
    expect(partsOf(text)).toEqual([rows])
  })

  it('cuts sentences at stops, and not behind short forms', () => {
    const text = 'Alibaba Group Holding Ltd. said so. Adj. EBITA was 5.1 billion. Sales rose 5%!'
    const cut = splitSentences(text, { from: 0, to: text.length }).map(({ from, to }) =>
      text.slice(from, to).trim(),
    )
    expect(cut).toEqual([
      'Alibaba Group Holding Ltd. said so.',
      'Adj. EBITA was 5.1 billion.',
      'Sales rose 5%!',
    ])
  })

  it('cuts what is too long for a sentence, and passes nothing over', () => {
    const text = 'word '.repeat(2000)
    const cut = splitSentences(text, { from: 0, to: text.length })
    expect(cut.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text)
  })
})
