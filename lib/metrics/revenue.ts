import { describeFamily } from '#lib/metrics/describe-family'

/** Group revenue. */
export const GROUP_REVENUE = describeFamily(
  { family: 'revenue', unit: 'CNY million', aggregation: 'sum' },
  [
    {
      id: 'revenue',
      label: 'Revenue',
      shortLabel: 'Revenue',
      lines: ['revenue_total'],
      aliases: ['Total revenue', 'Group revenue', 'Sales', 'Turnover', 'Top line'],
      description:
        'Revenue of the whole group after everything sold between its own businesses is taken out; one line throughout, so Sun Art and Intime are in until they left the group.',
    },
  ],
)
