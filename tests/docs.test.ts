import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { VERSION } from '#lib/api/version'
import { CHARTS } from '#lib/charts/charts'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { METRICS } from '#lib/metrics/metrics'
import { PARAMS, PARAM_NAMES } from '#lib/query/params'
import { APP_FLOORS, LIB_FLOORS } from '../floors.js'
import { ask } from './lib/api/ask.ts'

const DECISIONS = readdirSync('docs/decisions').filter((name) => /^\d{4}-.*\.md$/.test(name))
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'data/README.md',
  'docs/design.md',
  'docs/glossary.md',
  'docs/decisions/README.md',
  ...DECISIONS.map((name) => `docs/decisions/${name}`),
]
const readText = (path: string) => readFileSync(path, 'utf8')
const readme = readText('README.md')

/** Code in texts that looks like a path and is not one of ours. */
const NOT_OURS = [
  'docx/charts',
  'import/no-restricted-paths',
  'types.ts',
  '.next/current', // there once it was built
  '.cursor/mcp.json',
  '.vscode/mcp.json',
]

/** What a document sets in code style, examples in fences aside. */
function listCode(text: string): string[] {
  return [...text.replace(/```[^]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)
}

/** The examples of a kind that the README shows between fences. */
function listExamples(language: string): string[] {
  const fences = readme.matchAll(new RegExp('```' + language + '\\n([^]*?)```', 'g'))
  return [...fences].map(([, code = '']) => code.trim())
}

/** Addresses that the README asks with curl, less the host. */
const ADDRESSES = [...readme.matchAll(/curl "?localhost:3000([^\s"]+)/g)].map(
  ([, path = '']) => path,
)

describe.each(DOCUMENTS)('%s', (document) => {
  const text = readText(document)

  test('names only files and folders that exist', () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path)
    const named = listCode(text).filter(
      (code) =>
        /^[\w.-]+(\/[\w.\-[\]()]*)+$/.test(code) || /^[\w-]+\.(json|md|ts|tsx|mjs)$/.test(code),
    )
    const near = (path: string) => existsSync(join(dirname(document), path))
    const missing = [
      ...links.filter((path) => !near(path)),
      ...named.filter((path) => !existsSync(path) && !near(path)),
    ]
    expect(missing.filter((path) => !NOT_OURS.includes(path))).toEqual([])
  })

  test('names only npm scripts that exist', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(readText('package.json'))
    const known = [...Object.keys(scripts), 'install', 'ci']
    const named = [...text.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !known.includes(name))).toEqual([])
  })
})

describe('the decisions', () => {
  const index = readText('docs/decisions/README.md')

  test.each(DECISIONS)('%s says question, choice and what follows, and is in the index', (name) => {
    const text = readText(`docs/decisions/${name}`)
    const headings = [...text.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading)
    expect(headings).toEqual(['Question', 'Choice', 'What follows'])
    const [, number, title = ''] = /^# (\d{4}) — (.+)$/m.exec(text) ?? []
    const row = index.split('\n').find((line) => line.includes(`](${name})`)) ?? ''
    expect(row).toContain(`[${number}]`)
    expect(row).toContain(title)
  })
})

test('CHANGELOG.md begins with the version of package.json', () => {
  const { version }: { version: string } = JSON.parse(readText('package.json'))
  const [first] = [...readText('CHANGELOG.md').matchAll(/^## (.+)$/gm)]
  expect(first?.[1]).toBe(version)
  expect(VERSION).toBe(version)
})

test('CONTRIBUTING.md lists every folder of every floor', () => {
  const code = listCode(readText('CONTRIBUTING.md'))
  const folders = [
    ...LIB_FLOORS.flat().map((name) => `lib/${name}`),
    ...APP_FLOORS.flat()
      .filter((name) => name.startsWith('_'))
      .map((name) => `app/${name}`),
  ]
  expect(folders.filter((folder) => !code.includes(folder))).toEqual([])
})

test('CONTRIBUTING.md lists every file of labels, and that of sentences', () => {
  const code = listCode(readText('CONTRIBUTING.md'))
  const labels = readdirSync('ingest/labels').filter((name) => name.startsWith('labels-of-'))
  expect(labels.length).toBeGreaterThan(4)
  const files = [...labels.map((name) => `ingest/labels/${name}`), 'ingest/sentences/sentences.ts']
  expect(files.filter((file) => !code.includes(file))).toEqual([])
})

test('the code uses the words of the glossary', () => {
  const rows = [...readText('docs/glossary.md').matchAll(/^\|[^|]+\|[^|]+\| `(\w+)`/gm)]
  const words = rows.map(([, word = '']) => word)
  expect(words.length).toBeGreaterThan(35)
  const code = readdirSync('lib', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readText(`lib/${name}`))
    .join('\n')
  expect(words.filter((word) => !new RegExp(`\\b${word}\\b`).test(code))).toEqual([])
})

describe('the parameters of the README', () => {
  const rows = [...readme.matchAll(/^\| (`[^|]+) \| ([^|]+) \|$/gm)].map(
    ([, names = '', said = '']) => ({
      names: listCode(names),
      values: listCode(said),
      said,
    }),
  )

  test('are all that an address of the API can carry', () => {
    const elsewhere = ['as-of', 'metric']
    const wanted = PARAM_NAMES.filter((name) => !elsewhere.includes(name))
    expect(rows.flatMap(({ names }) => names).sort()).toEqual([...wanted].sort())
  })

  test.each(rows)('$names take the values that are named', ({ names, values, said }) => {
    const allowed = names.flatMap((name) => {
      const known = PARAM_NAMES.find((param) => param === name)
      const grammar = known && PARAMS[known].grammar
      return grammar?.kind === 'choice' ? grammar.values : []
    })
    if (allowed.length > 0) expect(values.sort()).toEqual([...allowed].sort())
    else expect(said).toMatch(/`FY2026|\d+ to \d+|segment|quarter|date|such as/)
  })

  test('the range of last is the one that holds', () => {
    const { grammar } = PARAMS.last
    expect(
      grammar.kind === 'count' && readme.includes(`${grammar.min} to ${grammar.max} periods`),
    ).toBe(true)
  })
})

describe('the clients of the README', () => {
  const rows = [...readme.matchAll(/^\| ([^|]+?) +\| [^|]+ \| `(tests\/[^`]+)` +\|$/gm)].map(
    ([, client = '', file = '']) => ({ client, file }),
  )

  test('are in a table', () => expect(rows.length).toBeGreaterThan(5))

  test.each(rows)('$client has a test in $file', ({ client, file }) => {
    const titles = [
      ...readText(file).matchAll(/\b(?:test|it)(?:\.each\([^]*?\))?\(\s*['`]([^'`]+)/g),
    ]
    expect(titles.map(([, title = '']) => title).join('\n')).toContain(client)
  })
})

test('every address of the README names metrics, charts and formats that exist', () => {
  const named = [
    ...readme.matchAll(/\/(embed\/series|series|charts|embed)\/([\w,-]+)(?:@[\d-]+)?(?:\.(\w+))?/g),
  ]
  expect(named.length).toBeGreaterThan(6)
  for (const [address, kind, ids = '', extension] of named) {
    const known = kind?.endsWith('series') ? METRICS : CHARTS
    for (const id of ids.split(','))
      expect(
        known.map((row) => row.id),
        `${id} of ${address}`,
      ).toContain(id)
    if (!kind?.startsWith('embed') && extension)
      expect(EXPORT_FORMATS.map((format) => format.extension)).toContain(extension)
  }
})

test('the README has examples for curl', () => {
  expect(ADDRESSES.length).toBeGreaterThan(7)
})

test.each(ADDRESSES)('curl localhost:3000%s is answered', async (address) => {
  const answer = await ask(address)
  expect(answer.status).toBe(200)
  const body = await answer.text()
  expect(body.length).toBeGreaterThan(200)
  if (address.includes('@2025-11-25')) expect(body).not.toContain('FY2026-Q3')
})

test('the observation that the README shows is the one that is served', async () => {
  const [example = ''] = listExamples('json')
  const shown: Record<string, unknown> = JSON.parse(example)
  const answer = await ask('/api/v1/series/cloud.json?last=8')
  const { series }: { series: { observations: Record<string, unknown>[] }[] } = await answer.json()
  const served = series[0]?.observations.find(({ period }) => period === shown.period)
  expect(Object.keys(shown).length).toBeGreaterThan(10)
  expect(served).toMatchObject(shown)
})

test('the embed that the README shows is one that is served', async () => {
  const [example = ''] = listExamples('html')
  const path = /src="http:\/\/localhost:3000([^"]+)"/.exec(example)?.[1] ?? ''
  expect(path).toMatch(/^\/embed\//)
  const { GET } = await import('../app/embed/[chart]/route.ts')
  const answer = await GET(new Request(`http://localhost:3000${path}`))
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('as known on 25 Nov 2025')
})
