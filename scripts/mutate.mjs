// npm run mutate [-- FILES]: changes the code of series in thousands of small ways and runs the tests that
// hold the numbers on each. A change that no test notices must be explained in
// `tests/mutation/survivors.json`. FILES, separated by commas, are some of `lib/series`; without them it
// takes all.
import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { installIfNeeded } from './install.mjs'
import { requireNode } from './require-node.mjs'
import { ROOT, run } from './run.mjs'

/** @typedef {{ line: number, column: number }} Place */
/** @typedef {{ replacement: string, status: string, statusReason?: string, location: { start: Place, end: Place } }} Mutant */
/** @typedef {{ files: Record<string, { source: string, mutants: Mutant[] }> }} Results */
/** @typedef {{ file: string, from: string, to: string }} Change */
/** @typedef {Change & { why: string, times?: number }} Explained `times`: in how many places, where not one. */

const FOLDER = join(ROOT, 'node_modules/.cache/mutation')
const STRYKER = join(FOLDER, 'node_modules/@stryker-mutator/core/bin/stryker.js')
const REPORT = join(ROOT, 'reports/mutation.json')
const OURS = join(ROOT, 'tests/mutation')

requireNode('20.19', 'npm run mutate')
await installIfNeeded({ tools: true })
mkdirSync(FOLDER, { recursive: true })
copyFileSync(join(OURS, 'package.json'), join(FOLDER, 'package.json'))
const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--legacy-peer-deps']
const installed = await run('npm', ['install', '--prefix', FOLDER, '--loglevel=error', ...flags])
if (installed !== 0) process.exit(installed)

rmSync(REPORT, { force: true })
const files = process.argv[2] ? ['--mutate', process.argv[2]] : []
const config = 'tests/mutation/stryker.config.json'
const code = await run(process.execPath, [STRYKER, 'run', config, ...files])
if (code !== 0) process.exit(code)

/** @type {Results} */
const { files: results } = JSON.parse(readFileSync(REPORT, 'utf8'))
/** @type {Explained[]} */
const explained = JSON.parse(readFileSync(join(OURS, 'survivors.json'), 'utf8'))
const tried = Object.values(results)
  .flatMap((file) => file.mutants)
  .filter(({ status }) => status !== 'Ignored')
/** Whether tests ran on for ever, or only longer than others do on a busy machine, which says nothing. */
const isEndless = (/** @type {Mutant} */ { status, statusReason }) =>
  status === 'Timeout' && statusReason?.startsWith('Hit limit') === true
const survivors = Object.entries(results).flatMap(([file, { source, mutants: changes }]) =>
  changes
    .filter((mutant) => !['Killed', 'Ignored'].includes(mutant.status) && !isEndless(mutant))
    .map(({ location, replacement, status }) => {
      return { file, from: cut(source, location), to: replacement, status }
    }),
)
const nameOf = (/** @type {Change} */ { file, from, to }) => JSON.stringify([file, from, to])
const places = new Map(explained.map((change) => [nameOf(change), change.times ?? 1]))
/** @type {Map<string, number>} */
const found = new Map()
for (const change of survivors) found.set(nameOf(change), (found.get(nameOf(change)) ?? 0) + 1)
// A change is known by its text alone: in more places than were looked at, one of them is new.
const unexplained = survivors.filter(
  (change) => (found.get(nameOf(change)) ?? 0) > (places.get(nameOf(change)) ?? 0),
)
for (const { status, ...change } of unexplained) {
  const known = places.get(nameOf(change))
  const marks = [
    ...(status === 'Timeout' ? ['took too long: run it again'] : []),
    ...(known ? [`explained in ${known}, found in ${found.get(nameOf(change))} places`] : []),
  ]
  const { file, from, to } = change
  console.log(`${file}${marks.map((mark) => ` (${mark})`).join('')}\n- ${from}\n+ ${to}\n`)
}
// Of some lines of a file, as in `rates.ts:41-49`, the rest has not been tried.
const isWhole = process.argv[2]?.includes(':') !== true
for (const change of isWhole ? explained : []) {
  const { file, from, to, times = 1 } = change
  const left = found.get(nameOf(change)) ?? 0
  if (results[file] && left < times)
    console.log(
      `${file}: explained in ${times}, found in ${left} places; write so in survivors.json\n- ${from}\n+ ${to}\n`,
    )
}
console.log(
  `${tried.length - survivors.length} changes are noticed, ${survivors.length} are not, of which ${unexplained.length} are not explained`,
)
process.exit(unexplained.length > 0 ? 1 : 0)

/**
 * The text between two places, which count from 1.
 * @param {string} source
 * @param {Mutant['location']} location
 */
function cut(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line)
  const last = lines.length - 1
  lines[last] = (lines[last] ?? '').slice(0, end.column - 1)
  lines[0] = (lines[0] ?? '').slice(start.column - 1)
  return lines.join('\n')
}
