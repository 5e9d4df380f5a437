import { parseArgs } from 'node:util'
import { isValid, parseISO } from 'date-fns'
import { CHECKS } from '#ingest/check/checks'
import { isQuarter, type Quarter } from '#lib/period/period'
import { OFFICIAL_ADDRESSES } from '#ingest/cli/address-rules'

/** What the command was asked to do. */
export interface IngestArguments {
  /** A file, `-` for standard input, or an address. */
  from: string
  release: Quarter | null
  published: string | null
  /** The address of the document, where it was given as a file. */
  url: string | null
  write: boolean
  accept: Record<string, string>
}

export const USAGE = `npm run ingest -- <file | - | https address> [options]

Reads a results announcement (PDF, HTML or text), checks it and reports what it says.

  --release FY2027-Q2        the quarter it must report
  --published 2026-11-24     the day it was published, if the document does not say
  --url https://…            address of the document, for a release not stored yet
  --write                    write data/releases, and corrections and sources that go with it
  --accept CHECK="why"       accept a failed check; the reason is stored in the file
                             (${CHECKS.map(({ name }) => name).join(', ')})

Exit codes: 0 clean, 2 wrong arguments, 3 not readable as this release, 4 a check failed and nothing
was written, 5 all checks passed but unknown rows, doubts or missing lines remain.
`

/** The command was called in a way it does not know. */
export class UsageError extends Error {
  override name = 'UsageError'
}

const isDay = (text: string) => /^20\d\d-\d\d-\d\d$/.test(text) && isValid(parseISO(text))

function readAccept(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, name = '', why = ''] = /^([^=]*)=?([^]*)$/.exec(pair) ?? []
      if (!CHECKS.some((check) => check.name === name))
        throw new UsageError(
          `"${name}" is not a check; the checks are ${CHECKS.map((check) => check.name).join(', ')}`,
        )
      if (why.trim() === '') throw new UsageError(`Give a reason: --accept ${name}="…"`)
      return [name, why.trim()]
    }),
  )
}

function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        release: { type: 'string' },
        published: { type: 'string' },
        url: { type: 'string' },
        write: { type: 'boolean', default: false },
        accept: { type: 'string', multiple: true, default: [] },
      },
    })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** Reads the command line. Throws a `UsageError` in one sentence. */
export function readArguments(args: readonly string[]): IngestArguments {
  const { values, positionals } = parseOptions(args)
  const [from, ...more] = positionals
  if (from === undefined || more.length > 0) throw new UsageError('Give one document.')
  const { release = null, published = null, url = null, write, accept } = values
  if (release !== null && !isQuarter(release))
    throw new UsageError(`--release must be a quarter such as FY2027-Q2, got ${release}`)
  if (published !== null && !isDay(published))
    throw new UsageError(`--published must be a date such as 2026-11-24, got ${published}`)
  if (url !== null && !(URL.canParse(url) && OFFICIAL_ADDRESSES.isAllowed(new URL(url))))
    throw new UsageError(
      `--url must be an https address on alibabagroup.com or sec.gov, got ${url}`,
    )
  return { from, release, published, url, write, accept: readAccept(accept) }
}
