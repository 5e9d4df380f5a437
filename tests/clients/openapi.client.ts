import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { readAddress, requireClient, runInstalled, runProgram } from './client'

const base = readAddress()
/** Beside the packages, so that a program finds them. */
const FOLDER = path.resolve('node_modules/.cache/clients/openapi')
const DOCUMENT = path.join(FOLDER, 'openapi.json')

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  const answer = await fetch(`${base}/api/v1/openapi.json`)
  const text = await answer.text()
  const { servers } = JSON.parse(text)
  // As a server with an address of its own has it: the linters warn of localhost.
  writeFileSync(DOCUMENT, text.replaceAll(servers[0].url, 'https://quarterdeck.test'))
})

describe('linters', () => {
  test('Redocly finds nothing by its rules "recommended"', async () => {
    const said = await runInstalled('redocly', [
      ...['lint', DOCUMENT, '--extends=recommended', '--format=json'],
    ])
    const { totals, problems } = JSON.parse(said.slice(said.indexOf('{')))
    expect(problems).toEqual([])
    expect(totals).toMatchObject({ errors: 0, warnings: 0, ignored: 0 })
  })

  test('Spectral finds nothing by its rules "spectral:oas"', async () => {
    const rules = path.join(FOLDER, 'spectral.yaml')
    writeFileSync(rules, 'extends: ["spectral:oas"]\n')
    const flags = ['--format', 'json', '--fail-severity', 'hint', '--quiet']
    const said = await runInstalled('spectral', ['lint', DOCUMENT, '--ruleset', rules, ...flags])
    expect(JSON.parse(said)).toEqual([])
  })

  test('they would find what is missing', async () => {
    const broken = path.join(FOLDER, 'broken.json')
    writeFileSync(broken, JSON.stringify({ openapi: '3.1.0', info: { title: 'a' }, paths: {} }))
    const lint = runInstalled('redocly', ['lint', broken, '--extends=recommended'])
    await expect(lint).rejects.toThrow()
  })
})

/** Holds TypeScript files to each other with the project's own compiler. */
const checkTypes = (...files: string[]) =>
  runProgram(process.execPath, [
    path.resolve('node_modules/typescript/bin/tsc'),
    ...['--noEmit', '--strict', '--ignoreConfig', '--allowImportingTsExtensions'],
    ...['--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler'],
    // The libraries' own declarations take most of the time, and are not what is checked.
    ...['--lib', 'es2022,dom', '--skipLibCheck', '--typeRoots', FOLDER],
    ...files,
  ])

const SAME = `import type * as ours from './published.ts'
import type * as theirs from './generated.ts'
declare const a: ours.paths & { components: ours.components; operations: ours.operations }
declare const b: theirs.paths & { components: theirs.components; operations: theirs.operations }
export const there: typeof b = a
export const back: typeof a = b
`

const writeClient = (types: string) => `import createClient from 'openapi-fetch'
import type { paths } from './${types}.ts'
const client = createClient<paths, 'application/json' | 'application/problem+json'>({ baseUrl: 'https://quarterdeck.test' })
const { data, error } = await client.GET('/api/v1/series/{file}', {
  params: { path: { file: 'cloud.json' }, query: { last: 4, transform: 'yoy' } },
})
export const value: number | null | undefined = data?.series[0]?.observations[0]?.value
export const status: 'reported' | 'restated' | 'recast' | 'derived' | 'missing' | undefined =
  data?.series[0]?.observations[0]?.status
export const allowed: string[] | undefined = error?.errors[0]?.allowed
const checked = await client.POST('/api/v1/claims/check', { body: { text: 'Cloud rose 34%.' } })
export const page: number | null | undefined = checked.data?.figures[0]?.evidence[0]?.page
// @ts-expect-error there is no such transform
await client.GET('/api/v1/series/{file}', { params: { path: { file: 'a' }, query: { transform: 'x' } } })
// @ts-expect-error there is no such path
await client.GET('/api/v1/prices.json')
// @ts-expect-error the date of a pin is needed
await client.GET('/api/v1/changes.json', { params: { query: { chart: 'cloud' } } })
`

describe('openapi-typescript', () => {
  beforeAll(async () => {
    const generated = path.join(FOLDER, 'generated.ts')
    await runInstalled('openapi-typescript', [DOCUMENT, '--output', generated])
    const published = await (await fetch(`${base}/api/v1/types.d.ts`)).text()
    writeFileSync(path.join(FOLDER, 'published.ts'), published)
  })

  test('openapi-typescript makes the types that are published at /api/v1/types.d.ts', async () => {
    const file = path.join(FOLDER, 'same.ts')
    writeFileSync(file, SAME)
    await checkTypes(file)
    writeFileSync(file, SAME.replace('ours.paths &', "Omit<ours.paths, '/api/v1'> &"))
    await expect(checkTypes(file)).rejects.toThrow()
  })

  test.each(['generated', 'published'])('with %s types a client type-checks', async (types) => {
    const file = path.join(FOLDER, `client-${types}.ts`)
    writeFileSync(file, writeClient(types))
    await checkTypes(file)
  })

  test('with openapi-fetch a client reads the server', async () => {
    interface Client {
      GET: (
        path: string,
        options: object,
      ) => Promise<{ data?: { asOf: string }; error?: { status: number } }>
    }
    const { default: createClient } = requireClient('openapi-fetch') as {
      default: (options: { baseUrl: string }) => Client
    } // its types are not installed
    const client = createClient({ baseUrl: base })
    const ask = (file: string) =>
      client.GET('/api/v1/series/{file}', { params: { path: { file }, query: { last: 4 } } })
    expect((await ask('cloud@2025-11-25.json')).data?.asOf).toBe('2025-11-25')
    expect((await ask('clud.json')).error?.status).toBe(404)
  })
})
