import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'

/** Stands in for Next: notes each build, and fails where the project says so. */
const NEXT = `
const { appendFileSync, existsSync, mkdirSync, writeFileSync } = require('node:fs')
mkdirSync('.next', { recursive: true })
appendFileSync('builds', '.')
if (existsSync('app/broken')) process.exit(1)
writeFileSync('.next/BUILD_ID', 'one')
`

/** Without the setting of the tests, so that a build is made of `data`. */
const ENV = { ...process.env, DATA_FOLDER: '' }

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
const SCRIPT = String(scripts.build).replace('node ', '')

let project: string

function put(path: string, text: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true })
  writeFileSync(join(project, path), text)
}

/** Builds so far. */
const builds = () => readFileSync(join(project, 'builds'), 'utf8').length

/** What people type. */
const typeBuild = () => spawnSync('npm', ['run', '-s', 'build'], { cwd: project, env: ENV }).status

/** The script that this runs, without npm's own start. */
const build = () => spawnSync(process.execPath, [SCRIPT], { cwd: project, env: ENV }).status

/** What `npm start` and `npm test` do before they go on. */
function prepare(environment = {}): void {
  const script = "import { buildIfStale } from './scripts/build.mjs'; await buildIfStale()"
  const env = { ...ENV, ...environment }
  execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: project, env })
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'build-'))
  put('package.json', JSON.stringify({ type: 'module', scripts: { build: scripts.build } }))
  put('package-lock.json', '{}')
  put('lib/words/format.ts', '')
  put('data/sources.json', '[]')
  put('node_modules/next/package.json', '{}')
  put('node_modules/next/dist/bin/next', NEXT)
  cpSync('scripts', join(project, 'scripts'), { recursive: true })
})
afterEach(() => rmSync(project, { recursive: true }))

it('a build that was asked for serves npm start and npm test', () => {
  expect(typeBuild()).toBe(0)
  prepare()
  expect(builds()).toBe(1)
  build() // who asks for a build gets one
  prepare()
  expect(builds()).toBe(2)
})

it('a change of anything it is made of makes the build stale', () => {
  prepare()
  const made = ['lib/words/format.ts', 'data/sources.json', 'package-lock.json', 'app/page.tsx']
  made.forEach((path, index) => {
    put(path, 'changed')
    prepare()
    expect(builds(), path).toBe(index + 2)
  })
})

it('a change of what is not built does not', () => {
  prepare()
  for (const path of ['ingest/read-release.ts', 'server.mjs', 'server/refuse.mjs', 'tests/a.ts'])
    put(path, 'changed')
  prepare()
  expect(builds()).toBe(1)
})

it('a build of other data is another build', () => {
  prepare()
  put('tests/fixtures/data/sources.json', '[]')
  prepare({ DATA_FOLDER: join(project, 'tests/fixtures/data') })
  expect(builds()).toBe(2)
  prepare()
  expect(builds()).toBe(3)
})

it('a build that failed is made again', () => {
  build()
  put('app/broken', '')
  expect(build()).toBe(1)
  rmSync(join(project, 'app/broken'))
  prepare()
  expect(builds()).toBe(3)
})
