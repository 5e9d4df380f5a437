import { register } from 'tsx/esm/api'

// A worker has no loader of its own for TypeScript.
register()
await import('./answer-document.ts')
