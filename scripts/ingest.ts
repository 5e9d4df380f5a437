import path from 'node:path'
import { runIngest } from '#ingest/cli/run-ingest'

process.exitCode = await runIngest(process.argv.slice(2), {
  folder: path.join(import.meta.dirname, '..', 'data'),
  stdin: process.stdin,
  today: new Date().toISOString().slice(0, 10),
  print: (text) => process.stdout.write(text),
  tell: (line) => process.stderr.write(`${line}\n`),
})
