import { describe, expect, it } from 'vitest'
import { answer, type Resource } from '#lib/api/answer'
import { answerEmbed, EMBEDS } from '#lib/api/answers/embed'
import { answerChart, answerSeries } from '#lib/api/answers/figure'
import { answerFeed, answerFile, answerMetricFeed } from '#lib/api/answers/files'
import { answerRelease } from '#lib/api/answers/restatements'
import { normalizeDataset } from '#lib/data/dataset'
import type { ReleaseFile } from '#lib/data/release'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { fact, release } from '../../fictional/build-dataset'
import { checkCsv, checkHtml, checkOffice, checkXml } from './harmless'

/** Ends whatever it stands in, runs where anything runs, and is a formula where cells are. */
const HOSTILE = [
  `=HYPERLINK("https://evil.invalid","x")`,
  `-2+3+cmd|' /C calc'!A0`,
  `@SUM(A1)\t\r\n=1+1`,
  `</script><script>alert(1)</script>`,
  `"'><img src=x onerror=alert(1)> ]]> --> </style>`,
  `&lt;evil&gt; &#60;evil/> &evil; \u0000\u000b\ufffe`,
  `\${evil} {{evil}} %evil% $\\evil{x}$ [evil](javascript:evil) \`evil\``,
  '=1',
]
const at = (index: number) => HOSTILE[index % HOSTILE.length] ?? ''

function titled(file: ReleaseFile, index: number): ReleaseFile {
  return { ...file, release: { ...file.release, title: at(index) } }
}

const quarters = ['FY2025-Q1', 'FY2025-Q2', 'FY2025-Q3', 'FY2025-Q4', 'FY2026-Q1'] as const
const DAYS = ['2024-08-15', '2024-11-15', '2025-02-20', '2025-05-15', '2025-08-29']
const DATASET = normalizeDataset({
  releases: quarters.map((quarter, index) => {
    const words = { note: at(index), source: `source-${index}`, copies: 2 }
    const before = quarters[index - 1]
    return titled(
      release(quarter, DAYS[index] ?? '', '2023', [
        fact('2023:cloud', quarter, 100 + index, words),
        fact('revenue_total', quarter, 300 + index, { note: at(index + 3) }),
        fact('capex', quarter, 30 + index, { derived: at(index + 5) }),
        ...(before ? [fact('2023:cloud', before, 90 + index, { note: at(index + 1) })] : []),
      ]),
      index,
    )
  }),
  sources: quarters.map((_, index) => ({
    id: `source-${index}`,
    quality: index % 2 ? ('mirror' as const) : ('secondary' as const),
    title: at(index + 2),
    url: `https://example.org/?a=1&b="><script>${index}`,
    published: '2025-01-01',
    as: at(index + 4),
  })),
  structures: [{ id: '2023', inForceFrom: 'FY2024-Q1', segments: ['cloud', 'all-others'] }],
  plan: [],
  corrections: [],
})

const context = () => ({ dataset: DATASET, publicUrl: 'https://figures.example' })

async function ask(resource: Resource, address: string) {
  const surface = address.startsWith('/embed') ? [EMBEDS] : []
  const request = new Request(new URL(address, 'http://host.invalid'))
  const response = await answer(request, resource, context, ...surface)
  const bytes = new Uint8Array(await response.arrayBuffer())
  return { response, bytes, text: new TextDecoder().decode(bytes) }
}

const each = (path: string) => EXPORT_FORMATS.map(({ extension }) => `${path}.${extension}`)
const WRITTEN: [Resource, string[]][] = [
  [answerSeries, each('/api/v1/series/cloud,revenue')],
  [
    answerSeries,
    ['/api/v1/series/capex.csv?layout=wide', '/api/v1/series/cloud.svg?view=multiples'],
  ],
  [answerChart, each('/api/v1/charts/cloud')],
  [answerRelease, ['json', 'csv', 'xlsx'].map((name) => `/api/v1/releases/FY2025-Q2.${name}`)],
  [
    answerFile,
    [
      ...['memo.docx?charts=cloud', 'memo.pptx?charts=cloud,revenue', 'model.xlsx'],
      ...['dataset.csv', 'dataset.parquet', 'releases.json', 'restatements.json'],
      ...['restatements.csv', 'changes.csv?chart=cloud&since=2024-11-15', 'datapackage.json'],
    ].map((name) => `/api/v1/${name}`),
  ],
  [answerFeed, ['/feed.xml']],
  [answerMetricFeed, ['/metrics/cloud/feed.xml']],
  [answerEmbed, ['/embed/cloud', '/embed/cloud@2025-05-15']],
]

describe.each(WRITTEN.flatMap(([resource, paths]) => paths.map((path) => ({ path, resource }))))(
  '$path',
  ({ path, resource }) => {
    it('says what a release and a source wrote, and runs none of it', async () => {
      const { response, bytes, text } = await ask(resource, path)
      expect([path, response.status, response.status === 200 ? '' : text]).toEqual([path, 200, ''])
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      const type = response.headers.get('content-type') ?? ''
      if (type.includes('officedocument')) checkOffice(bytes, path)
      else if (type.includes('xml')) checkXml(text, path)
      else if (type.includes('csv')) checkCsv(text, path)
      else if (type.includes('html')) checkHtml(text, path)
      else if (type.includes('json')) JSON.parse(text)
      else expect(type).toMatch(/^(?:image\/png|application\/vnd\.apache\.parquet)/)
    })
  },
)

it('the words do reach the files, so that these tests can fail', async () => {
  const csv = await ask(answerSeries, '/api/v1/series/cloud,revenue.csv')
  expect(csv.text).toMatch(/"'[=@-]/)
  const book = await ask(answerSeries, '/api/v1/series/cloud,revenue.xlsx')
  expect(checkOffice(book.bytes, 'book')).toContain('&lt;script&gt;alert(1)')
  const memo = await ask(answerFile, '/api/v1/memo.docx?charts=cloud')
  expect(checkOffice(memo.bytes, 'memo')).toMatch(/&lt;|HYPERLINK/)
})
