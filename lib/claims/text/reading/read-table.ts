import { findAmounts } from '#lib/claims/text/amounts/find-amounts'
import type { FoundAmount } from '#lib/claims/text/amounts/found-amount'
import type { Cell } from '#lib/claims/text/layout/split-row'
import {
  blank,
  findDates,
  findPeriods,
  type FoundPeriod,
} from '#lib/claims/text/periods/find-periods'
import { choosePeriods } from '#lib/claims/text/reading/choose-periods'
import type { Context } from '#lib/claims/text/reading/context'
import type { Figure, PeriodReading, TopicReading } from '#lib/claims/text/reading/figure'
import { giveUnit, readTableUnit, type TableUnit } from '#lib/claims/text/reading/table-unit'
import type { Role } from '#lib/claims/text/roles/role'
import {
  findLabelled,
  findSubjects,
  isSegment,
  type Subject,
} from '#lib/claims/text/subjects/find-subjects'
import { findMeasure } from '#lib/claims/text/subjects/measures'
import { isOutside, metricsOf } from '#lib/claims/text/subjects/metrics-of'
import { lastOf } from '#lib/claims/claim-period'
import { quarterIndex } from '#lib/period/period'
import { overlaps } from '#lib/claims/text/span'

/** What the head of a column says. */
interface Column {
  words: string
  unit: TableUnit | null
  periods: FoundPeriod[]
  subjects: Subject[]
  role: Role | null
  outside: boolean
}

const QOQ = /qoq|q\/q|sequential|quarter[- ]over|环比/i
const YOY = /yoy|y\/y|year[- ]over|year[- ]on|change|growth|increase|%|同比/i
const OUTSIDE =
  /consensus|estimate|est\.|forecast|guidance|target|expected|\b20\d\dE\b|\bFY\d\dE\b|\d[EF]\b|预期|预测/i

function roleIn(words: string): Role | null {
  if (/margin/i.test(words)) return 'margin'
  if (/(?:% of|share of|as a percentage of|mix)/i.test(words)) return 'share-of-revenue'
  if (QOQ.test(words)) return 'qoq'
  return YOY.test(words) ? 'yoy' : null
}

/** True for a cell that holds a number and hardly anything else. */
function isValue(text: string): boolean {
  return (
    /^[-–+(~<>≈]?\s?(?:[A-Z]{0,3}[$¥€£]|RMB|CNY|USD)?\s?[-–+(]?\d/.test(text) &&
    !/^20[0-3]\d$/.test(text)
  )
}

function isPeriodCell(text: string, context: Context): boolean {
  const periods = findPeriods(text, context.newest)
  return periods.length > 0 && findAmounts(blank(text, periods)).length === 0
}

function readColumn(words: string, context: Context): Column {
  const periods = findPeriods(words, context.newest)
  return {
    words,
    unit: readTableUnit(blank(words, periods)),
    periods,
    subjects: findSubjects(blank(words, periods)),
    role: roleIn(blank(words, periods)),
    outside: OUTSIDE.test(words),
  }
}

/** Rows that head a table: those before the first that holds a value outside its first cell. */
function countHeads(rows: readonly Cell[][], context: Context): number {
  const index = rows.findIndex((row) =>
    row.slice(1).some(({ text }) => isValue(text) && !isPeriodCell(text, context)),
  )
  return index < 0 ? 0 : Math.min(index, 3)
}

function joinHeads(rows: readonly Cell[][], context: Context): Column[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, at) =>
    readColumn(
      rows
        .map((row) => row[at]?.text ?? '')
        .join(' ')
        .trim(),
      context,
    ),
  )
}

function topicsFrom(
  subjects: readonly Subject[],
  section: Subject | null,
  how: TopicReading['how'],
): TopicReading[] {
  return subjects.flatMap((subject): TopicReading[] => {
    const { adjusted, written, entity } = subject
    if (subject.measure) {
      const own = {
        measure: subject.measure,
        entity: entity ?? section?.entity ?? null,
        adjusted,
        written,
        how,
      }
      return entity === null && section?.entity ? [own, { ...own, entity: null }] : [own]
    }
    const measure = section?.measure?.ofSegment ? section.measure : (findMeasure('revenue') ?? null)
    return isSegment(entity) || entity !== null || section?.measure
      ? [{ measure, entity, adjusted: adjusted || section?.adjusted === true, written, how }]
      : []
  })
}

interface Place {
  column: Column | undefined
  columns: readonly Column[]
  at: number
}

const endOf = ({ periods: [first] }: FoundPeriod) => (first ? quarterIndex(lastOf(first)) : 0)

/** The period of a column; one of rates is of the newest period before it. */
function periodsOfColumn({ column, columns, at }: Place): FoundPeriod[] {
  if (column && column.periods.length > 0) return column.periods
  if (!column?.role) return []
  const left = columns.slice(1, at).flatMap(({ periods }) => periods)
  return left.sort((a, b) => endOf(b) - endOf(a)).slice(0, 1)
}

function asReadings(periods: readonly FoundPeriod[], how: PeriodReading['how']): PeriodReading[] {
  return periods.flatMap(({ periods: all, naming, written }) =>
    all.map((period) => ({
      period,
      how,
      written,
      sure: naming === 'exact' && all.length === 1,
      shifted: null,
    })),
  )
}

/** The unit of a cell: its column's, its row's or the table's; a percent needs no other. */
function unitFor(
  column: Column | undefined,
  label: TableUnit | null,
  whole: TableUnit | null,
  perShare: boolean,
): TableUnit | null {
  const own = column?.unit ?? null
  if (own?.percent && column?.role) return own
  if (label?.percent) return label
  const currency = label?.currency ?? own?.currency ?? whole?.currency ?? null
  if (perShare)
    return {
      currency: label?.currency ?? own?.currency ?? whole?.currency ?? 'CNY',
      factor: null,
      percent: false,
    }
  const factor = label?.factor ?? own?.factor ?? whole?.factor ?? null
  // A count has the scale of its own label and not the money of the table's head.
  if (label?.factor && !label.currency && !own?.currency && !whole?.currency)
    return { currency: null, factor, percent: false }
  return currency === null && factor === null ? null : { currency, factor, percent: false }
}

const COUNTS: readonly string[] = ['members', 'consumers', 'employees', 'outstanding']

/** What a row's label names; `Group` and `Total` alone are the whole. */
function findRow(label: string): Subject[] {
  const whole = /^[\s*•]*(?:group|total|consolidated|group total|total group)[\s:*]*$/i.test(label)
  return findLabelled(whole ? 'Alibaba Group' : label)
}

/** No caption is longer. */
const CAPTION = 140

/** The measure that a caption names for the rows below it: `Adjusted EBITA by segment`. */
function captionOf(above: string): Subject | null {
  if (above.length > CAPTION || /[.!?]\s*$/.test(above)) return null
  const [first] = findSubjects(above).filter(({ measure }) => measure?.ofSegment)
  return first ? { ...first, entity: null } : null
}

/** The figures of a table, row by row. `above` is what stands over it: a caption or a heading. */
export function* readTable(
  rows: readonly Cell[][],
  above: string,
  context: Context,
): Generator<Figure[]> {
  const heads = countHeads(rows, context)
  const columns = joinHeads(rows.slice(0, heads), context)
  const headWords = rows
    .slice(0, heads)
    .flat()
    .map(({ text }) => text)
    .join(' ')
  const corner = columns[0]?.unit ?? null
  const caption = readTableUnit(blank(above, findPeriods(above, context.newest)))
  const headUnit =
    columns.length > 0 && !corner
      ? readTableUnit(headWords.replace(/[^|]*(?:yoy|change|growth)[^|]*/gi, ' '))
      : null
  const whole = [corner, caption, headUnit].find((unit) => unit && !unit.percent) ?? null
  let section: Subject | null = context.headed ?? captionOf(above)
  const rest = choosePeriods(
    above,
    FIRST,
    0,
    0,
    findPeriods(above, context.newest),
    null,
    context,
  ).periods
  for (const row of rows.slice(heads, ROW_CAP)) {
    if (!row.some(({ text }) => /\d/.test(text)) && row.length > 1) continue
    const [labelCell] = row
    const label = labelCell?.text ?? ''
    const filled = row.slice(1).filter(({ text }) => text !== '')
    const labelPeriods = findPeriods(label, context.newest)
    const subjects = findRow(blank(label, labelPeriods))
    if (filled.length === 0) {
      section = subjects[0] ?? section
      continue
    }
    const rowPeriods = row
      .slice(1)
      .flatMap(({ text }) => (isPeriodCell(text, context) ? findPeriods(text, context.newest) : []))
    const labelUnit = readTableUnit(unitWords(label))
    const rowRole = roleIn(label)
    const figures: Figure[] = []
    row.forEach((cell, at) => {
      const start = at === 0 && !isValue(cell.text)
      if (start || !/\d|hundred|percent/i.test(cell.text) || isPeriodCell(cell.text, context))
        return
      const column = columns[at]
      const place = { column, columns, at }
      const own = subjects.length > 0 ? subjects : (column?.subjects ?? [])
      const other = subjects.length > 0 ? (column?.subjects ?? []) : []
      const topics = [
        ...topicsFrom(own, section, 'beside'),
        ...topicsFrom(other, section, 'sentence'),
      ]
      if (topics.length === 0 && section) topics.push(...topicsFrom([section], null, 'heading'))
      const named = asReadings(
        [...rowPeriods, ...periodsOfColumn(place), ...labelPeriods],
        'beside',
      )
      const periods = named.length > 0 ? named : rest
      const dates = findDates(cell.text).filter(
        (date) => !rowPeriods.some((one) => overlaps(one, date)),
      )
      for (const found of findAmounts(blank(cell.text, dates))) {
        const [topic] = topics
        const perShare =
          topic?.measure?.id === 'eps' ||
          (topic?.measure?.id === 'dividend' && found.amount.step < 1)
        const unit = unitFor(column, labelUnit, whole, perShare)
        const isCount =
          COUNTS.includes(topic?.measure?.id ?? '') || (!perShare && /ADSs?|shares/.test(label))
        const noun = isCount ? label.toLowerCase() : ''
        const unsaid: TableUnit = {
          currency: 'CNY',
          factor: found.amount.step < 1 ? 1e9 : 1e6,
          percent: false,
        }
        const countUnit: TableUnit = {
          currency: null,
          factor: labelUnit?.factor ?? null,
          percent: false,
        }
        const given = isCount && found.kind === 'bare' && !labelUnit?.currency ? countUnit : unit
        const amount = giveUnit(found, given ?? unsaid, noun)
        if (found.kind === 'bare' && !given && topics.length === 0) continue
        const role =
          amount.kind === 'percent'
            ? (rowRole ?? column?.role ?? 'yoy')
            : amount.kind === 'times'
              ? 'multiple'
              : 'level'
        figures.push({
          from: cell.from + found.from,
          to: cell.from + found.to,
          found: amount,
          says: [label, column?.words, cell.text].filter(Boolean).join(' · ').slice(0, 300),
          outside: outsideOf(topic, column, label),
          topics: topics.filter((one) => metricsOf(one).length > 0),
          roles: [role],
          periods,
          direction: directionOf(amount, label),
          likeForLike: /like[- ]for[- ]like|underlying|organic|excluding/i.test(label),
          quarterly: false,
          bound: subjects.length === 1 && given !== null && named.length > 0,
          clean: true,
          only: true,
          ofLoss: /loss/i.test(label),
          compared: false,
        })
      }
    })
    yield figures
  }
}

/** No table that a reader pastes has more rows. */
const ROW_CAP = 2000

/** Stands for an amount at the head of nothing. */
const FIRST: FoundAmount = {
  from: 0,
  to: 0,
  amount: {
    written: '',
    value: 0,
    unit: 'plain',
    step: 1,
    roundStep: 1,
    digits: 1,
    qualifier: null,
    falling: false,
  },
  kind: 'bare',
  currency: null,
  scale: 1,
  noun: '',
  perShare: null,
  sign: 0,
  range: null,
  restates: false,
}

/** The words of a label that can be a unit: those in brackets, or behind a comma. */
function unitWords(label: string): string {
  const brackets = [...label.matchAll(/\(([^()]{1,40})\)/g)]
    .map(([, words]) => words ?? '')
    .join(' ')
  const behind = /,\s?((?:RMB|CNY|US\$|USD|in|%|bn|mn)[^,]{0,30})$/i.exec(label)?.[1] ?? ''
  const growth = /\b(?:yoy|y\/y|growth|change|margin)\b|%|同比/i.test(label) ? '%' : ''
  const money = /\b(?:RMB|CNY|USD|US\$)\s?(?:bn|mn|m|b|billion|million)\b/i.exec(label)?.[0] ?? ''
  return `${brackets} ${behind} ${money} ${/RMB|CNY|US\$/.test(brackets + behind + money) ? '' : growth}`
}

function outsideOf(
  topic: TopicReading | undefined,
  column: Column | undefined,
  label: string,
): string | null {
  if (column?.outside || OUTSIDE.test(label)) return 'An estimate or a forecast, not a report.'
  if (topic && isOutside(topic))
    return topic.entity === 'other'
      ? `A figure of ${topic.written}, not of Alibaba Group.`
      : `“${topic.written}” is not a line of the results announcements.`
  return null
}

/** In a table a sign is all that is said; costs and losses may stand in brackets. */
function directionOf({ sign, kind }: FoundAmount, label: string): Figure['direction'] {
  if (sign !== 0) return sign < 0 ? 'down' : 'up'
  if (/\b(?:loss|outflow)\b/i.test(label) && kind !== 'percent') return 'either'
  return kind === 'percent' ? 'up' : null
}
