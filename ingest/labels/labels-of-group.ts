import { label, labelTable, type LabelTable } from '#ingest/labels/label-table'

const INCOME_LINES = [
  ...label('revenue_total', 'Revenue'),
  ...label('income_from_operations', ['Income from operations', 'Loss from operations']),
  ...label('net_income', ['Net income', 'Net loss']),
  ...label('net_income_attributable', [
    'Net income attributable to ordinary shareholders',
    'Net loss attributable to ordinary shareholders',
  ]),
]

const MEASURES = [
  ...label('adj_ebitda', ['Adjusted EBITDA', 'Non-GAAP EBITDA']),
  ...label('adj_ebita', 'Adjusted EBITA'),
  ...label('non_gaap_net_income', 'Non-GAAP net income'),
]

/** Rows that tables have since the split of July 2019, when eight shares came to make an ADS. */
export const ROWS_PER_ADS = ['Diluted earnings per ADS', 'Diluted loss per ADS']

const PER_ADS = [
  ...label('diluted_eps_per_ads', [
    'Diluted earnings per share/ADS',
    'Diluted earnings per ADS',
    'Diluted loss per share/ADS',
    'Diluted loss per ADS',
    'Diluted EPS',
  ]),
  ...label('non_gaap_diluted_eps_per_ads', [
    'Non-GAAP diluted EPS',
    'Non-GAAP diluted earnings per ADS',
    'Non-GAAP diluted earnings per share/ADS',
  ]),
  ...label('diluted_eps_per_share', ['Diluted earnings per share', 'Diluted loss per share'], {
    beside: ROWS_PER_ADS,
  }),
  ...label('non_gaap_diluted_eps_per_share', 'Non-GAAP diluted earnings per share', {
    beside: ROWS_PER_ADS,
  }),
]

/** Headings under which the income statement has the diluted earnings per ADS. */
const PER_ADS_HEADINGS = [
  'Earnings per ADS attributable to ordinary shareholders',
  'Loss per ADS attributable to ordinary shareholders',
  'Earnings per share/ADS attributable to ordinary shareholders',
]
const PER_SHARE_HEADINGS = [
  'Earnings per share attributable to ordinary shareholders',
  'Loss per share attributable to ordinary shareholders',
]
/** Since the split a heading of its own has the earnings per ADS, with or without a row behind it. */
const SINCE_SPLIT = PER_ADS_HEADINGS.slice(0, 2).flatMap((heading) => [heading, `${heading} Basic`])
const WEIGHTED_HEADINGS = ['share', 'shares'].flatMap((share) =>
  [
    'net income per ordinary share',
    'earnings per ordinary share',
    'earnings per ordinary share/ADS',
  ].map((what) => `Weighted average number of ${share} used in calculating ${what}`),
)

const AMORTIZATION = [
  'Amortization of intangible assets',
  'Amortisation of intangible assets',
  'Amortization and impairment of intangible assets',
]
const IMPAIRMENT = ['Impairment of goodwill', 'Impairment of goodwill and intangible assets']

const COST_LABELS = [
  'Cost of revenue',
  'Product development expenses',
  'Sales and marketing expenses',
  'General and administrative expenses',
]
const COST_LINES = [
  'cost_of_revenue',
  'product_development_exp',
  'sales_marketing_exp',
  'g_and_a_exp',
]

/** The costs by function, which one table may print with and without share-based compensation. */
const labelCosts = (also: { under: string; flip?: true }, lines: readonly string[] = COST_LINES) =>
  lines.flatMap((line, index) => label(line, COST_LABELS[index] ?? '', also))

const COMPENSATION_LINES = COST_LINES.map((line) => `share_based_compensation_in_${line}`)
const COMPENSATION_HEADINGS = [
  'Share-based compensation expense',
  'Share-based compensation expense by function',
]
/** Share-based compensation within each cost by function. */
const COMPENSATION = COMPENSATION_HEADINGS.flatMap((under) =>
  labelCosts({ under }, COMPENSATION_LINES),
)

/** Labels of the tables that are about the whole group, in every structure. */
export const GROUP_LABELS: readonly LabelTable[] = [
  labelTable('summary', [
    ...INCOME_LINES,
    ...MEASURES,
    ...PER_ADS,
    ...label('annual_active_consumers_china_retail', 'Annual active buyers', { bare: true }),
    ...label('operating_cash_flow', 'Net cash provided by operating activities'),
    ...label('mobile_revenue', ['Mobile revenue', 'Mobile revenue from China commerce retail']),
    ...label(null, [
      'Non-GAAP free cash flow',
      'GMV',
      'Quarterly GMV',
      'Quarterly mobile GMV',
      'Mobile GMV',
      'Annual GMV',
      'Annual mobile GMV',
      'Mobile monthly active users',
    ]),
  ]),
  labelTable(
    'income',
    [
      ...INCOME_LINES,
      ...labelCosts({ under: '', flip: true }),
      ...label('amortization_impairment_intangibles', AMORTIZATION, { under: '', flip: true }),
      ...label('impairment_of_goodwill', IMPAIRMENT, { under: '', flip: true }),
      ...label('interest_and_investment_income_net', 'Interest and investment income, net'),
      ...label('interest_expense', 'Interest expense', { flip: true }),
      ...label('other_income_net', ['Other income, net', 'Other loss, net', 'Other expense, net']),
      ...label('income_tax_expenses', ['Income tax expenses', 'Income tax expense'], {
        flip: true,
      }),
      ...label('share_of_results_equity_investees', [
        'Share of results of equity investees',
        'Share of results of equity method investees',
      ]),
      ...label('net_income_attributable_parent', [
        'Net income attributable to Alibaba Group Holding Limited',
        'Net loss attributable to Alibaba Group Holding Limited',
      ]),
      ...label('share_based_compensation', 'Total', {
        under: 'Share-based compensation expense by function',
      }),
      ...COMPENSATION,
      ...label('other_gains_net', ['Other gains, net', 'Other losses, net']),
      ...PER_ADS_HEADINGS.flatMap((under) => label('diluted_eps_per_ads', 'Diluted', { under })),
      ...PER_SHARE_HEADINGS.flatMap((under) =>
        label('diluted_eps_per_share', 'Diluted', { under, beside: SINCE_SPLIT }),
      ),
      ...WEIGHTED_HEADINGS.flatMap((under) => [
        ...label('diluted_weighted_shares_million', 'Diluted', {
          under,
          bare: true,
          beside: SINCE_SPLIT,
        }),
        ...label('diluted_weighted_shares_before_split_million', 'Diluted', {
          under,
          bare: true,
          without: SINCE_SPLIT,
        }),
      ]),
      ...label('income_before_tax_and_equity_results', [
        'Income before income tax and share of results of equity investees',
        'Income before income tax and share of results of equity method investees',
        'Loss before income tax and share of results of equity method investees',
      ]),
      ...label(null, [
        'Basic',
        'Diluted',
        'Total',
        ...COST_LABELS,
        'Net income attributable to noncontrolling interests',
        'Net loss attributable to noncontrolling interests',
        'Net loss (income) attributable to noncontrolling interests',
        'Accretion of Convertible Preference Shares',
        'Dividends accrued on Convertible Preference Shares',
        'Accretion of mezzanine equity',
        'Reversal of accretion of mezzanine equity',
      ]),
    ],
    [
      ...PER_SHARE_HEADINGS,
      ...PER_ADS_HEADINGS,
      ...WEIGHTED_HEADINGS,
      'Share-based compensation expense by function',
      'Non-GAAP costs and expenses excluding share-based compensation expense by function',
    ],
  ),
  labelTable(
    'costs',
    [
      ...['Costs and expenses', 'Cost and expenses'].flatMap((under) => labelCosts({ under })),
      ...label('amortization_impairment_intangibles', AMORTIZATION),
      ...label('impairment_of_goodwill', IMPAIRMENT),
      ...label('share_based_compensation', 'Total share-based compensation expense'),
      ...COMPENSATION,
      ...label(null, [
        ...COST_LABELS,
        'Other gains, net',
        'Total costs and expenses',
        'Total cost and expenses',
        'Total costs and expenses excluding share-based compensation expense',
        'Total costs and expenses excluding share-based compensation expenses',
        'Total cost and expenses excluding share-based compensation expense',
        'Total cost and expenses excluding share-based compensation expenses',
      ]),
    ],
    [
      'Costs and expenses',
      'Cost and expenses',
      ...COMPENSATION_HEADINGS,
      'Costs and expenses excluding share-based compensation expense',
      'Cost and expenses excluding share-based compensation expense',
    ],
  ),
]
