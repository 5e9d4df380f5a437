import { formatISO } from 'date-fns'
import { readBounded } from '#ingest/cli/read-bounded'
import { runIngest } from '#ingest/cli/run-ingest'
import { findDataFolder } from '#lib/data/read-data'

process.exitCode = await runIngest(process.argv.slice(2), {
  folder: findDataFolder(),
  stdin: process.stdin,
  read: readBounded,
  today: formatISO(new Date(), { representation: 'date' }),
  print: (text) => process.stdout.write(text),
  tell: (line) => process.stderr.write(`${line}\n`),
})
