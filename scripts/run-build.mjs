// npm run build: builds, whatever is built already.
import { build } from './build.mjs'

process.exitCode = await build()
