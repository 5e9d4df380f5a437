import { label, labelTable, type LabelTable } from '#ingest/labels/label-table'

/** Headings above the investees, in every form that a profit or a loss gives them. */
const SHARES = ['profit', 'profits', 'loss', 'losses', 'results'].flatMap((what) =>
  ['equity investees', 'equity method investees'].map((of) => `Share of ${what} of ${of}`),
)

/** Labels of the tables about investees, users, volume and clients, which a few years have. */
export const OPERATION_LABELS: readonly LabelTable[] = [
  labelTable(
    'investees',
    [
      ...label('share_of_results_ant', ['Ant Financial', 'Ant Group']),
      ...label('share_of_results_equity_investees', 'Total'),
      ...label(null, [
        'Koubei',
        'Cainiao Network',
        'Youku Tudou',
        'Other equity investees',
        'Others',
        ...SHARES,
        'Impairment',
        'Impairment loss',
        'Impairment losses',
        'Dilution gain',
        'Dilution gains',
        'Dilution loss',
        'Dilution losses',
      ]),
    ],
    SHARES,
  ),
  labelTable('users', label('mobile_monthly_active_users', 'Mobile MAUs')),
  labelTable(
    'volume',
    [
      ...label('gmv_china_retail_quarter', 'GMV'),
      ...label('mobile_gmv', 'Mobile GMV'),
      ...label('mobile_revenue', 'Mobile revenue'),
      ...label(null, 'Revenue'),
    ],
    ['China retail marketplaces'],
  ),
  labelTable('clients', label('cloud_paying_customers_thousand', 'Paying customers')),
]
