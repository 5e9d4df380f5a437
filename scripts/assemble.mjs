// npm run assemble -- FOLDER: everything that a server needs and nothing else, for an image or for a
// machine without npm. `node scripts/serve.mjs` serves it there.
import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { buildIfStale, takeBuild } from './build.mjs'
import { ROOT } from './run.mjs'

/** What serves, beside what Next finds by itself that its pages need. */
const OURS = [
  'LICENSE',
  'package.json',
  'server.mjs',
  'server',
  'node_modules/lru-cache',
  ...['alone', 'build', 'check-health', 'run', 'serve'].map((name) => `scripts/${name}.mjs`),
]
/** Next makes pictures smaller with these, and has a server of its own: neither is used. */
const UNUSED = ['node_modules/sharp', 'node_modules/@img', 'server.js']

const target = process.argv[2]
if (target === undefined || (existsSync(target) && readdirSync(target).length > 0)) {
  console.error('Name a folder that is empty or not there: npm run assemble -- FOLDER')
  process.exit(2)
}
const code = await buildIfStale()
const folder = takeBuild()
if (code !== 0 || folder === null) process.exit(code || 1)
const out = resolve(target)
cpSync(join(ROOT, folder, 'standalone'), out, { recursive: true })
cpSync(join(ROOT, folder, 'static'), join(out, folder, 'static'), { recursive: true })
for (const name of OURS) cpSync(join(ROOT, name), join(out, name), { recursive: true })
for (const name of UNUSED) rmSync(join(out, name), { recursive: true, force: true })
cpSync(join(ROOT, folder, 'built-from'), join(out, folder, 'built-from'))
writeFileSync(join(out, dirname(dirname(folder)), 'current'), basename(folder))
