// Serves what is built.
import { takeBuild } from './build.mjs'

const folder = takeBuild()
if (folder === null) {
  console.error('Nothing is built: run npm run build.')
  process.exit(1)
}
Object.assign(process.env, {
  BUILD_FOLDER: folder,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
})
await import('../server.mjs')
