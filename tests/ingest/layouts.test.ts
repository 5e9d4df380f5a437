import { describe, expect, it } from 'vitest'
import { layOutHtml, layOutText, outlineOf, printed, readText } from './lay-out'

const RIGHT = outlineOf(layOutHtml())

/** A layout in which a cell of an amount is written in another way. */
const amounts = (write: (text: string, column: number) => string) => ({
  amount: (value: number, column: number) => write(printed(value), column),
})
const minus = (write: (size: string) => string) => ({
  amount: (value: number) => (value < 0 ? write(printed(-value)) : printed(value)),
})

it('a release plainly laid out is read whole', async () => {
  const { facts, unknown, doubts } = await readText(layOutHtml())
  expect(facts).toHaveLength(45)
  expect([unknown, doubts]).toEqual([[], []])
  expect(await outlineOf(layOutText())).toEqual(await RIGHT)
})

describe('the mark of a footnote never joins a number or a label', () => {
  it.each([
    ['<sup>3</sup>', '<sup>3</sup>'],
    ['<sup>12</sup>', '<sup>(4)</sup>'],
    ['<sup>a</sup>', '<sup>b</sup>'],
    [' <sup>1,2</sup>', '<sup>(a)</sup>'],
    ['²', '¹³'],
    ['⁽³⁾', 'ª'],
    ['①', '*'],
    ['<span style="vertical-align: super;font-size:60%">7</span>', '†'],
    ['<font style="position:relative;top:-3pt">8</font>', '<sup>TM</sup>'],
  ])('“%s” behind an amount, “%s” behind a label', async (behindAmount, behindLabel) => {
    const html = layOutHtml({
      amount: (value, column) => printed(value) + (column === 1 ? behindAmount : ''),
      label: (text) => text + behindLabel,
    })
    expect(await outlineOf(html)).toEqual(await RIGHT)
  })

  it.each(['2', ' 4', ' b', '(3)', '³'])('“%s” behind a label of plain text', async (mark) => {
    expect(await outlineOf(layOutText({ label: (text) => text + mark }))).toEqual(await RIGHT)
  })

  it('a third decimal is not read', async () => {
    const text = layOutText().replace(' 4.28 ', ' 4.283 ')
    const { facts, unknown } = await readText(text)
    expect(facts.map(({ line }) => line)).not.toContain('diluted_eps_per_ads')
    expect(unknown).not.toEqual([])
  })
})

describe('the scale of a table', () => {
  const times = (factor: number) => ({
    amount: (value: number, _column: number, label: string) =>
      printed(label.includes('per ADS') ? value : value * factor),
  })
  it.each([
    '(in thousands, except per share data)',
    '(RMB in thousands)',
    '(Amounts in thousands of Renminbi)',
    '(in RMB thousands)',
    '(RMB’000)',
  ])('%s is read', async (words) => {
    const layout = { ...times(1000), scale: () => words }
    expect(await outlineOf(layOutHtml(layout))).toEqual(await RIGHT)
    expect(await outlineOf(layOutText(layout))).toEqual(await RIGHT)
  })

  it('is read where it stands above the table', async () => {
    const html = layOutHtml({ ...times(1000), scale: () => '' }).replaceAll(
      '<table>',
      '<p>(in thousands, except per share data)</p><table>',
    )
    expect(await outlineOf(html)).toEqual(await RIGHT)
  })

  it('is taken from the other tables where one does not state it, and refused where none does', async () => {
    let first = true
    const once = (text: string) => (first ? ((first = false), '') : text)
    expect(await outlineOf(layOutHtml({ scale: once }))).toEqual(await RIGHT)
    const { facts, doubts } = await readText(layOutHtml({ scale: () => '' }))
    expect(facts.map(({ line }) => line)).toEqual(['usd_rate'])
    expect(doubts[0]?.why).toBe(
      'a table that does not say whether its amounts are thousands or millions',
    )
  })

  it('that is not known is refused', async () => {
    const { facts, doubts } = await readText(layOutHtml({ scale: () => '(in ten thousands)' }))
    expect(facts.map(({ line }) => line)).toEqual(['usd_rate'])
    expect(doubts[0]?.why).toBe('a table in ten thousands, a scale that is not read')
  })
})

describe('currency signs inside cells', () => {
  it.each(['¥', '￥', 'RMB', 'RMB ', 'CNY ', 'US$', '$ '])('“%s” is left out', async (sign) => {
    expect(await outlineOf(layOutHtml(amounts((text) => sign + text)))).toEqual(await RIGHT)
    const inside = amounts((text) => text.replace(/^\(?/, (open) => open + sign))
    expect(await outlineOf(layOutHtml(inside))).toEqual(await RIGHT)
  })

  it('and in cells of their own', async () => {
    const html = layOutHtml(
      amounts((text, column) => `${column < 2 ? 'RMB' : 'US$'}</td><td>${text}`),
    )
    expect(await outlineOf(html)).toEqual(await RIGHT)
  })

  it('and in plain text', async () => {
    const signed = amounts((text, column) => `${column < 2 ? '¥' : '$'}${text}`)
    expect(await outlineOf(layOutText(signed))).toEqual(await RIGHT)
  })
})

it.each(['\u200e', '\u200f', '\u202a', '\u2066', '\ufeff', '\u00ad', '\u061c'])(
  'marks of direction and other characters without width change nothing: %j',
  async (mark) => {
    const marked = {
      ...amounts((text) => mark + text + mark),
      label: (text: string) => mark + text,
    }
    expect(await outlineOf(layOutHtml(marked))).toEqual(await RIGHT)
    expect(await outlineOf(layOutText(marked))).toEqual(await RIGHT)
  },
)

describe('every sign of less than nothing', () => {
  it.each([...'-‐‑‒–—―−﹣－⁻➖'].map((sign) => [sign]))('“%s” before the number', async (sign) => {
    const layout = minus((size) => sign + size)
    expect(await outlineOf(layOutHtml(layout))).toEqual(await RIGHT)
    expect(await outlineOf(layOutText(layout))).toEqual(await RIGHT)
  })

  it.each([
    ['a blank between', (size: string) => `– ${size}`],
    ['behind the number', (size: string) => `${size}-`],
    ['before the currency', (size: string) => `–¥${size}`],
    ['behind the currency', (size: string) => `¥–${size}`],
    ['inside the brackets', (size: string) => `(–${size})`],
    ['brackets behind the currency', (size: string) => `¥(${size})`],
    ['brackets in cells of their own', (size: string) => `(</td><td>${size}</td><td>)`],
  ])('with %s', async (_, write) => {
    expect(await outlineOf(layOutHtml(minus(write)))).toEqual(await RIGHT)
  })

  it('a dash alone is still nothing', async () => {
    const html = layOutHtml().replace('<td>88</td><td>22</td>', '<td>–</td><td>—</td>')
    const { facts } = await readText(html)
    expect(facts).toContainEqual(
      expect.objectContaining({ line: 'buyer_protection_fund_change', value: -112 }),
    )
  })
})

it.each([
  '<td hidden>77</td>',
  '<td hidden="hidden">77</td>',
  '<td style="display: none">77</td>',
  '<td style="visibility:hidden">77</td>',
  '<td style="visibility: collapse !important">77</td>',
  '<td><span style="font-size:0">77</span></td>',
  '<style>.x1, .gone { color: red; display:none }</style><td class="cell gone">77</td>',
])('what nobody sees is not read: %s', async (cell) => {
  const html = layOutHtml({}, (text, column) => (column === 1 ? cell : '') + `<td>${text}</td>`)
  expect(await outlineOf(html)).toEqual(await RIGHT)
})

describe('a cover before the exhibit', () => {
  const cover = `<p>FORM 6-K</p>${'<p>Exhibit 99.2 Next day disclosure return filed in the month.</p>'.repeat(90)}`
  it.each([
    ['in the same page', layOutHtml().replace('<body>', `<body>${cover}`)],
    [
      'as a document of its own',
      `<DOCUMENT><TYPE>6-K<TEXT><html><body>${cover}</body></html></TEXT></DOCUMENT><DOCUMENT><TYPE>EX-99.1<TEXT>${layOutHtml()}</TEXT></DOCUMENT>`,
    ],
    [
      'that names it',
      layOutHtml().replace(
        '<body>',
        `<body><p>Exhibit 99.1 Alibaba Group Announces December Quarter 2033 Results</p>${cover}`,
      ),
    ],
  ])('%s is passed over', async (_, html) => {
    expect(await outlineOf(html)).toEqual(await RIGHT)
    expect((await readText(html)).published).toBe('2034-02-09')
  })

  it('two releases in one document are refused', async () => {
    const other = layOutHtml().replaceAll('December', 'September').replaceAll('er 31', 'er 30')
    await expect(readText(layOutHtml() + other)).rejects.toThrow('holds two releases')
  })
})

describe('tables drawn with bars', () => {
  const rule = (cells: string[]) => cells.map(() => ' --- ').join('|')
  it.each([
    ['Markdown', (cells: string[]) => `| ${cells.join(' | ')} |`, '|'],
    ['without outer bars', (cells: string[]) => cells.map((cell) => cell || ' ').join(' | '), ''],
    [
      'in bold',
      (cells: string[]) => `| ${cells.map((cell) => cell && `**${cell}**`).join(' | ')} |`,
      '|',
    ],
    [
      'with escapes',
      (cells: string[]) => `|${cells.map((cell) => cell.replace(/[-()]/g, '\\$&')).join('|')}|`,
      '|',
    ],
    ['of box lines', (cells: string[]) => `│ ${cells.join(' │ ')} │`, '│'],
  ])('are read: %s', async (_, join, edge) => {
    const text = layOutText({}, (cells, index) =>
      index === 0 ? `${join(cells)}\n${edge}${rule(cells)}${edge}` : join(cells),
    )
    expect(await outlineOf(text)).toEqual(await RIGHT)
  })
})
