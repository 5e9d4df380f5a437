import type { Context } from '#lib/api/answer'
import { readAsOf } from '#lib/mcp/arguments'
import { runTool } from '#lib/mcp/tools'
import { GET_RELEASE } from '#lib/mcp/tools/get-release'
import { GET_SERIES } from '#lib/mcp/tools/get-series'
import type { Dataset } from '#lib/data/dataset'
import { METRICS } from '#lib/metrics/metrics'
import { isFiscalYear, quarterName } from '#lib/period/period'
import { findNewestObservation } from '#lib/series/newest'

const SCHEME = 'quarterdeck://'
const TYPE = 'text/plain'
/** Resources of one list. */
const PAGE = 100

interface Resource {
  uri: string
  name: string
  title: string
  description: string
  mimeType: string
}

/** The addresses of resources; each takes a day. */
export const RESOURCE_TEMPLATES = [
  {
    uriTemplate: `${SCHEME}metrics/{metric}{?as_of}`,
    name: 'metric',
    title: 'A metric',
    description:
      'Its newest 12 quarters, or years where only years are known, with documents and pages, as known now or on as_of.',
    mimeType: TYPE,
  },
  {
    uriTemplate: `${SCHEME}releases/{release}{?as_of}`,
    name: 'release',
    title: 'A release',
    description:
      'What one results announcement printed, with pages, and what was restated by as_of.',
    mimeType: TYPE,
  },
] as const

function listAll({ releases }: Dataset): Resource[] {
  const metrics = METRICS.map(({ id, label, unit, description }) => {
    const uri = `${SCHEME}metrics/${id}`
    return { uri, name: id, title: label, description: `${description} ${unit}.`, mimeType: TYPE }
  })
  const announced = releases.toReversed().map(({ id, title, published }) => {
    const uri = `${SCHEME}releases/${id}`
    const description = `${title}, published ${published}.`
    return { uri, name: id, title: `${quarterName(id)} results`, description, mimeType: TYPE }
  })
  return [...announced, ...metrics]
}

/** The resources from a cursor on, releases first, and where the list goes on; null for a cursor that we did not give. */
export function listResources(
  { dataset }: Context,
  cursor: string | undefined,
): { resources: Resource[]; nextCursor?: string } | null {
  const all = listAll(dataset)
  const start = cursor === undefined ? 0 : /^\d{1,5}$/.test(cursor) ? Number(cursor) : -1
  if (start < 0 || start >= all.length) return null
  const end = start + PAGE
  const resources = all.slice(start, end)
  return end < all.length ? { resources, nextCursor: String(end) } : { resources }
}

/** A metric's frequency where it is not the usual one: some are printed by year only. */
function frequencyOf(id: string, asOf: string, { dataset }: Context): string | null {
  const newest = findNewestObservation(dataset, id, asOf)
  return newest && isFiscalYear(newest.period) ? 'fiscal-year' : null
}

const KINDS = [
  { folder: 'metrics', tool: GET_SERIES, name: 'metrics' },
  { folder: 'releases', tool: GET_RELEASE, name: 'release' },
] as const

/** What a resource has in words, or what is wrong with its address; null where there is none. */
export async function readResource(
  uri: string,
  context: Context,
): Promise<{ text: string } | { problem: string } | null> {
  const [, folder, id = '', date] =
    /^quarterdeck:\/\/(metrics|releases)\/([\w-]{1,80})(?:\?as_of=([\d-]{1,20}))?$/.exec(uri) ?? []
  const kind = KINDS.find((one) => one.folder === folder)
  if (!kind) return null
  const day = new Map(date === undefined ? [] : [['as_of', date]])
  const { asOf } = readAsOf(day, context.dataset)
  const frequency = kind.folder === 'metrics' ? frequencyOf(id, asOf, context) : null
  const given = { [kind.name]: id, as_of: date ?? null, ...(frequency && { frequency }) }
  const outcome = await runTool(kind.tool, given, context)
  return 'problem' in outcome ? outcome : { text: outcome.answer.words.join('\n') }
}
