// How Stryker runs the tests of series: bundled once, and evaluated anew for each change in one process,
// which takes a tenth of what a new worker of vitest takes. What lies below series (`STABLE`) and the
// frozen data are evaluated once. `describe`, `it` and `it.each` are written out here; `expect` is
// vitest's own.
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'

/** @typedef {{ activeMutant?: string, currentTestId?: string, hitCount?: number, hitLimit?: number, mutantCoverage?: unknown }} Namespace */
/** @typedef {{ id: string, name: string, timeSpentMs: number, status: number, failureMessage?: string }} Result */
/** @typedef {(...values: unknown[]) => unknown} Body */
/** @typedef {{ name: string, run: () => unknown }} Test */

/** Tests of what is made of series, which hold their numbers too. */
const OTHERS = [
  'tests/lib/charts/choices.test.ts',
  'tests/lib/data/filing.test.ts',
  'tests/properties/series.test.ts',
]
const PASSED = 0
const FAILED = 1
/** A copy of the project with every change in it, where Stryker goes before `init`. */
let folder = ''

/** The packages of `package.json` beside this file, where `npm run mutate` has installed them. */
const requireTool = createRequire(
  fileURLToPath(new URL('../../node_modules/.cache/mutation/package.json', import.meta.url)),
)
/** @type {import('esbuild')} */
const { build } = requireTool('esbuild')
/** @type {import('@vitest/expect')} */
const { ASYMMETRIC_MATCHERS_OBJECT, chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } =
  requireTool('@vitest/expect')

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin)
const matchers = /** @type {Record<symbol, object>} */ (/** @type {unknown} */ (globalThis))
const expect = Object.assign(
  (/** @type {unknown} */ value, /** @type {string | undefined} */ message) =>
    chai.expect(value, message),
  chai.expect,
  matchers[ASYMMETRIC_MATCHERS_OBJECT],
)

/** Tests on made-up releases first: what these notice is known before the data have been read. */
function listFiles() {
  const weigh = (/** @type {string} */ file) => {
    const text = readFileSync(join(folder, file), 'utf8')
    if (text.includes('fast-check')) return 2
    return /frozen-data|draw-questions/.test(text) ? 1 : 0
  }
  const files = readdirSync(join(folder, 'tests/lib/series'))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `tests/lib/series/${name}`)
  return [...files, ...OTHERS].toSorted((a, b) => weigh(a) - weigh(b))
}

/** What no change of series touches. */
const STABLE = /^#lib\/(data|files|memo|metrics|period|query|words)\/|\/frozen-data$/

/** A script as a function of `require`, `module` and `exports`. @param {string} contents @param {import('esbuild').Plugin[]} plugins */
async function bundle(contents, plugins) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
    plugins,
  })
  const code = outputFiles[0]?.text ?? ''
  return new vm.Script(`(function (require, module, exports) {${code}\n})`)
}

/** The tests, whose value loads them file by file, and what they take from below, by its name. */
async function bundleAll() {
  const files = listFiles()
  /** @type {Map<string, string>} */
  const below = new Map()
  const keepOut = (/** @type {import('esbuild').PluginBuild} */ { onResolve }) =>
    onResolve({ filter: STABLE }, ({ path, resolveDir }) => {
      const from = path.startsWith('#') ? path : join(resolveDir, path)
      below.set(from, from)
      return { path: from, external: true }
    })
  const loads = files.map((file) => `() => import('./${file}')`)
  const tests = await bundle(`export const loads = [${loads.join(', ')}]`, [
    { name: 'below', setup: keepOut },
    { name: 'folders', setup: nameFolders },
  ])
  const parts = [...below.keys()].map((id) => `'${id}': () => require('${id}')`)
  const stable = await bundle(`export const parts = {${parts.join(', ')}}`, [
    { name: 'folders', setup: nameFolders },
  ])
  return { files, tests, stable }
}

/** Nothing changes what is evaluated once. @param {unknown} value */
function freeze(value) {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  const held = value instanceof Map ? value.values() : Object.values(value)
  for (const one of held) freeze(one)
}

/** A bundle has one place; each file names its own folder. @param {import('esbuild').PluginBuild} build */
function nameFolders({ onLoad }) {
  onLoad({ filter: /\.ts$/ }, ({ path }) => {
    const text = readFileSync(path, 'utf8')
    const contents = text.replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
    return { contents, loader: 'ts' }
  })
}

/** What the tests import from vitest, gathering tests into a list. @param {Test[]} tests */
function gather(tests) {
  /** @type {string[]} */
  const within = []
  const isSkipped = (/** @type {unknown} */ options) =>
    JSON.stringify(options ?? {})?.includes('all-data') === true
  /** Name, options or not, and what to do. @param {(name: string, body: Body, row: unknown[]) => void} add */
  const make = (add) => {
    const split = (/** @type {unknown[]} */ [first, second]) =>
      typeof first === 'function' ? { options: {}, body: first } : { options: first, body: second }
    const one = (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) => {
      const { options, body } = split(rest)
      if (!isSkipped(options)) add(name, /** @type {Body} */ (body), [])
    }
    const each =
      (/** @type {readonly unknown[]} */ table) =>
      (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) => {
        const { options, body } = split(rest)
        if (isSkipped(options)) return
        for (const [at, row] of table.entries())
          add(`${name} ${at}`, /** @type {Body} */ (body), Array.isArray(row) ? row : [row])
      }
    return Object.assign(one, { each })
  }
  const describe = make((name, body, row) => {
    within.push(name)
    body(...row)
    within.pop()
  })
  const it = make((name, body, row) => {
    tests.push({ name: [...within, name].join(' > '), run: () => body(...row) })
  })
  return { describe, it, test: it, expect }
}

class Runner {
  static inject = /** @type {const} */ ([])

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    folder = process.cwd()
    process.env.TZ = 'America/Los_Angeles'
    process.env.DATA_FOLDER = join(folder, 'tests/fixtures/data')
    this.require = createRequire(join(folder, 'package.json'))
    // The same histories for every change; what fails need not be made small.
    this.require('fast-check').configureGlobal({ seed: 20261129, endOnFailure: true })
    const { files, tests, stable } = await bundleAll()
    this.files = files
    this.tests = tests
    /** @type {{ exports: { parts?: Record<string, () => object> } }} */
    const module = { exports: {} }
    stable.runInThisContext()(this.require, module, module.exports)
    this.parts = module.exports.parts ?? {}
    for (const [id, load] of Object.entries(this.parts))
      if (id.endsWith('frozen-data')) freeze({ ...load() })
  }

  async dryRun() {
    /** @type {Namespace} */
    const namespace = {}
    const tests = await this.run(namespace, this.listOrder())
    const { mutantCoverage } = namespace
    return { status: 'complete', tests, mutantCoverage }
  }

  /** @param {{ activeMutant: { id: string, fileName: string }, testFilter?: string[], hitLimit?: number }} options */
  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const counted = hitLimit === undefined ? {} : { hitCount: 0, hitLimit }
    /** @type {Namespace} */
    const namespace = { activeMutant: activeMutant.id, ...counted }
    const order = this.listOrder(activeMutant.fileName, testFilter)
    const tests = await this.run(namespace, order)
    const { hitCount = 0 } = namespace
    if (hitLimit !== undefined && hitCount > hitLimit)
      return { status: 'timeout', reason: `Hit limit reached (${hitCount}/${hitLimit})` }
    const failed = tests.find(({ status }) => status === FAILED)
    const nrOfTests = tests.length
    if (!failed) return { status: 'survived', nrOfTests }
    const { id, failureMessage } = failed
    return { status: 'killed', killedBy: [id], failureMessage, nrOfTests }
  }

  /**
   * The places of all files of tests: first the one that is named for what is changed, then those with a
   * test that came by it. The rest are run too, as they may read what another test has made and kept.
   * @param {string} changed @param {readonly string[]} passing
   */
  listOrder(changed = '', passing = []) {
    const own = `/${basename(changed, '.ts')}.test.ts`
    const near = new Set(passing.map((id) => id.split(' > ')[0]))
    const rank = (/** @type {string} */ file) => {
      if (file.endsWith(own)) return 0
      return near.has(file) ? 1 : 2
    }
    const files = this.files ?? []
    return [...files.keys()].sort((a, b) => rank(files[a] ?? '') - rank(files[b] ?? ''))
  }

  /** The tests up to the first that fails. @param {Namespace} namespace @param {readonly number[]} order */
  async run(namespace, order) {
    Object.assign(globalThis, { __stryker__: namespace })
    /** @type {Test[]} */
    const tests = []
    /** @type {Result[]} */
    const results = []
    /** @param {string} id @param {() => unknown} run */
    const attempt = async (id, run) => {
      const start = performance.now()
      namespace.currentTestId = id
      /** @type {string | undefined} */
      let failureMessage
      try {
        await run()
      } catch (error) {
        failureMessage = String(error).slice(0, 400)
      }
      const timeSpentMs = performance.now() - start
      const status = failureMessage === undefined ? PASSED : FAILED
      results.push({ id, name: id, timeSpentMs, status, ...(status && { failureMessage }) })
      return status === PASSED
    }
    const module = { exports: /** @type {{ loads?: (() => Promise<unknown>)[] }} */ ({}) }
    const resolve = (/** @type {string} */ id) =>
      id === 'vitest' ? gather(tests) : (this.parts[id]?.() ?? this.require(id))
    const loaded = await attempt('load', () =>
      this.tests.runInThisContext()(resolve, module, module.exports),
    )
    if (!loaded) return results
    for (const at of order) {
      const file = this.files?.[at]
      const load = module.exports.loads?.[at]
      if (!load || !(await attempt(`${file}`, load))) return results
      for (const { name, run } of tests.splice(0))
        if (!(await attempt(`${file} > ${name}`, run))) return results
    }
    return results
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'series', injectableClass: Runner }]
