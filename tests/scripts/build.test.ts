import { execFile, execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const execute = promisify(execFile)

/** Stands in for Next: notes each build, and takes its time or fails where the project says so. */
const NEXT = `
const { appendFileSync, existsSync, mkdirSync, writeFileSync } = require('node:fs')
const folder = process.env.BUILD_FOLDER
mkdirSync(folder, { recursive: true })
appendFileSync('builds', '.')
writeFileSync('next-env.d.ts', 'import "./' + folder + '/types"')
if (existsSync('app/broken')) process.exit(1)
writeFileSync(folder + '/required-server-files.json', JSON.stringify({ config: { folder } }))
setTimeout(() => writeFileSync(folder + '/BUILD_ID', 'one'), existsSync('app/slow') ? 400 : 0)
`
/** Stands in for what reads the data. */
const TSX = `
import { existsSync } from 'node:fs'
if (existsSync('data/broken')) {
  console.error('releases/a.json:3: value: must be a number')
  process.exit(1)
}
`
/** Stands in for the server: says what it serves, until it is ended. */
const SERVER = `
console.log('serving ' + JSON.parse(process.env.__NEXT_PRIVATE_STANDALONE_CONFIG).folder)
setInterval(() => {}, 1000)
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

/** The folders of builds that are there. */
const folders = () => readdirSync(join(project, '.next/builds')).filter((name) => !/\./.test(name))

/** What people type. */
const typeBuild = () => spawnSync('npm', ['run', '-s', 'build'], { cwd: project, env: ENV }).status

/** The script that this runs, without npm's own start. */
const build = () => spawnSync(process.execPath, [SCRIPT], { cwd: project, env: ENV }).status

/** What `npm start` and `npm test` do before they go on. */
const PREPARE = "import { buildIfStale } from './scripts/build.mjs'; await buildIfStale()"
const values = ['--input-type=module', '-e', PREPARE]

function prepare(environment = {}): void {
  const env = { ...ENV, ...environment }
  execFileSync(process.execPath, values, { cwd: project, env })
}

const prepareBeside = () => execute(process.execPath, values, { cwd: project, env: ENV })

/** Serves what is built; resolves with its folder, and with what ends the server. */
async function serve() {
  const server = spawn(process.execPath, ['scripts/serve.mjs'], { cwd: project, env: ENV })
  const end = () =>
    new Promise((resolve) => {
      server.once('exit', resolve)
      server.kill('SIGKILL')
    })
  const said = await new Promise<string>((resolve) =>
    server.stdout.once('data', (data) => resolve(String(data))),
  )
  return { folder: said.trim().replace('serving ', ''), end }
}

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'build-'))
  put('package.json', JSON.stringify({ type: 'module', scripts: { build: scripts.build } }))
  put('package-lock.json', '{}')
  put('lib/words/format.ts', '')
  put('data/sources.json', '[]')
  put('server.mjs', SERVER)
  put('node_modules/next/package.json', '{}')
  put('node_modules/next/dist/bin/next', NEXT)
  put('node_modules/tsx/dist/cli.mjs', TSX)
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

it('a build of other data is another build, and both are kept', () => {
  const other = { DATA_FOLDER: join(project, 'tests/fixtures/data') }
  prepare()
  put('tests/fixtures/data/sources.json', '[]')
  prepare(other)
  expect(builds()).toBe(2)
  prepare()
  prepare(other)
  expect(builds()).toBe(2)
})

it('a build that failed is made again', () => {
  build()
  put('app/broken', '')
  expect(build()).toBe(1)
  rmSync(join(project, 'app/broken'))
  prepare()
  expect(builds()).toBe(2)
  expect(folders()).toHaveLength(1)
})

it('data that breaks a rule is said with file and line, and not built', () => {
  put('data/broken', '')
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT], { cwd: project, env: ENV })
  expect([status, String(stderr)]).toEqual([1, 'releases/a.json:3: value: must be a number\n'])
  expect(existsSync(join(project, 'builds'))).toBe(false)
})

it('a build leaves the types of the editor to those that write them', () => {
  put('next-env.d.ts', 'ours')
  build()
  expect(readFileSync(join(project, 'next-env.d.ts'), 'utf8')).toBe('ours')
})

describe('beside others', () => {
  it('one builds and the rest wait for it', async () => {
    put('app/slow', '') // so that the others come while it builds
    const said = await Promise.all([prepareBeside(), prepareBeside(), prepareBeside()])
    expect(builds()).toBe(1)
    const waited = said.filter(({ stdout }) => stdout.includes('Waiting for it'))
    expect(waited).toHaveLength(2)
  })

  it('a lock of a process that has died is no lock', () => {
    put('.next/lock', 'died')
    const long = new Date(Date.now() - 60_000)
    utimesSync(join(project, '.next/lock'), long, long)
    prepare()
    expect(builds()).toBe(1)
    expect(existsSync(join(project, '.next/lock'))).toBe(false)
  })

  it('a server keeps its build for as long as it runs, however many are made after it', async () => {
    prepare()
    const old = await serve()
    for (const text of ['2', '3', '4']) {
      put('lib/words/format.ts', text)
      prepare()
    }
    expect(existsSync(join(project, old.folder, 'BUILD_ID'))).toBe(true)
    expect(folders()).toHaveLength(3)
    const now = await serve()
    expect(now.folder).not.toBe(old.folder)
    await Promise.all([old.end(), now.end()])
    put('lib/words/format.ts', '5')
    prepare()
    expect(folders()).toHaveLength(2)
    expect(existsSync(join(project, old.folder))).toBe(false)
  })
})

it('nothing is served where nothing is built', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/serve.mjs'], {
    cwd: project,
    env: ENV,
  })
  expect([status, String(stderr)]).toEqual([1, 'Nothing is built: run npm run build.\n'])
})
