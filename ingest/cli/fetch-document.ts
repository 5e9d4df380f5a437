import { lookup as lookupName, type LookupAddress } from 'node:dns'
import { get as getPlain, type IncomingMessage, type RequestOptions } from 'node:http'
import { get as getSecure } from 'node:https'
import { type AddressRules, OFFICIAL_ADDRESSES } from '#ingest/cli/address-rules'
import { gatherBytes } from '#ingest/cli/gather-bytes'
import { MAX_BYTES } from '#ingest/document/document'
import { IngestError } from '#ingest/exit-codes'

/** What fetching one document may take. */
export interface FetchLimits {
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
    lookupName(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
      const open = found?.filter(({ address }) => rules.isPublic(address)) ?? []
      const [first] = open
      const fault = error ?? (first ? null : new IngestError(`${hostname} is a private address.`))
      if (fault || !first) callback(fault, '', 0)
      else if (options.all) callback(null, open)
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
