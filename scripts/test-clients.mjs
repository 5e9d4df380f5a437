// npm run test:clients: the programs that people read Quarterdeck with, against the built server.
// Installs what they need. The last line counts.
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from './build.mjs'
import { countTests, listFailures, writeSummary } from './count-tests.mjs'
import { installIfNeeded } from './install.mjs'
import { requireNode } from './require-node.mjs'
import { ROOT, run } from './run.mjs'

/** Debian's packages, and a file that each brings. */
const DEBIAN = {
  'python3-pandas': '/usr/lib/python3/dist-packages/pandas/__init__.py',
  'python3-openpyxl': '/usr/lib/python3/dist-packages/openpyxl/__init__.py',
  'python3-feedparser': '/usr/lib/python3/dist-packages/feedparser/__init__.py',
  'r-base-core': '/usr/bin/Rscript',
  'default-jre-headless': '/usr/bin/java',
  'libreoffice-writer-nogui': '/usr/lib/libreoffice/program/libswlo.so',
  'libreoffice-impress-nogui': '/usr/lib/libreoffice/program/libsdlo.so',
  'poppler-utils': '/usr/bin/pdftotext',
  'python3-docx': '/usr/lib/python3/dist-packages/docx/__init__.py',
  'python3-lxml': '/usr/lib/python3/dist-packages/lxml/__init__.py',
  nginx: '/usr/sbin/nginx',
  'python3-pil': '/usr/lib/python3/dist-packages/PIL/__init__.py',
}
const FOLDER = join(ROOT, 'node_modules/.cache/clients')
const REPORT = join(ROOT, 'reports/clients.json')

requireNode('20.19', 'npm run test:clients')
await installIfNeeded({ tools: true })
const code = (await installPrograms()) || (await installPackages()) || (await buildIfStale())
const ended =
  code || (await run('npx', ['vitest', 'run', '--config', 'tests/clients/vitest.config.ts']))
const count = code === 0 ? countTests(REPORT, ended) : { passed: 0, failed: 1, skipped: 0 }
for (const failure of listFailures(REPORT)) console.log(`${failure}\n`)
console.log(writeSummary([count]))
process.exit(count.failed > 0 ? 1 : 0)

/** What Debian has. Without its packages the tests of their programs fail and say so. */
async function installPrograms() {
  const missing = Object.entries(DEBIAN).flatMap(([name, file]) => (existsSync(file) ? [] : name))
  if (missing.length === 0) return 0
  console.log(`Installing ${missing.join(', ')} …`)
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await run('apt-get', ['update', '-qq'], quiet)
  const options = ['install', '-y', '-qq', '--no-install-recommends']
  return updated || run('apt-get', [...options, ...missing], quiet)
}

/** Packages of npm that only these tests use, beside the project's own. */
function installPackages() {
  mkdirSync(FOLDER, { recursive: true })
  copyFileSync(join(ROOT, 'tests/clients/package.json'), join(FOLDER, 'package.json'))
  const flags = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error']
  return run('npm', ['install', '--prefix', FOLDER, ...flags])
}
