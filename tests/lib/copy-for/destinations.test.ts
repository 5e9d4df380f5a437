import { describe, expect, test } from 'vitest'
import { ADDRESSES, CITATIONS, DESTINATIONS } from '#lib/copy-for/destinations'
import { clipFor, copyOf, FIGURE, PLAIN } from './figures'

const QUERY =
  'structure=auto&frequency=quarter&last=12&transform=level&basis=latest&labels=release&currency=CNY&provisional=show'
const PAGE = `https://figures.example/charts/cloud?${QUERY}&as-of=2025-11-25`
const EMBED = `https://figures.example/embed/cloud@2025-11-25?${QUERY}&style=2`
const PNG = `https://figures.example/api/v1/charts/cloud@2025-11-25.png?${QUERY}&style=2`
const CSV = `https://figures.example/api/v1/charts/cloud@2025-11-25.csv?${QUERY}`
const html = (address: string) => address.replaceAll('&', '&amp;')

const SHORT = `Alibaba Group, Cloud revenue, as known on 25 Nov 2025. Quarterdeck, ${PAGE}`
const FULL = `Alibaba Group, Cloud revenue, as known on 25 Nov 2025. CNY billion, by quarter. Source: pp. 5–9; −7% & more. Quarterdeck, ${PAGE}`
const CAPTION = `<a href="${html(PAGE)}">Alibaba Group, Cloud revenue, as known on 25 Nov 2025</a>. CNY billion, by quarter. Source: pp. 5–9; −7% &amp; more. Quarterdeck.`

describe('what is copied', () => {
  const alone = `${PNG}&theme=light&width=600&scale=2`
  const picture = `${alone}&caption=full` // which says what the picture leaves out

  test.each(['Word', 'Google Docs'])('for %s is the picture and a linked caption', (name) => {
    expect(clipFor(name)).toEqual({
      'text/html': `<p><img src="${html(picture)}" alt="From 27.6 to 48.4." width="600"></p>\n<p>${CAPTION}</p>`,
      'image/png': picture,
      'text/plain': FULL,
    })
  })

  test('for PowerPoint is the picture that is read from afar', () => {
    const large = `${PNG}&theme=dark&scale=2&caption=short`
    expect(clipFor('PowerPoint', { theme: 'dark', size: 'narrow', caption: 'short' })).toEqual({
      'text/html': `<p><img src="${html(large)}" alt="From 27.6 to 48.4." width="960"></p>\n<p><a href="${html(PAGE)}">Alibaba Group, Cloud revenue, as known on 25 Nov 2025</a>. Quarterdeck.</p>`,
      'image/png': large,
      'text/plain': SHORT,
    })
  })

  test('for Notion is the address of the embed, with the picture for want of it', () => {
    const embed = `${EMBED}&theme=light`
    expect(clipFor('Notion')).toEqual({
      'text/html': `<a href="${html(embed)}">${html(embed)}</a>`,
      'image/png': alone,
      'text/plain': embed,
    })
  })

  test('for a mail is a picture whose width stands in the tag', () => {
    const narrow = `${PNG}&theme=light&width=340&scale=2&caption=full`
    expect(clipFor('Mail', { size: 'narrow' })['text/html']).toBe(
      `<img src="${html(narrow)}" alt="From 27.6 to 48.4." width="340" style="display:block;max-width:100%;height:auto;border:0">\n<p style="font-size:13px;line-height:18px">${CAPTION}</p>`,
    )
  })

  test('for Markdown is a light and a dark picture and a footnote', () => {
    const dark = html(`${PNG}&theme=dark&width=600&scale=2&caption=full`)
    expect(clipFor('Markdown')).toEqual({
      'text/plain':
        `<picture><source media="(prefers-color-scheme: dark)" srcset="${dark}"><source media="(prefers-color-scheme: light)" srcset="${html(picture)}"><img alt="From 27.6 to 48.4." src="${html(picture)}" width="600"></picture>[^cloud-2025-11-25]\n\n` +
        `[^cloud-2025-11-25]: [Alibaba Group, Cloud revenue, as known on 25 Nov 2025](<${PAGE}>). CNY billion, by quarter. Source: pp. 5–9; −7% \\& more. Quarterdeck.\n`,
    })
  })

  test('for LaTeX is a figure and the entry it cites', () => {
    expect(clipFor('LaTeX')['text/plain']).toBe(`% Save as cloud-2025-11-25.png: ${picture}
% Needs \\usepackage{graphicx,url}
\\begin{figure}[htbp]
  \\centering
  \\includegraphics[width=\\linewidth]{cloud-2025-11-25.png}
  \\caption[{Cloud revenue}]{Alibaba Group, Cloud revenue, as known on 25 Nov 2025. CNY billion, by quarter. Source: pp. 5--9; $-$7\\% \\& more. \\cite{quarterdeck-cloud-2025-11-25}}
  \\label{fig:cloud-2025-11-25}
\\end{figure}

% Into the .bib file:
${clipFor('BibTeX')['text/plain']}
`)
  })

  test('for a page is a frame of the height that the embed needs', () => {
    const frame = (width: number, height: number) =>
      `<figure>\n  <iframe src="${html(EMBED)}&amp;theme=light" title="Cloud revenue" width="${width}" height="${height}" style="max-width:100%;border:0" loading="lazy"></iframe>\n  <figcaption>${CAPTION}</figcaption>\n</figure>`
    expect(clipFor('HTML')['text/plain']).toBe(frame(600, 449))
    expect(clipFor('HTML', { size: 'narrow' })['text/plain']).toBe(frame(340, 640))
  })

  test('for Excel is a query with columns of their types', () => {
    expect(clipFor('Excel')['text/plain']).toBe(`// ${SHORT}
let
    Source = Csv.Document(Web.Contents("${CSV}"), [Delimiter = ",", Encoding = 65001]),
    Rows = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
    Figures = Table.TransformColumnTypes(
        Rows,
        {{"period_end", type date}, {"value", type number}},
        "en-US"
    )
in
    Figures`)
  })

  test('for Google Sheets is the citation over the formula', () => {
    expect(clipFor('Google Sheets')['text/plain']).toBe(`${SHORT}\n=IMPORTDATA("${CSV}")`)
  })

  test('for Python and for R is one line', () => {
    expect(clipFor('Python')['text/plain']).toBe(
      `import pandas; cloud = pandas.read_csv("${CSV}")  # ${SHORT}`,
    )
    expect(clipFor('R')['text/plain']).toBe(`cloud <- read.csv("${CSV}")  # ${SHORT}`)
  })

  test('as a citation is short, full or for BibTeX', () => {
    expect(clipFor('Short')).toEqual({ 'text/plain': SHORT })
    expect(clipFor('Full')).toEqual({ 'text/plain': FULL })
    expect(clipFor('BibTeX')['text/plain']).toBe(`@misc{quarterdeck-cloud-2025-11-25,
  author = {{Alibaba Group}},
  title = {{Cloud revenue}},
  year = {2025},
  howpublished = {Quarterdeck, \\url{${PAGE}}},
  note = {CNY billion, by quarter. Source: pp. 5--9; $-$7\\% \\& more.}
}`)
  })

  test('carries the citation and its address wherever it is more than an address or a picture', () => {
    const cited = [...DESTINATIONS, ...CITATIONS].filter(
      ({ name }) => !['Picture', 'Table'].includes(name),
    )
    for (const { name, write } of cited) {
      const texts = Object.values(write(copyOf({}, PLAIN))).join('\n')
      const address = name === 'Notion' ? EMBED : PAGE
      expect(texts.replaceAll('&amp;', '&'), name).toContain(address)
      if (name !== 'Notion') expect(texts, name).toContain('Alibaba Group')
    }
  })
})

test('a picture alone has no words beside it, and its page has the short address', () => {
  const picture = `${PNG}&theme=light&width=600&scale=2`
  expect(clipFor('Picture')).toEqual({
    'text/html': `<img src="${html(picture)}" alt="From 27.6 to 48.4." width="600">`,
    'image/png': picture,
    'text/plain': 'From 27.6 to 48.4.',
  })
  expect(clipFor('Page')['text/plain']).toBe(
    'https://figures.example/charts/cloud?last=12&as-of=2025-11-25',
  )
})

describe('a copy that updates', () => {
  const live = { pinned: false } as const

  test('names no vintage in any address', () => {
    for (const { name, write } of [...DESTINATIONS, ...ADDRESSES, ...CITATIONS]) {
      const texts = Object.values(write(copyOf(live, PLAIN))).join('\n')
      expect(texts, name).not.toMatch(/2025-11-25|[?&;]style=/)
      expect(texts, name).toContain('figures.example')
    }
  })

  test('says nothing that a later release makes untrue', () => {
    const { 'text/html': html = '', 'text/plain': text } = clipFor('Word', live)
    expect(text).toBe(
      `Alibaba Group, Cloud revenue, latest figures (when copied, as known on 25 Nov 2025). CNY billion, by quarter. Source: Alibaba Group results announcements; the figure names documents and pages. Updates with new releases, which may change numbers in it. Quarterdeck, https://figures.example/charts/cloud?${QUERY}`,
    )
    expect(html).toContain(
      'alt="Cloud revenue: CNY billion, by quarter. Updates with new releases."',
    )
  })
})

test('figures that differ in kind have names of their own to be cited by', () => {
  const yoy = { ...FIGURE, view: { ...FIGURE.view, query: { ...FIGURE.view.query } } }
  yoy.view.query.transform = 'yoy'
  yoy.view.query.from = 'FY2023-Q1'
  expect(copyOf({}, yoy).slug).toBe('cloud-yoy-FY2023-Q1-2025-11-25')
  const several = { ...FIGURE, view: { ...FIGURE.view, kind: 'series', id: 'cloud,cmr' } as const }
  expect(copyOf({}, several)).toMatchObject({ slug: 'cloud-cmr-2025-11-25', variable: 'cloud_cmr' })
})

test('every destination says in one sentence what to do then', () => {
  for (const { then } of [...DESTINATIONS, ...ADDRESSES, ...CITATIONS])
    expect(then).toMatch(/^[A-Z][^.]*(\.bib[^.]*)?\.$/)
})
