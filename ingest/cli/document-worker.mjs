import { createRequire } from 'node:module'
import { register } from 'tsx/cjs/api'

// A worker has no loader of its own for TypeScript. This one starts in half the time of the one for
// modules, which asks another thread for each file.
register()
createRequire(import.meta.url)('#ingest/cli/answer-document')
