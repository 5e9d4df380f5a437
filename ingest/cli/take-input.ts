import { lookup as lookupName, type LookupAddress } from 'node:dns'
import { open } from 'node:fs/promises'
import { get as getPlain, type IncomingMessage, type RequestOptions } from 'node:http'
import { get as getSecure } from 'node:https'
import { type AddressRules, OFFICIAL_ADDRESSES } from '#ingest/cli/address-rules'
import { MAX_BYTES } from '#ingest/document/document'
import { IngestError } from '#ingest/exit-codes'

const MEGA = 1_000_000

/** What is said of a document that is too large. */
function refuseSize(most: number): IngestError {
  return new IngestError(
    `The document is larger than ${most / MEGA} MB; a release has half a megabyte.`,
  )
}

/** All bytes of a stream, but no more than `most`: beyond that an `IngestError` ends it. */
async function gatherBytes(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > most) throw refuseSize(most)
    chunks.push(chunk)
  }
  return new Uint8Array(Buffer.concat(chunks))
}

/** What fetching one document may take. */
interface FetchLimits {
  seconds: number
  bytes: number
}

const LIMITS: FetchLimits = { seconds: 120, bytes: MAX_BYTES }
/** Redirects that are followed, one after another. */
const MOST_REDIRECTS = 5
const HEADERS = {
  'user-agent': 'Quarterdeck ingest',
  accept: 'application/pdf, text/html, text/plain',
  'accept-encoding': 'identity',
}

/** Resolves names as usual, but to no machine that the rules close: the one asked is the one seen. */
function lookupBy(rules: AddressRules): RequestOptions['lookup'] {
  return (hostname, options, callback) => {
    lookupName(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      const allowed = addresses?.filter(({ address }) => rules.isPublic(address)) ?? []
      const [first] = allowed
      const fault = error ?? (first ? null : new IngestError(`${hostname} is a private address.`))
      if (fault || !first) callback(fault, '', 0)
      else if (options.all) callback(null, allowed)
      else callback(null, first.address, first.family)
    })
  }
}

function ask(address: URL, rules: AddressRules, signal: AbortSignal): Promise<IncomingMessage> {
  const get = address.protocol === 'https:' ? getSecure : getPlain
  return new Promise((resolve, reject) => {
    get(address, { headers: HEADERS, lookup: lookupBy(rules), signal }, resolve).on('error', reject)
  })
}

function readAddress(text: string, base: URL | undefined, rules: AddressRules): URL {
  if (!URL.canParse(text, base?.href)) throw new IngestError(`${text} is not a web address.`)
  const address = new URL(text, base)
  if (!rules.isAllowed(address))
    throw new IngestError(
      `${address.origin} is not allowed: only https addresses on alibabagroup.com and sec.gov are fetched. Download the document and give the file.`,
    )
  return address
}

async function follow(
  text: string,
  rules: AddressRules,
  signal: AbortSignal,
): Promise<{ answer: IncomingMessage; address: URL }> {
  let address = readAddress(text, undefined, rules)
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const answer = await ask(address, rules, signal)
    const { statusCode = 0, headers } = answer
    if (statusCode < 300 || statusCode >= 400 || headers.location === undefined)
      return { answer, address }
    answer.destroy()
    address = readAddress(headers.location, address, rules)
  }
  throw new IngestError(`${text} redirects more than ${MOST_REDIRECTS} times.`)
}

/**
 * Fetches a document: of allowed hosts only, redirects included, bounded in time and size. Gives
 * its bytes and the address they came from at last. Throws an `IngestError` saying what to do.
 */
export async function fetchDocument(
  text: string,
  rules: AddressRules = OFFICIAL_ADDRESSES,
  limits: FetchLimits = LIMITS,
): Promise<{ bytes: Uint8Array; url: string }> {
  const signal = AbortSignal.timeout(limits.seconds * 1000)
  try {
    const { answer, address } = await follow(text, rules, signal)
    const { statusCode, headers } = answer
    if (statusCode !== 200 || headers['content-encoding'] !== undefined) {
      answer.destroy()
      throw new IngestError(
        `${address.hostname} answered ${statusCode} without a document. Download it in a browser and give the file.`,
      )
    }
    return { bytes: await gatherBytes(answer, limits.bytes), url: address.href }
  } catch (error) {
    if (error instanceof IngestError) throw error
    const why = signal.aborted
      ? `took more than ${limits.seconds} seconds`
      : `failed (${error instanceof Error ? error.message : 'no reason given'})`
    throw new IngestError(`Fetching ${text} ${why}. Download it and give the file.`)
  }
}

/** The bytes of a document, and its address where it was fetched. */
interface TakenInput {
  bytes: Uint8Array
  url: string | null
}

async function takeFile(path: string): Promise<Uint8Array> {
  const file = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new IngestError(
      error.code === 'ENOENT' ? `${path} does not exist.` : `${path} cannot be opened.`,
    )
  })
  try {
    const stat = await file.stat()
    if (stat.isDirectory()) throw new IngestError(`${path} is a folder.`)
    if (stat.size > MAX_BYTES) throw refuseSize(MAX_BYTES)
    return await gatherBytes(file.createReadStream(), MAX_BYTES)
  } finally {
    await file.close().catch(() => undefined) // a stream that ended has closed it
  }
}

/**
 * Takes a document from a file, from standard input (`-`) or from an address. Throws an
 * `IngestError` where there is none, or too much of it.
 */
export async function takeInput(
  from: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<TakenInput> {
  if (from === '-') return { bytes: await gatherBytes(stdin, MAX_BYTES), url: null }
  if (/^[a-z][a-z\d+.-]*:\/\//i.test(from)) return fetchDocument(from)
  return { bytes: await takeFile(from), url: null }
}
