import fc from 'fast-check'
import { expect, it } from 'vitest'
import { answer, type Resource } from '#lib/api/answer'
import { answerEmbed, EMBEDS } from '#lib/api/answers/embed'
import { answerSeries } from '#lib/api/answers/figure'
import { describeCopied } from '#lib/copy-for/copied'
import { DESTINATIONS } from '#lib/copy-for/destinations'
import { USUAL_CHOICES } from '#lib/copy-for/share-choices'
import { describeShared } from '#lib/copy-for/shared-figure'
import { writeTable } from '#lib/copy-for/table-copy'
import { findFigure } from '#lib/figures/find-figure'
import { readText } from '#lib/query/grammar'
import { PARAMS } from '#lib/query/params'
import { normalizeAddress } from '#server/address.mjs'
import { FICTIONAL } from '../lib/api/fictional'
import { checkCsv, checkHtml, checkOffice, checkXml } from '../lib/api/harmless'

/** Ends whatever it stands in, runs where anything runs, and is a formula where cells are. */
const HOSTILE = [
  '=HYPERLINK("https://evil.invalid","x")',
  "-2+3+cmd|' /C calc'!A0",
  '@SUM(A1)',
  '</script><script>alert(1)</script>',
  `"'><img src=x onerror=alert(1)> ]]> --> </style>`,
  '&lt;evil&gt; &#60;evil/> &evil;',
  '${evil} {{evil}} %evil% $\\evil{x}$ [evil](javascript:evil) `evil`',
  '](<evil>) \\url{evil} ~^_#%&',
  'why? & note=FY2026-Q1:evil',
  '阿里 😀 e\u0301',
]
const words = fc
  .oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', '<', '"'), fc.string({ maxLength: 20 }))
      .map((parts) => parts.join('')),
  )
  .map((text) => text.trim())
  .filter((text) => readText(PARAMS.note.grammar, `FY2025-Q4:${text}`) !== undefined)

const vintage = { dataset: FICTIONAL, asOf: FICTIONAL.vintages.at(-1) ?? '' }
const estimate = 'capex:FY2025-Q4:31.5'

async function ask(
  resource: Resource,
  path: string,
  notes: readonly string[],
  layout: string | null = null,
) {
  const query = new URLSearchParams([
    ...(layout === null ? [] : [['layout', layout]]),
    ['estimate', estimate],
    ...notes.map((note) => ['note', note]),
  ])
  const request = new Request(new URL(`${path}?${query}`, 'http://host.invalid'))
  const surface = path.startsWith('/embed') ? [EMBEDS] : []
  const context = () => ({ dataset: FICTIONAL, publicUrl: 'https://figures.example' })
  const response = await answer(request, resource, context, ...surface)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const text = new TextDecoder().decode(bytes)
  expect([path, notes, response.status, response.status === 200 ? '' : text]).toEqual([
    path,
    notes,
    200,
    '',
  ])
  return { bytes, text }
}

it('a note of any words is words in every format, and is read back as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 3 }), async (texts) => {
      const notes = texts.map((text) => `FY2025-Q4:${text}`)
      const series = (extension: string) =>
        ask(answerSeries, `/api/v1/series/capex.${extension}`, notes)
      const embed = await ask(answerEmbed, '/embed/series/capex', notes)
      checkHtml(embed.text, 'embed')
      expect(embed.text).toContain('note (yours) 1')
      checkXml((await series('svg')).text, 'svg')
      checkCsv((await series('csv')).text, 'csv')
      for (const extension of ['xlsx', 'docx', 'pptx']) {
        const office = checkOffice((await series(extension)).bytes, extension)
        expect(office).toMatch(/[Nn]ote \(yours\)/)
      }
      const { yours } = JSON.parse((await series('json')).text) as {
        yours: { notes: { text: string }[]; estimates: unknown[] }
      }
      expect(yours.notes.map(({ text }) => text)).toEqual(texts)
      expect(yours.estimates).toHaveLength(1)
    }),
    { numRuns: 12 },
  )
}, 120_000)

it('two addresses that differ only in notes are never the same, whatever stands in them', () => {
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 3 }),
      fc.array(words, { maxLength: 3 }),
      (one, two) => {
        const [first, second] = [one, two].map((texts) => {
          const query = new URLSearchParams(texts.map((text) => ['note', `FY2025-Q4:${text}`]))
          return normalizeAddress(`/api/v1/series/capex.json?${query}`)
        })
        expect(first === second).toBe(JSON.stringify(one) === JSON.stringify(two))
      },
    ),
  )
})

it('in no copy do the words of a note stand as they are: addresses have them encoded', async () => {
  const figure = findFigure({ kind: 'series', id: 'capex' })
  await fc.assert(
    fc.asyncProperty(words, async (text) => {
      const yours = { estimate: [estimate], note: [`FY2025-Q4:${text}`] }
      const query = figure.resolve({}, 'picture')
      const chart = figure.build(vintage, query, yours).toChart()
      const shared = describeShared(chart, { kind: 'series', id: 'capex' })
      const copied = describeCopied('https://figures.example', shared, USUAL_CHOICES)
      for (const { name, write } of DESTINATIONS) {
        const clip = write(copied)
        const all = `${clip['text/plain']}\n${clip['text/html'] ?? ''}`
        const bare = [...all.matchAll(/note=[^&"\s<>)}\]]*/g)].filter(
          ([address]) => !/^note=[\w%+*.,:-]*$/.test(address),
        )
        expect(bare, name).toEqual([])
        expect(all, name).not.toMatch(/<script|onerror=/)
      }
      const wide = await ask(answerSeries, '/api/v1/series/capex.csv', yours.note, 'wide')
      expect(wide.text).toContain('note (yours)')
      const { html } = writeTable(copied, wide.text)
      checkHtml(html, 'table')
      expect(html).toContain('<td>note (yours)</td>')
    }),
    { numRuns: 25 },
  )
}, 60_000)
