import { label, labelTable, type LabelTable } from '#ingest/labels/label-table'

/** Bridges that begin with a sum printed with the other sign in the income statement. */
const TAKEN_BACK = [
  ...label('interest_expense', ['Interest expense', 'Add: Interest expense']),
  ...label('income_tax_expenses', ['Income tax expenses', 'Add: Income tax expenses']),
  ...label(
    'interest_and_investment_income_net',
    [
      'Interest and investment income, net',
      'Less: Interest and investment income, net',
      'Add: Interest and investment income, net',
      'Less/Add: Interest and investment income, net',
    ],
    { flip: true },
  ),
  ...label(
    'other_income_net',
    [
      'Other income, net',
      'Less: Other income, net',
      'Other expense, net',
      'Add: Other loss, net',
      'Less/Add: Other income, net',
    ],
    { flip: true },
  ),
  ...label(
    'share_of_results_equity_investees',
    [
      'Share of results of equity method investees',
      'Add: Share of results of equity investees',
      'Add: Share of results of equity method investees',
      'Less: Share of results of equity method investees',
    ],
    { flip: true },
  ),
]

const SHARE_BASED = label('share_based_compensation', [
  'Share-based compensation expense',
  'Add: Share-based compensation expense',
])

const AMORTIZATION = label('amortization_impairment_intangibles', [
  'Amortization of intangible assets',
  'Amortization and impairment of intangible assets',
  'Add: Amortization of intangible assets',
  'Add: Amortization and impairment of intangible assets',
])

/** Labels of the reconciliations, in every structure. */
export const BRIDGE_LABELS: readonly LabelTable[] = [
  labelTable(
    'bridge',
    [
      ...label('net_income', ['Net income', 'Net loss']),
      ...label('income_from_operations', ['Income from operations', 'Loss from operations']),
      ...label('adj_ebita', 'Adjusted EBITA'),
      ...label('adj_ebitda', ['Adjusted EBITDA', 'Non-GAAP EBITDA']),
      ...TAKEN_BACK,
      ...SHARE_BASED,
      ...AMORTIZATION,
      ...label('impairment_of_goodwill', [
        'Impairment of goodwill',
        'Add: Impairment of goodwill',
        'Add: Impairment of goodwill and intangible assets',
      ]),
      ...label('depreciation_in_ebitda', [
        'Add: Depreciation and amortization of property and equipment and land use rights',
        'Add: Depreciation and amortization of property and equipment, and operating lease cost relating to land use rights',
        'Add: Depreciation of property and equipment, and operating lease cost relating to land use rights',
        'Depreciation of property and equipment, and operating lease cost relating to land use rights',
        'Depreciation and impairment of property and equipment, and operating lease cost relating to land use rights',
      ]),
      ...label(null, [
        'Add: Equity-settled donation expense',
        'Equity-settled donation expense',
        'Add: Settlement of U.S. federal class action lawsuit',
        'Add: Fine imposed pursuant to China’s Anti-monopoly Law',
        'Fine imposed pursuant to China’s Anti-monopoly Law',
        'Provision for the shareholder class action lawsuits',
        'Non-cash share-based compensation expense',
        'Impairment of goodwill, and others',
        'Amortization and impairment of intangible assets, and others',
      ]),
    ],
    [
      'Adjustments to reconcile net income to adjusted EBITA and adjusted EBITDA',
      'Adjustments to reconcile net loss to adjusted EBITA and adjusted EBITDA',
    ],
  ),
  labelTable(
    'net',
    [
      ...label('net_income', ['Net income', 'Net loss']),
      ...label('non_gaap_net_income', 'Non-GAAP net income'),
      ...SHARE_BASED,
      ...AMORTIZATION,
      ...label(null, [
        'Add: Impairment of goodwill, intangible assets and investments',
        'Add: Impairment of goodwill and investments',
        'Add: Impairment of investments and goodwill',
        'Add: Impairment of investments',
        'Impairment of goodwill and investments',
        'Impairment of goodwill and investments, and others',
        'Impairment of investments',
        'Impairment of investments, and others',
        'Add: Loss on deemed disposals/disposals/revaluation of investments',
        'Add: Gain on deemed disposals/disposals/revaluation of investments',
        'Less: Gain on deemed disposals/disposals/revaluation of investments and others',
        'Less: Gain on deemed disposals/disposals/revaluation of investments',
        'Add: Loss/Less: Gain on deemed disposals/disposals/revaluation of investments and others',
        'Loss on deemed disposals/disposals/revaluation of investments and others',
        'Loss on deemed disposals/disposals/revaluation of investments',
        'Gain on deemed disposals/disposals/revaluation of investments',
        'Gain on deemed disposals/disposals/revaluation of investments and others',
        'Add: Amortization of excess value receivable arising from the restructuring of commercial arrangements with Ant Financial',
        'Add: Amortization of excess value receivable arising from the restructuring of commercial arrangements with Ant Group',
        'Add: Expenses relating to the sale of shares by existing shareholders in initial public offering',
        'Add: Equity-settled donation expense',
        'Equity-settled donation expense',
        'Add: One-time charge for financing-related fees as a result of early repayment of bank borrowings',
        'Add: Immediate recognition of unamortized professional fees and upfront fees upon termination of bank borrowings',
        'Add: Settlement of U.S. federal class action lawsuit',
        'Add: Fine imposed pursuant to China’s Anti-monopoly Law',
        'Fine imposed pursuant to China’s Anti-monopoly Law',
        'Provision for the shareholder class action lawsuits',
        'Non-cash share-based compensation expense',
        'Amortization and impairment of intangible assets, and others',
        'Less: Tax effects on non-GAAP adjustments',
        'Adjusted for tax effects on non-GAAP adjustments',
        'Tax effects on non-GAAP adjustments',
        'Tax effects',
        'equity interest in Ant Financial',
        'equity interest in Ant Group',
      ]),
    ],
    [
      'Adjustments to reconcile net income to non-GAAP net income',
      'Adjustments to reconcile net loss to non-GAAP net income',
    ],
  ),
]
