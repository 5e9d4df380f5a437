import { describeFamily, linesOf } from '#lib/metrics/describe-family'

/** What stands between the segments and the group. */
export const RECONCILIATION = describeFamily(
  { family: 'reconciliation', unit: 'CNY million', aggregation: 'sum' },
  {
    'total-segments': {
      label: 'Segments before elimination',
      shortLabel: 'Segments total',
      lines: ['2023:total_segment_revenue'],
      aliases: ['Total segment revenue'],
      description:
        'Sum of all segments before sales among them are taken out, printed from June 2023 until June 2024 and restated once when DingTalk moved.',
    },
    elimination: {
      label: 'Inter-segment elimination',
      shortLabel: 'Elimination',
      lines: linesOf('intersegment_elimination', '2025', '2023'),
      aliases: ['Inter-segment elimination'],
      description:
        'Sales among segments, taken out of revenue; printed since the 2023 structure, where segments are shown before it.',
    },
    unallocated: {
      label: 'Unallocated revenue',
      shortLabel: 'Unallocated',
      lines: linesOf('unallocated', '2025', '2023'),
      aliases: ['Unallocated'],
      description: 'Revenue that belongs to no segment; printed since the 2023 structure.',
    },
    'total-segments-ebita': {
      label: 'Segments adjusted EBITA before unallocated',
      shortLabel: 'Segments EBITA',
      lines: ['2023:total_segment_adj_ebita'],
      aliases: ['Total segment EBITA'],
      description:
        "Sum of the segments' adjusted EBITA before unallocated costs and elimination, printed from June 2023 until June 2024.",
    },
    'elimination-ebita': {
      label: 'Elimination, adjusted EBITA',
      shortLabel: 'Elimination EBITA',
      lines: linesOf('intersegment_elimination_adj_ebita', '2025', '2023'),
      aliases: ['Inter-segment elimination EBITA'],
      description: 'Profit among segments taken out of adjusted EBITA, since the 2023 structure.',
    },
    'unallocated-ebita': {
      label: 'Unallocated, adjusted EBITA',
      shortLabel: 'Unallocated EBITA',
      lines: linesOf('unallocated_adj_ebita', '2025', '2023', '2021', '2016'),
      aliases: ['Unallocated costs', 'Corporate costs'],
      description:
        'Corporate costs that no segment carries; what counts as corporate changes with each structure.',
    },
  },
)
