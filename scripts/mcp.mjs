// npm run mcp: the figures for an assistant on this machine, over standard input and output. Only
// the protocol may write to standard output, so everything else goes to standard error.
import { chdir } from 'node:process'
import { installIfNeeded } from './install.mjs'
import { requireNode } from './require-node.mjs'
import { ROOT } from './run.mjs'

console.log = console.error
requireNode('20.9', 'Quarterdeck')
chdir(ROOT) // an assistant starts it from any folder
await installIfNeeded({ aside: true })
const { register } = await import('tsx/esm/api')
register()
await import('./mcp.ts')
