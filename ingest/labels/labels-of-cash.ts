import { label, labelTable, type LabelTable } from '#ingest/labels/label-table'
import { ROWS_PER_ADS } from '#ingest/labels/labels-of-group'

const OPERATING_CASH = label('operating_cash_flow', [
  'Net cash provided by operating activities',
  'Net cash used in operating activities',
])

/** Labels of the cash flow statement, of free cash flow and of the tables of active consumers. */
export const CASH_LABELS: readonly LabelTable[] = [
  labelTable('cash', [
    ...OPERATING_CASH,
    ...label('investing_cash_flow', [
      'Net cash used in investing activities',
      'Net cash provided by investing activities',
    ]),
    ...label('financing_cash_flow', [
      'Net cash used in financing activities',
      'Net cash provided by financing activities',
    ]),
    ...['', ', restricted cash and escrow receivables'].flatMap((more) => [
      ...label(
        'exchange_rate_effect_on_cash',
        `Effect of exchange rate changes on cash and cash equivalents${more}`,
      ),
      ...label(more ? 'change_in_cash_and_restricted_cash' : 'change_in_cash', [
        `Increase in cash and cash equivalents${more}`,
        `Decrease in cash and cash equivalents${more}`,
      ]),
      ...label(null, [
        `Cash and cash equivalents${more} at beginning of period`,
        `Cash and cash equivalents${more} at end of period`,
      ]),
    ]),
  ]),
  labelTable('fcf', [
    ...OPERATING_CASH,
    ...label('free_cash_flow_before_fy2019', 'Free cash flow', {
      beside: 'Less: Purchase of property and equipment and intangible assets',
    }),
    ...label('free_cash_flow', 'Free cash flow', {
      without: 'Less: Purchase of property and equipment and intangible assets',
    }),
    ...label(
      'capex_acquisition_ppe_with_intangibles',
      [
        'Less: Purchase of property and equipment and intangible assets',
        'Less: Purchase of property and equipment, intangible assets and licensed copyrights',
      ],
      { flip: true },
    ),
    ...label('capex_acquisition_ppe', 'Less: Purchase of property and equipment', { flip: true }),
    ...label(
      'purchase_of_intangibles_fcf',
      [
        'Less: Acquisition of licensed copyrights and intangible assets',
        'Less: Acquisition of licensed copyrights and other intangible assets',
        'Less: Acquisition of intangible assets',
        'Less: Purchase of intangible assets',
      ],
      { flip: true },
    ),
    ...label('buyer_protection_fund_change', [
      'Less: Changes in the consumer protection fund deposits',
      'Less: Changes in the buyer protection fund deposits',
    ]),
    ...label(null, [
      'Add: Changes in loan receivables, net',
      'Add: Changes in loan receivables, net and others',
      'Add: Others',
    ]),
  ]),
  labelTable('eps', [
    ...label('net_income_attributable', 'Net income attributable to ordinary shareholders'),
    ...label(null, [
      'Net income attributable to ordinary shareholders - basic',
      'Net income attributable to ordinary shareholders - diluted',
      'Net loss attributable to ordinary shareholders - basic',
      'Net loss attributable to ordinary shareholders - diluted',
      'Net income attributable to ordinary shareholders for computing diluted EPS',
      'Add: Reversal of accretion upon assumed conversion of Convertible Preference Shares',
      'Add: Dividend eliminated upon assumed conversion of Convertible Preference Shares',
      ...[
        'an equity investee',
        'equity investees',
        'a subsidiary and an equity investee',
        'a subsidiary and equity investees',
        'an equity investee and a subsidiary',
        'equity investees and subsidiaries',
        'equity method investees and subsidiaries',
      ].flatMap((by) => [
        `Dilution effect on earnings arising from option plans operated by ${by}`,
        `Dilution effect on earnings arising from share-based awards operated by ${by}`,
        `Dilution effect on earnings arising from non-cash share-based awards operated by ${by}`,
      ]),
      'Adjustments for interest expense attributable to convertible unsecured senior notes',
      'Add: Non-GAAP adjustments to net income',
      'Add: Non-GAAP adjustments to net income per share',
      'Add: Non-GAAP adjustments to net income per ADS',
      'Non-GAAP adjustments to net income attributable to ordinary shareholders',
      'Non-GAAP net income attributable to ordinary shareholders for computing non-GAAP diluted EPS',
      'Non-GAAP net income attributable to ordinary shareholders for computing non-GAAP diluted earnings per share/ADS',
      'Weighted average number of shares on a diluted basis',
      'Weighted average number of shares on a diluted basis for computing non-GAAP diluted earnings per share/ADS',
    ]),
    ...label('diluted_eps_per_share', ['Diluted earnings per share', 'Diluted loss per share'], {
      beside: ROWS_PER_ADS,
    }),
    ...label('non_gaap_diluted_eps_per_share', 'Non-GAAP diluted earnings per share', {
      beside: ROWS_PER_ADS,
    }),
    ...label('diluted_eps_per_ads', [
      'Diluted EPS',
      'Diluted earnings per ADS',
      'Diluted loss per ADS',
    ]),
    ...label('non_gaap_diluted_eps_per_ads', [
      'Non-GAAP diluted EPS',
      'Non-GAAP diluted earnings per ADS',
    ]),
  ]),
  labelTable(
    'consumers',
    label('annual_active_consumers_china_retail', [
      'Annual active buyers',
      'Annual active consumers',
    ]),
  ),
]
