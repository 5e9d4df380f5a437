// npm run test:node24: builds, runs the units that lean on Node and asks the server on Node 24, whose
// program npm's registry has. The last line counts.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { countTests, listFailures, writeSummary } from './count-tests.mjs'
import { installIfNeeded } from './install.mjs'
import { ROOT, run } from './run.mjs'

const VERSION = '24.22.3'
const PACKAGE = `node-${process.platform}-${process.arch}`
const FOLDER = join(ROOT, 'node_modules/.cache/node24')
const NODE = join(FOLDER, 'node_modules', PACKAGE, 'bin/node')
const REPORT = join(ROOT, 'reports/vitest-node24.json')
/**
 * The beginnings of the tests of what leans on Node: its sockets, streams, threads, files and compression.
 * What only computes, and what browsers run, no version of Node changes; Node 20 has passed all tests.
 */
const AGAIN = [
  'tests/server/',
  'tests/ingest/',
  'tests/lib/data/',
  'tests/lib/mcp/',
  'tests/lib/api/dataset-file',
  'tests/lib/api/golden',
  'tests/lib/api/http',
  'tests/lib/api/memo',
  'tests/lib/exports/draw-queue',
  'tests/lib/exports/pixel-pool',
  'tests/lib/exports/png',
  'tests/lib/exports/release-book',
  'tests/lib/exports/svg-faces',
  'tests/lib/exports/xlsx',
]
const VITEST = join(ROOT, 'node_modules/vitest/vitest.mjs')

await installIfNeeded({ tools: true })
rmSync(REPORT, { force: true })
mkdirSync(FOLDER, { recursive: true })
writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n')

/** @type {import('./count-tests.mjs').Count[]} */
const counts = [judge(await install())]
if (!isFailed()) counts.push(judge(await run(NODE, ['scripts/run-build.mjs'])))
if (!isFailed()) {
  counts.push(judge(await run(NODE, ['scripts/smoke.mjs'])))
  const code = await run(NODE, [VITEST, 'run', `--outputFile.json=${REPORT}`, ...AGAIN])
  counts.push(countTests(REPORT, code))
}
for (const failure of listFailures(REPORT)) console.log(`${failure}\n`)
console.log(`${(performance.now() / 60_000).toFixed(1)} minutes on Node ${VERSION}`)
console.log(writeSummary(counts))
process.exit(isFailed() ? 1 : 0)

function install() {
  const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error']
  return run('npm', [
    'install',
    '--prefix',
    FOLDER,
    '--save-exact',
    ...flags,
    `${PACKAGE}@${VERSION}`,
  ])
}

function isFailed() {
  return counts.some(({ failed }) => failed > 0)
}

/** @param {number} code */
function judge(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}
