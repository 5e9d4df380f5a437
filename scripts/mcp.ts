import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { findDataFolder, readDataset } from '#lib/data/read-data'
import { openMcpServer } from '#lib/mcp/server'
import { readPublicUrl } from '#app/_page/public-url.ts'

// What scripts/mcp.mjs runs; it ends when its input ends.
const context = { dataset: readDataset(findDataFolder()), publicUrl: readPublicUrl() }
const server = openMcpServer(context)
process.stdin.on('end', () => process.exit(0))
await server.connect(new StdioServerTransport())
