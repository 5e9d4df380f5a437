import { z } from 'zod'
import type { Dataset } from '#lib/data/dataset'
import { QUALITIES } from '#lib/data/fact'
import { refuseFaults, unknownOf } from '#lib/figures/check-request'
import {
  AS_OF,
  fromParam,
  listIds,
  OFFSET,
  readAsOf,
  readCount,
  sayAsOf,
  type Given,
} from '#lib/mcp/arguments'
import { sayLater } from '#lib/mcp/later'
import { sayWarnings } from '#lib/mcp/remarks'
import { defineTool } from '#lib/mcp/tool'
import { addUnit, Documents, sayPlace, sayStanding, writeNumber } from '#lib/mcp/value'
import { STRUCTURES } from '#lib/metrics/metric'
import { findMetric, METRICS } from '#lib/metrics/metrics'
import { isQuarter, labelPeriod, quarterName } from '#lib/period/period'
import { describeRelease, STANDINGS, type Standing } from '#lib/releases/describe-release'
import { formatDate, formatSigned } from '#lib/words/format'

/** Facts of one answer. */
const PAGE = 50
const MOST_OFFSET = 5000

const FACT = z.object({
  metric: z.string().nullable(),
  label: z.string(),
  period: z.string(),
  value: z.number().nullable(),
  unit: z.string().nullable(),
  shown: z.string(),
  printed_growth: z.number().nullable().describe('Year-over-year percent printed beside it'),
  standing: z.string().describe('How it stands, in words'),
  use: z
    .enum(STANDINGS)
    .describe('series: in a series; unconfirmed and left-out: in none, see why'),
  why: z.string().nullable(),
  since: z.string().nullable().describe('What a later document made of it by as_of'),
  quality: z.enum(QUALITIES),
  structure: z.enum(STRUCTURES).nullable(),
  vintage: z.string(),
  document: z.string(),
  page: z.number().nullable(),
  url: z.string().nullable(),
  copy_url: z.string().nullable(),
  note: z.string().nullable(),
})

const ANSWER = z.object({
  as_of: z.string(),
  warnings: z.array(z.string()).describe('Read first'),
  release: z.string(),
  name: z.string(),
  published: z.string(),
  title: z.string(),
  url: z.string(),
  structure: z.enum(STRUCTURES),
  facts: z.array(FACT),
  total: z.number(),
  left_out: z.string().nullable().describe('What was left out and how to ask for it'),
})

/** The release that is asked for, among those published by a day; the newest where none is named. */
function findRelease(given: Given, dataset: Dataset) {
  const { asOf, faults } = readAsOf(given, dataset)
  const published = dataset.releases.filter((release) => release.published <= asOf)
  const id = given.get('release')?.toUpperCase().replace(' ', '-')
  const release =
    id === undefined ? published.at(-1) : dataset.releases.find((one) => one.id === id)
  const unknown = release ? [] : [unknownOf('release', id ?? '', published)]
  const early =
    release && release.published > asOf
      ? [
          {
            parameter: 'release',
            detail: `${release.id} was published on ${release.published}, after ${asOf}.`,
            allowed: published.slice(-4).map((one) => one.id),
          },
        ]
      : []
  const strangers = listIds(given, 'metrics').filter((metric) => !findMetric(metric))
  const unknownMetrics = strangers.map((metric) => unknownOf('metric', metric, METRICS))
  refuseFaults([...unknown, ...unknownMetrics], [...faults, ...early])
  if (!release) throw new Error('an unknown release was not refused')
  return { release, asOf }
}

const USE: Readonly<Record<Standing, string>> = {
  series: '',
  unconfirmed: 'UNCONFIRMED, sources disagree, in no series',
  'left-out': 'in no series',
}

export const GET_RELEASE = defineTool({
  name: 'get_release',
  title: 'What one release printed',
  description:
    'Every figure of one results announcement as it was printed, comparatives included, with page, printed growth, standing, and what later documents restated or recast. Name metrics to keep to them.',
  args: {
    release: {
      schema: {
        type: 'string',
        description:
          'A fiscal quarter such as FY2026-Q2 (the quarter to 30 September 2025). The newest when left out.',
      },
    },
    metrics: fromParam('metrics'),
    as_of: AS_OF,
    offset: OFFSET,
  },
  required: [],
  answer: ANSWER,
  run: (given, { dataset }) => {
    const { release, asOf } = findRelease(given, dataset)
    const wanted = listIds(given, 'metrics')
    const all = describeRelease(dataset, release).facts.filter(
      ({ metric }) => wanted.length === 0 || (metric !== null && wanted.includes(metric)),
    )
    const offset = readCount(given, 'offset', 0, MOST_OFFSET)
    const facts = all.slice(offset, offset + PAGE).map((fact) => {
      const { metric, label, period, value, unit, quality, structure, document, page, url } = fact
      const status = fact.derived === null ? 'reported' : 'derived'
      const standing = [sayStanding(status, quality, fact.copy), USE[fact.standing]]
      return {
        ...{ metric, label, period, value, unit },
        shown:
          value === null ? 'no value' : addUnit(writeNumber(value, unit ?? '', false), unit ?? ''),
        printed_growth: fact.printedYoy,
        standing: standing.filter(Boolean).join('; '),
        ...{ use: fact.standing, why: fact.why },
        copy_url: fact.copy?.url ?? null,
        since: sayLater(dataset, { fact, published: release.published, asOf }),
        ...{ quality, structure, vintage: release.published, document, page, url, note: fact.note },
      }
    })
    const rest = all.length - offset - facts.length
    const leftOut =
      rest > 0
        ? `${rest} more of ${all.length} figures; ask with offset ${offset + PAGE}, or name metrics.`
        : null
    const changed = facts.filter(({ since }) => since !== null).length
    const provisional = facts.filter(({ quality }) => quality !== 'primary').length
    const unconfirmed = facts.filter(({ use }) => use === 'unconfirmed').length
    const warnings = [
      ...(changed > 0
        ? [
            `CHANGED: ${changed} of the figures listed were restated or recast by ${asOf}; "since" says to what. Quote the newer value, or say that it is as first printed.`,
          ]
        : []),
      ...(provisional > 0
        ? [
            `PROVISIONAL: ${provisional} of the figures listed rest on copies or reports and not on the company’s own document.`,
          ]
        : []),
      ...(unconfirmed > 0
        ? [
            `UNCONFIRMED: sources disagree on ${unconfirmed} of the figures listed. Do not quote them.`,
          ]
        : []),
      ...(facts.length === 0 && wanted.length > 0
        ? [
            `MISSING: this release has no figure of ${wanted.join(', ')} on file. Missing is not zero.`,
          ]
        : []),
    ]
    const { id, published, title, url, structure } = release
    const documents = new Documents()
    return {
      words: [
        `${quarterName(id)} (${id}): ${title}, published ${formatDate(published)}, structure ${structure}. ${url}`,
        `${sayAsOf(given, asOf)}; ${facts.length} of ${all.length} figures.`,
        ...sayWarnings(warnings),
        ...facts.map((fact) => {
          const growth =
            fact.printed_growth === null
              ? ''
              : ` · printed growth ${formatSigned(fact.printed_growth, 'percent')}%`
          const period = isQuarter(fact.period)
            ? `${labelPeriod(fact.period, 'release')} (${fact.period})`
            : fact.period
          const place = sayPlace(fact, documents)
          const more = [fact.since, fact.why, fact.note].filter(Boolean).map((text) => ` · ${text}`)
          return `${fact.label} (${fact.metric ?? 'no metric'}), ${period}: ${fact.shown}${growth} · ${place}${more.join('')}`
        }),
        ...documents.say(),
        ...(leftOut ? ['', `LEFT OUT: ${leftOut}`] : []),
      ],
      data: {
        as_of: asOf,
        warnings,
        release: id,
        name: quarterName(id),
        ...{ published, title, url, structure, facts },
        total: all.length,
        left_out: leftOut,
      },
    }
  },
})
