import { z } from 'zod'
import { describeCheck } from '#lib/api/answers/check-claims'
import type { Evidence } from '#lib/claims/evidence'
import { FIGURE_VERDICTS, REFUTING } from '#lib/claims/text/judging/figure-verdict'
import { TEXT_CAP } from '#lib/claims/text/reading/read-text'
import { refuseFaults } from '#lib/figures/check-request'
import { AS_OF, OFFSET, readAsOf, readCount, type Given } from '#lib/mcp/arguments'
import { sayWarnings } from '#lib/mcp/remarks'
import { defineTool } from '#lib/mcp/tool'
import { addUnit, Documents, sayPlace, sayStanding } from '#lib/mcp/value'
import { STRUCTURES } from '#lib/metrics/metric'
import { quote } from '#lib/query/read-params'
import { isDate } from '#lib/words/dates'
import { formatDate } from '#lib/words/format'

/** Figures of one answer, and what each rests on at most. */
const PAGE = 40
const MOST_EVIDENCE = 4
const MOST_OFFSET = 1000

const EVIDENCE = z.object({
  metric: z.string(),
  period: z.string(),
  label: z.string(),
  value: z.number(),
  unit: z.string(),
  shown: z.string(),
  arithmetic: z.string().nullable(),
  standing: z.string(),
  structure: z.enum(STRUCTURES).nullable(),
  vintage: z.string(),
  place: z.string(),
  document: z.string().nullable(),
  page: z.number().nullable(),
  url: z.string().nullable(),
})

const ANSWER = z.object({
  as_of: z.string(),
  date: z.string().nullable().describe('The day of the text'),
  date_from: z.enum(['asked', 'written', 'period', 'nowhere']),
  warnings: z.array(z.string()).describe('Read first'),
  verdicts: z.record(z.string(), z.number()).describe('How many figures have which verdict'),
  total: z.number(),
  figures: z.array(
    z.object({
      written: z.string(),
      says: z.string().describe('The sentence or row it stands in'),
      line: z.number(),
      start: z.number().describe('Offset in the text, UTF-16 units'),
      end: z.number(),
      verdict: z.enum(FIGURE_VERDICTS.map(({ id }) => id)),
      label: z.string(),
      reason: z.string(),
      metric: z.string().nullable(),
      period: z.string().nullable(),
      provisional: z.boolean(),
      evidence: z.array(EVIDENCE),
    }),
  ),
  left_out: z.string().nullable().describe('What was left out and how to ask for it'),
})

function describeEvidence(evidence: Evidence): z.infer<typeof EVIDENCE> {
  const { metric, period, label, value, unit, shown, arithmetic, quality, copy } = evidence
  const { structure, vintage, place, document, page, url } = evidence
  return {
    ...{ metric, period, label, value, unit, shown, arithmetic },
    standing: sayStanding(arithmetic === null ? 'reported' : 'derived', quality, copy),
    ...{ structure, vintage, place, document, page, url },
  }
}

function readDay(given: Given) {
  const date = given.get('date') ?? null
  if (date === null || isDate(date)) return { date, faults: [] }
  const detail = `date cannot be ${quote(date)}.`
  return { date: null, faults: [{ parameter: 'date', detail, allowed: ['YYYY-MM-DD'] }] }
}

type Figures = ReturnType<typeof describeCheck>['figures']

function listWarnings(figures: Figures, left: string | null): string[] {
  const refuted = figures.filter(({ verdict }) => REFUTING.includes(verdict))
  const open = figures.filter(({ verdict }) => verdict === 'unmatched' || verdict === 'unread')
  const provisional = figures.filter((figure) => figure.provisional)
  return [
    ...(figures.length === 0
      ? ['NOTHING was checked: no figure with a currency, a unit or a percent sign was read.']
      : []),
    ...refuted.slice(0, 10).map(({ written, label, reason }) => {
      return `WRONG: “${written}”: ${label}. ${reason}`
    }),
    ...(refuted.length > 10 ? [`WRONG: ${refuted.length - 10} more figures.`] : []),
    ...(open.length > 0
      ? [
          `NOT CONFIRMED: ${open.length} of the figures could not be matched or read. That does not make them right.`,
        ]
      : []),
    ...(provisional.length > 0
      ? [`PROVISIONAL: ${provisional.length} verdicts rest on copies or reports.`]
      : []),
    ...(left ? [`LEFT OUT: ${left}`] : []),
  ]
}

export const CHECK_TEXT = defineTool({
  name: 'check_text',
  title: 'Check the figures of a text',
  description:
    'Holds every figure of a text about Alibaba against what the company printed: confirmed, wrong period, wrong metric, unit slip, outdated, contradicted …, with the reason, document and page. Use it on your own draft before you show it. Nothing is kept.',
  args: {
    text: {
      schema: { type: 'string', description: `The text, at most ${TEXT_CAP} bytes.` },
      cap: TEXT_CAP,
      verbatim: true,
    },
    date: {
      schema: {
        type: 'string',
        pattern: '^\\d{4}-\\d\\d-\\d\\d$',
        description:
          'The day the text was written, YYYY-MM-DD: "last quarter" is read from it. Searched for in the text when left out.',
      },
    },
    as_of: AS_OF,
    offset: OFFSET,
  },
  required: ['text'],
  answer: ANSWER,
  run: (given, { dataset }) => {
    const { asOf, faults } = readAsOf(given, dataset)
    const { date, faults: undated } = readDay(given)
    refuseFaults([], [...faults, ...undated])
    const wanted = { text: given.get('text') ?? '', date }
    const checked = describeCheck(wanted, dataset, asOf)
    const offset = readCount(given, 'offset', 0, MOST_OFFSET)
    const figures = checked.figures.slice(offset, offset + PAGE).map((figure) => {
      const { written, says, line, start, end, verdict, label, reason, metric, period } = figure
      return {
        ...{ written, says, line, start, end, verdict, label, reason, metric, period },
        provisional: figure.provisional,
        evidence: figure.evidence.slice(0, MOST_EVIDENCE).map(describeEvidence),
      }
    })
    const total = checked.figures.length
    const rest = total - offset - figures.length
    const leftOut = [
      checked.left,
      rest > 0
        ? `${rest} more of ${total} figures are judged; ask with offset ${offset + PAGE}.`
        : null,
    ].filter(Boolean)
    const verdicts: Record<string, number> = {}
    for (const { verdict } of checked.figures) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1
    const warnings = listWarnings(checked.figures, checked.left)
    const documents = new Documents()
    const day = checked.date ?? 'not known'
    return {
      words: [
        `${total} figures, held against what was known on ${formatDate(checked.asOf)} (${checked.asOf}). Day of the text: ${day}.`,
        Object.entries(verdicts)
          .map(([verdict, count]) => `${count} ${verdict}`)
          .join(', '),
        ...sayWarnings(warnings),
        ...figures.flatMap(({ line, written, label, reason, evidence }) => [
          `Line ${line}: “${written}”: ${label}. ${reason}`,
          ...evidence.map((held) => {
            const how = held.arithmetic ? ` = ${held.arithmetic}` : ''
            return `    ${held.label}: ${addUnit(held.shown, held.unit)}${how} · ${sayPlace(held, documents)}`
          }),
        ]),
        ...documents.say(),
        ...leftOut.map((text) => `LEFT OUT: ${text}`),
      ],
      data: {
        as_of: checked.asOf,
        date: checked.date,
        date_from: checked.dateFrom,
        ...{ warnings, verdicts, total, figures },
        left_out: leftOut.length > 0 ? leftOut.join(' ') : null,
      },
    }
  },
})
