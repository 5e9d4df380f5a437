import { label, type LabelTable } from '#ingest/labels/label-table'

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
  ...label(null, [
    'Diluted earnings per share',
    'Diluted loss per share',
    'Non-GAAP diluted earnings per share',
  ]),
]

const AMORTIZATION = [
  'Amortization of intangible assets',
  'Amortisation of intangible assets',
  'Amortization and impairment of intangible assets',
]
const IMPAIRMENT = ['Impairment of goodwill', 'Impairment of goodwill and intangible assets']

/** Labels of the tables that are about the whole group, in every structure. */
export const GROUP_LABELS: readonly LabelTable[] = [
  {
    kind: 'summary',
    structure: null,
    headings: [],
    rows: [
      ...INCOME_LINES,
      ...MEASURES,
      ...PER_ADS,
      ...label('annual_active_consumers_china_retail', 'Annual active buyers', { bare: true }),
      ...label('operating_cash_flow', 'Net cash provided by operating activities'),
      ...label(null, [
        'Non-GAAP free cash flow',
        'GMV',
        'Quarterly GMV',
        'Quarterly mobile GMV',
        'Mobile GMV',
        'Annual GMV',
        'Annual mobile GMV',
        'Mobile revenue',
        'Mobile revenue from China commerce retail',
        'Mobile monthly active users',
      ]),
    ],
  },
  {
    kind: 'income',
    structure: null,
    headings: [
      'Earnings per share attributable to ordinary shareholders',
      'Earnings per share/ADS attributable to ordinary shareholders',
      'Earnings per ADS attributable to ordinary shareholders',
      'Loss per share attributable to ordinary shareholders',
      'Loss per ADS attributable to ordinary shareholders',
      'Weighted average number of share used in calculating net income per ordinary share',
      'Weighted average number of shares used in calculating net income per ordinary share',
      'Weighted average number of share used in calculating earnings per ordinary share',
      'Weighted average number of shares used in calculating earnings per ordinary share',
      'Weighted average number of share used in calculating earnings per ordinary share/ADS',
      'Share-based compensation expense by function',
      'Non-GAAP costs and expenses excluding share-based compensation expense by function',
    ],
    rows: [
      ...INCOME_LINES,
      ...label('cost_of_revenue', 'Cost of revenue', { under: '', flip: true }),
      ...label('product_development_exp', 'Product development expenses', {
        under: '',
        flip: true,
      }),
      ...label('sales_marketing_exp', 'Sales and marketing expenses', { under: '', flip: true }),
      ...label('g_and_a_exp', 'General and administrative expenses', { under: '', flip: true }),
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
      ...label('diluted_eps_per_ads', 'Diluted', {
        under: 'Earnings per ADS attributable to ordinary shareholders',
      }),
      ...label('diluted_eps_per_ads', 'Diluted', {
        under: 'Loss per ADS attributable to ordinary shareholders',
      }),
      ...label('diluted_eps_per_ads', 'Diluted', {
        under: 'Earnings per share/ADS attributable to ordinary shareholders',
      }),
      ...label('income_before_tax_and_equity_results', [
        'Income before income tax and share of results of equity investees',
        'Income before income tax and share of results of equity method investees',
        'Loss before income tax and share of results of equity method investees',
      ]),
      ...label(null, [
        'Basic',
        'Diluted',
        'Total',
        'Cost of revenue',
        'Product development expenses',
        'Sales and marketing expenses',
        'General and administrative expenses',
        'Other gains, net',
        'Net income attributable to noncontrolling interests',
        'Net loss attributable to noncontrolling interests',
        'Net loss (income) attributable to noncontrolling interests',
        'Accretion of Convertible Preference Shares',
        'Dividends accrued on Convertible Preference Shares',
        'Accretion of mezzanine equity',
        'Reversal of accretion of mezzanine equity',
      ]),
    ],
  },
  {
    kind: 'costs',
    structure: null,
    headings: [
      'Costs and expenses',
      'Cost and expenses',
      'Share-based compensation expense',
      'Share-based compensation expense by function',
      'Costs and expenses excluding share-based compensation expense',
      'Cost and expenses excluding share-based compensation expense',
    ],
    rows: [
      ...['Costs and expenses', 'Cost and expenses'].flatMap((under) => [
        ...label('cost_of_revenue', 'Cost of revenue', { under }),
        ...label('product_development_exp', 'Product development expenses', { under }),
        ...label('sales_marketing_exp', 'Sales and marketing expenses', { under }),
        ...label('g_and_a_exp', 'General and administrative expenses', { under }),
      ]),
      ...label('amortization_impairment_intangibles', AMORTIZATION),
      ...label('impairment_of_goodwill', IMPAIRMENT),
      ...label('share_based_compensation', 'Total share-based compensation expense'),
      ...label(null, [
        'Cost of revenue',
        'Product development expenses',
        'Sales and marketing expenses',
        'General and administrative expenses',
        'Other gains, net',
        'Total costs and expenses',
        'Total cost and expenses',
        'Total costs and expenses excluding share-based compensation expense',
        'Total costs and expenses excluding share-based compensation expenses',
        'Total cost and expenses excluding share-based compensation expense',
        'Total cost and expenses excluding share-based compensation expenses',
      ]),
    ],
  },
]
