// Serves what is built.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeBuild } from './build.mjs'
import { ROOT } from './run.mjs'

const folder = takeBuild()
if (folder === null) {
  console.error('Nothing is built: run npm run build.')
  process.exit(1)
}
// Next reads its configuration as it was built, and loads nothing that only a build needs.
const { config } = JSON.parse(
  readFileSync(join(ROOT, folder, 'required-server-files.json'), 'utf8'),
)
Object.assign(process.env, {
  __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(config),
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  SERVED_FOLDER: join(ROOT, folder),
})
await import('../server.mjs')
