import type { FormulaId } from '#lib/metrics/formulas'
import { LINE_RESTS, type Within } from '#lib/metrics/line-rests'
import type { LineId, Metric, Structure } from '#lib/metrics/metric'
import { SEGMENT_EBITA } from '#lib/metrics/segment-ebita'

/** What makes a derived metric, and its lines. */
export interface DerivedRow extends Pick<Metric, 'id' | 'label' | 'description'> {
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
const SEGMENT_MARGINS: readonly DerivedRow[] = SEGMENT_EBITA.map(
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
const EXPENSES_WITHOUT_COMPENSATION: readonly DerivedRow[] = [
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
export const DERIVED_ROWS: readonly DerivedRow[] = [
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
