import { FORMULAS, type FormulaId } from '#lib/metrics/formulas'
import { deriveLineRests, LINE_RESTS, type Within } from '#lib/metrics/line-rests'
import {
  findLine,
  STRUCTURES,
  structureOfLine,
  type LineId,
  type Metric,
  type Structure,
} from '#lib/metrics/metric'
import { PRINTED } from '#lib/metrics/printed'
import { SEGMENT_EBITA } from '#lib/metrics/segment-ebita'

/** A line that is computed from lines that releases print, all of one structure. */
export interface DerivedLine {
  line: LineId
  formula: FormulaId
  /** In the order of the formula. */
  parts: readonly LineId[]
  /** Parts that count where they are printed: a balance sheet without the line had none of it. */
  optional: readonly LineId[]
  /** True where growth leaves out an optional part that one of its two periods lacks. */
  paired?: true
}

interface Row extends Pick<Metric, 'id' | 'label' | 'description'> {
  formula: FormulaId
  /** The metrics it needs, in the order of the formula. */
  needs: readonly string[]
  /** Metrics that join them at the end of the formula, where they are printed. */
  optional?: readonly string[]
  /** What its line is called, where not by its formula. */
  line?: LineId
  family?: string
  /** The structures it holds in, where not all in which each of its parts has a line. */
  structures?: readonly Structure[]
  /** Where the segments of each structure join its parts: the end of the ids of what is taken of them. */
  segments?: '' | '-ebita'
  /** In each structure a segment and its lines, where it is what a segment leaves after them. */
  within?: Within
  aggregation?: Metric['aggregation']
  shortLabel?: string
  color?: Metric['color']
  aliases?: readonly string[]
  successors?: readonly string[]
}

/** The margin of every segment whose profit is printed: `cloud-margin` for `cloud` and `cloud-ebita`. */
const SEGMENT_MARGINS: readonly Row[] = SEGMENT_EBITA.map(
  ({ id, label, shortLabel, color, aliases, successors }) => ({
    id: id.replace(/-ebita$/, '-margin'),
    label: `${label} margin`,
    shortLabel: shortLabel.replace(/ EBITA$/, ' margin'),
    formula: 'part',
    needs: [id, id.replace(/-ebita$/, '')],
    color,
    aliases: aliases.filter((alias) => / EBITA$/.test(alias)).map((alias) => `${alias} margin`),
    successors: successors.map((heir) => heir.replace(/-ebita$/, '-margin')),
    description: `${label} in percent of the segment’s revenue, both from one structure.`,
  }),
)

/** Expenses of revenue without the share-based compensation that releases print in each. */
const EXPENSES_WITHOUT_COMPENSATION: readonly Row[] = [
  ['cost-of-revenue', 'Cost of revenue', 'Cost of revenue'],
  ['product-development', 'Product development expenses', 'R&D'],
  ['sales-marketing', 'Sales and marketing expenses', 'S&M'],
  ['general-admin', 'General and administrative expenses', 'G&A'],
].map(([id = '', label = '', shortLabel = '']) => ({
  id: `${id}-ratio-without-compensation`,
  label: `${label} without share-based compensation, % of revenue`,
  shortLabel: `${shortLabel} without SBC / revenue`,
  formula: 'without',
  needs: [id, `compensation-in-${id}`, 'revenue'],
  aliases: [`${shortLabel} ratio excluding SBC`],
  description: `${label} in percent of revenue, without the share-based compensation in them.`,
}))

/** Debt beside bank borrowings, which not every balance sheet has. */
const DEBT = [
  'secured-borrowings',
  'senior-notes-current',
  'senior-notes-long',
  'convertible-notes',
  'exchangeable-bonds',
]

/** Margins, ratios and balances that no release prints as such. Adding one is adding a row. */
const ROWS: readonly Row[] = [
  {
    id: 'gross-margin',
    label: 'Gross margin',
    formula: 'rest',
    needs: ['cost-of-revenue', 'revenue'],
    aliases: ['Gross profit margin'],
    description: 'What revenue leaves after the cost of revenue, in percent of revenue.',
  },
  {
    id: 'operating-margin',
    label: 'Operating margin',
    formula: 'part',
    needs: ['operating-income', 'revenue'],
    aliases: ['Operating profit margin', 'EBIT margin'],
    description: 'Income from operations in percent of revenue.',
  },
  {
    id: 'net-margin',
    label: 'Net margin',
    formula: 'part',
    needs: ['net-income', 'revenue'],
    aliases: ['Net profit margin', 'Net income margin', 'Profit margin'],
    description: 'Net income, what belongs to minority holders included, in percent of revenue.',
  },
  {
    id: 'adjusted-ebita-margin',
    label: 'Adjusted EBITA margin',
    shortLabel: 'EBITA margin',
    formula: 'part',
    needs: ['adjusted-ebita', 'revenue'],
    aliases: ['Adj. EBITA margin', 'Group margin'],
    description: 'Adjusted EBITA of the group in percent of revenue, as the company defines it.',
  },
  {
    id: 'adjusted-ebitda-margin',
    label: 'Adjusted EBITDA margin',
    shortLabel: 'EBITDA margin',
    formula: 'part',
    needs: ['adjusted-ebitda', 'revenue'],
    aliases: ['Adj. EBITDA margin'],
    description: 'Adjusted EBITDA of the group in percent of revenue, as the company defines it.',
  },
  ...SEGMENT_MARGINS,
  {
    id: 'cost-of-revenue-ratio',
    label: 'Cost of revenue, % of revenue',
    shortLabel: 'Cost of revenue / revenue',
    formula: 'part',
    needs: ['cost-of-revenue', 'revenue'],
    aliases: ['Cost ratio'],
    description: 'Cost of revenue in percent of revenue, share-based compensation included.',
  },
  {
    id: 'product-development-ratio',
    label: 'Product development expenses, % of revenue',
    shortLabel: 'R&D / revenue',
    formula: 'part',
    needs: ['product-development', 'revenue'],
    aliases: ['R&D ratio', 'R&D intensity'],
    description:
      'Product development expenses in percent of revenue, share-based compensation included.',
  },
  {
    id: 'sales-marketing-ratio',
    label: 'Sales and marketing expenses, % of revenue',
    shortLabel: 'S&M / revenue',
    formula: 'part',
    needs: ['sales-marketing', 'revenue'],
    aliases: ['S&M ratio', 'Marketing ratio'],
    description:
      'Sales and marketing expenses in percent of revenue, share-based compensation included.',
  },
  {
    id: 'general-admin-ratio',
    label: 'General and administrative expenses, % of revenue',
    shortLabel: 'G&A / revenue',
    formula: 'part',
    needs: ['general-admin', 'revenue'],
    aliases: ['G&A ratio'],
    description:
      'General and administrative expenses in percent of revenue, share-based compensation and one-off fines included.',
  },
  ...EXPENSES_WITHOUT_COMPENSATION,
  {
    id: 'capex-to-revenue',
    label: 'Capital expenditures, % of revenue',
    shortLabel: 'Capex / revenue',
    formula: 'part',
    needs: ['capex', 'revenue'],
    color: 'capex',
    aliases: ['Capex ratio', 'Capital intensity'],
    description: 'Capital expenditures of the whole group in percent of revenue.',
  },
  {
    id: 'free-cash-flow-to-revenue',
    label: 'Free cash flow, % of revenue',
    shortLabel: 'FCF / revenue',
    formula: 'part',
    needs: ['free-cash-flow', 'revenue'],
    aliases: ['FCF margin', 'Free cash flow margin'],
    description: 'Free cash flow as the company defines it, in percent of revenue.',
  },
  {
    id: 'capex-to-operating-cash-flow',
    label: 'Capital expenditures, % of operating cash flow',
    shortLabel: 'Capex / operating cash flow',
    formula: 'part',
    needs: ['capex', 'operating-cash-flow'],
    color: 'capex',
    aliases: ['Capex to OCF', 'Capex / OCF', 'Reinvestment rate'],
    description:
      'Capital expenditures of the whole group in percent of the cash from operations; no value where that is negative.',
  },
  {
    id: 'total-debt',
    label: 'Total debt',
    family: 'balance',
    formula: 'sum',
    needs: ['bank-borrowings-current', 'bank-borrowings-long'],
    optional: DEBT,
    line: 'total_debt',
    aliases: ['Debt', 'Borrowings', 'Gross debt'],
    description:
      'Bank borrowings, senior notes, convertible notes and exchangeable bonds of the balance sheet; a balance sheet without one of the lines had none of it.',
  },
  {
    id: 'net-cash',
    label: 'Net cash',
    family: 'balance',
    formula: 'less',
    needs: ['cash-liquid-investments', 'bank-borrowings-current', 'bank-borrowings-long'],
    optional: DEBT,
    line: 'net_cash',
    aliases: ['Net cash position', 'Net debt'],
    description:
      'Cash and other liquid investments less total debt; a minus is net debt. From June 2022, as the wider measure of cash is.',
  },
  {
    id: 'outside-segments',
    label: 'Revenue outside segments',
    shortLabel: 'Outside segments',
    family: 'reconciliation',
    formula: 'less',
    needs: ['revenue'],
    segments: '',
    line: 'revenue_outside_segments',
    color: 'capex', // the one color that no segment has
    aggregation: 'sum',
    aliases: ['Eliminations and unallocated revenue'],
    description:
      'Revenue of the group less that of all segments of one structure: eliminations, unallocated revenue and rounding.',
  },
  {
    id: 'outside-segments-ebita',
    label: 'Adjusted EBITA outside segments',
    shortLabel: 'Outside segments EBITA',
    family: 'reconciliation',
    formula: 'less',
    needs: ['adjusted-ebita'],
    segments: '-ebita',
    line: 'adj_ebita_outside_segments',
    color: 'capex', // the one color that no segment has
    aggregation: 'sum',
    aliases: ['Eliminations and unallocated EBITA'],
    description:
      'Adjusted EBITA of the group less that of all segments of one structure: unallocated costs, eliminations and rounding.',
  },
  ...LINE_RESTS,
  {
    id: 'other-operating-items',
    label: 'Other items in income from operations',
    shortLabel: 'Other operating items',
    family: 'income-statement',
    formula: 'unexplained',
    needs: [
      ...['operating-income', 'revenue', 'cost-of-revenue', 'product-development'],
      ...['sales-marketing', 'general-admin', 'amortization-impairment'],
    ],
    line: 'other_operating_items',
    aggregation: 'sum',
    description:
      'Income from operations less revenue and plus the five costs that every release prints: impairment of goodwill, other gains and losses, and rounding.',
  },
  {
    id: 'effective-tax-rate',
    label: 'Effective tax rate',
    formula: 'part',
    needs: ['income-tax', 'pretax-income'],
    aliases: ['Tax rate', 'ETR'],
    description:
      'Income tax in percent of income before tax and equity results, without the adjustments that releases name beside it; no value where there is a loss before tax.',
  },
  {
    id: 'revenue-per-employee',
    label: 'Revenue per employee',
    formula: 'head',
    needs: ['revenue', 'employees'],
    aliases: ['Revenue per head', 'Sales per employee'],
    description: 'Revenue of the period by the people employed at its end.',
  },
  {
    id: 'adjusted-ebita-per-employee',
    label: 'Adjusted EBITA per employee',
    shortLabel: 'EBITA per employee',
    formula: 'head',
    needs: ['adjusted-ebita', 'employees'],
    aliases: ['EBITA per head', 'Profit per employee'],
    description: 'Adjusted EBITA of the period by the people employed at its end.',
  },
]

/** Every choice of one line for each part, the newest lines first. */
function crossLines(lines: readonly (readonly LineId[])[]): LineId[][] {
  return lines.reduce<LineId[][]>(
    (chosen, next) => chosen.flatMap((before) => next.map((line) => [...before, line])),
    [[]],
  )
}

/** The lines of each part in a structure; a total of the group stands in every structure. */
function linesIn(parts: readonly Metric[], structure: Structure): LineId[][] {
  return parts.map((part) => {
    const totals = part.lines.filter((line) => structureOfLine(line) === null)
    return [findLine(part, structure) ?? totals].flat()
  })
}

function choosePartLines(parts: readonly Metric[], { structures }: Row): LineId[][] {
  const structured = parts.some(({ lines }) => lines.some((line) => structureOfLine(line)))
  if (!structured) return crossLines(parts.map(({ lines }) => lines))
  return STRUCTURES.toReversed()
    .filter((structure) => structures?.includes(structure) ?? true)
    .flatMap((structure) => crossLines(linesIn(parts, structure)))
}

/** `2025:cloud_adj_ebita/cloud`: a derived line is called by its formula, its structure once. */
function nameLine(formula: FormulaId, parts: readonly LineId[]): LineId {
  const structure = parts.map(structureOfLine).find((id) => id !== null)
  const bare = parts.map((part) => part.slice(part.indexOf(':') + 1))
  const name = FORMULAS[formula].write(bare).replaceAll(' ', '').replaceAll('−', '-')
  return structure ? `${structure}:${name}` : name
}

function findPrinted(id: string): Metric {
  const metric = PRINTED.find((printed) => printed.id === id)
  if (!metric) throw new RangeError(`${id} is not a metric that releases print`)
  return metric
}

/** The structure's segments, or what they earn; null where not every one of them prints it. */
function linesOfSegments(structure: Structure, ending: string): LineId[] | null {
  const segments = PRINTED.filter(({ segmentOf }) => segmentOf.includes(structure))
  const lines = segments.flatMap(({ id }) => {
    const metric = PRINTED.find((printed) => printed.id === `${id}${ending}`)
    return (metric && findLine(metric, structure)) ?? []
  })
  return lines.length < segments.length ? null : lines
}

/** What a total of the group leaves after its segments, a line for each structure. */
function deriveRests(row: Row, ending: string): DerivedLine[] {
  const totals = row.needs.flatMap((id) => findPrinted(id).lines)
  return STRUCTURES.toReversed().flatMap((structure): DerivedLine[] => {
    const parts = linesOfSegments(structure, ending)
    if (!parts) return []
    const line = `${structure}:${row.line}`
    return [{ line, formula: row.formula, parts: [...totals, ...parts], optional: [] }]
  })
}

function deriveLines(row: Row): DerivedLine[] {
  const { formula } = row
  if (row.within) return deriveLineRests(row.line ?? row.id, row.within)
  if (row.segments !== undefined) return deriveRests(row, row.segments)
  const optional = (row.optional ?? []).flatMap((id) => findPrinted(id).lines)
  return choosePartLines(row.needs.map(findPrinted), row).map((parts) => ({
    line: row.line ?? nameLine(formula, parts),
    formula,
    parts,
    optional,
  }))
}

const LINES = new Map(
  ROWS.flatMap((row) => deriveLines(row).map((derived) => [derived.line, derived] as const)),
)

/** How a line is computed; undefined for a line that releases print. */
export function findDerivedLine(line: LineId): DerivedLine | undefined {
  return LINES.get(line)
}

/** The metrics that follow from others by a formula. */
export const DERIVED: readonly Metric[] = ROWS.map((row) => {
  const { id, label, shortLabel = label, formula, needs, description } = row
  const { color = 'group', aliases = [], successors = [], optional = [] } = row
  const { family = id.endsWith('-margin') ? 'margin' : 'ratio' } = row
  return {
    id,
    label,
    shortLabel,
    family,
    unit: FORMULAS[formula].unit,
    aggregation: row.aggregation ?? (FORMULAS[formula].unit === 'CNY million' ? 'last' : 'parts'),
    color,
    lines: deriveLines(row).map(({ line }) => line),
    segmentOf: [],
    aliases,
    successors,
    description,
    derived: { formula, needs: [...needs, ...optional] },
  }
})
