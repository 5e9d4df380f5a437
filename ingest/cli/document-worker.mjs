import { register } from 'tsx/esm/api'

// A worker has no loader of its own for TypeScript.
register()
await import('#ingest/cli/answer-document')
