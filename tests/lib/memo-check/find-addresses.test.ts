import { describe, expect, it } from 'vitest'
import { Homes } from '#lib/memo-check/homes'
import { readMemoText } from '#lib/memo-check/read-memo'

const HOME = 'https://deck.example/figures'
const homes = new Homes([HOME])
const PAGE = '/charts/cloud?as-of=2023-08-10'
const paths = (text: string) => readMemoText(text, homes).addresses.map(({ address }) => address)

describe('an address of ours in a text', () => {
  it.each([
    ['plain', `See ${HOME}${PAGE}.`],
    ['in brackets', `(see ${HOME}${PAGE})`],
    ['in quotes', `“${HOME}${PAGE}”, and on`],
    ['of Markdown', `[Cloud](${HOME}${PAGE})`],
    ['of Markdown, in angles', `[Cloud](<${HOME}${PAGE}>).`],
    ['bold', `**${HOME}${PAGE}**`],
    ['of HTML', `<a href="${HOME}${PAGE}">Cloud</a>`],
    ['of LaTeX', `\\url{${HOME}${PAGE}}`],
    ['of a formula', `=IMPORTDATA("${HOME}${PAGE}")`],
    ['before Chinese', `见${HOME}${PAGE}。云业务`],
    ['without its scheme', `deck.example/figures${PAGE} as printed in a picture`],
    [
      'wrapped by a mail program',
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(HOME + PAGE)}&data=05`,
    ],
  ])('is found %s', (_, text) => {
    expect(paths(text)).toEqual([PAGE])
  })

  it('is read with its escapes, as HTML writes it', () => {
    const html = `<iframe src="${HOME}/embed/cloud@2023-08-10?last=8&amp;theme=light"></iframe>`
    expect(paths(html)).toEqual(['/embed/cloud@2023-08-10?last=8&theme=light'])
  })

  it.each([
    '/charts?charts=cloud,cmr&last=8&as-of=2023-08-10',
    '/api/v1/memo@2023-08-10.docx?charts=cloud,cmr&last=8&table=show',
    '/api/v1/memo%402023-08-10.pptx?charts=cloud%2Ccmr&last=8',
  ])('of several charts stands for each: %s', (path) => {
    expect(paths(`${HOME}${path}`)).toEqual([
      '/charts/cloud?last=8&as-of=2023-08-10',
      '/charts/cmr?last=8&as-of=2023-08-10',
    ])
  })

  it('is listed once with its lines', () => {
    const { addresses } = readMemoText(`${HOME}${PAGE}\n\nagain ${HOME}${PAGE}`, homes)
    expect(addresses).toHaveLength(1)
    expect(addresses[0]?.mentions.map(({ place }) => place)).toEqual(['line 1', 'line 3'])
  })

  it('of one’s own machine is ours at any port, where the service is there too', () => {
    const local = new Homes(['http://localhost:3000'])
    const text = `http://127.0.0.1:3950${PAGE} http://localhost:3000/embed/cmr`
    const found = readMemoText(text, local).addresses.map(({ address }) => address)
    expect(found).toEqual([PAGE, '/embed/cmr'])
    expect(paths(text)).toEqual([])
  })
})

describe('what is not ours', () => {
  it('is counted, and not listed', () => {
    const found = readMemoText('https://example.com/charts/x and http://data.example/a.pdf', homes)
    expect(found).toMatchObject({ addresses: [], strangers: [], elsewhere: 2 })
  })

  it('is listed where it has the form of ours', () => {
    const found = readMemoText(`https://other.example${PAGE}`, homes)
    expect(found.addresses).toEqual([])
    expect(found.strangers).toEqual([{ name: 'an address at other.example', place: 'line 1' }])
  })

  it.each([
    'https://deck.example.evil/figures/charts/cloud',
    'https://deck.example/other/charts/cloud',
    'https://deck.example/figuresque/charts/cloud',
    'ftp://deck.example/figures/charts/cloud',
    'a text of charts/cloud and @2025-11-25, without any address',
  ])('is not taken for ours: %s', (text) => {
    expect(paths(text)).toEqual([])
  })
})

describe('a number cited from us', () => {
  const CITED = `Alibaba Group, Cloud, June quarter 2023: CNY 25,123 million. Source: Jun Q 2023 release, p. 5, https://x.example/a.pdf. As known on 10 Aug 2023. Quarterdeck, ${HOME}${PAGE}`

  it('is found with its name, its period and its value', () => {
    const [found] = readMemoText(CITED, homes).addresses
    expect(found?.mentions).toMatchObject([
      {
        kind: 'citation',
        cited: { name: 'Cloud', period: 'June quarter 2023', value: 'CNY 25,123 million' },
      },
    ])
  })

  it('is not made of the caption of a chart', () => {
    const caption = `Alibaba Group, Cloud revenue, as known on 10 Aug 2023. Quarterdeck, ${HOME}${PAGE}`
    const [found] = readMemoText(caption, homes).addresses
    expect(found?.mentions).toMatchObject([{ kind: 'address', cited: null }])
  })
})

describe('a text without end', () => {
  it('of 10,000 addresses is read in bounded time, and says what is left out', () => {
    const pages = Array.from({ length: 10_000 }, (_, at) => `${HOME}/charts/cloud?last=${at}`)
    const began = performance.now()
    const found = readMemoText(pages.join('\n'), homes)
    expect(performance.now() - began).toBeLessThan(2000)
    expect(found.addresses).toHaveLength(200)
    expect(found.left).toBe(9800)
  })

  it('of one address 10,000 times keeps a few places', () => {
    const found = readMemoText(`${HOME}${PAGE} `.repeat(10_000), homes)
    expect(found.addresses).toMatchObject([{ address: PAGE, more: 9988 }])
  })

  it.each([
    ['dots', `${HOME}/${'.'.repeat(1_000_000)}`],
    ['brackets', `${HOME}/${'('.repeat(500_000)}${')'.repeat(500_000)}`],
    ['schemes', 'https://'.repeat(200_000)],
    ['citations', 'Alibaba Group, '.repeat(100_000) + `Quarterdeck, ${HOME}${PAGE}`],
    ['spaces', `Quarterdeck,${' '.repeat(1_000_000)}${HOME}${PAGE}`],
    ['letters', 'x'.repeat(3_000_000)],
  ])('of %s takes no longer than it should', (_, text) => {
    const began = performance.now()
    readMemoText(text, homes)
    expect(performance.now() - began).toBeLessThan(2000)
  })
})
