import { describeFamily } from '#lib/metrics/describe-family'

/** Revenue of segments that ended with the structures of 2014 and 2016, or with that of 2021. */
export const EARLIER_SEGMENT_REVENUE = describeFamily(
  { family: 'segment-revenue', unit: 'CNY million', aggregation: 'sum' },
  [
    {
      id: 'core-commerce',
      label: 'Core commerce',
      shortLabel: 'Core commerce',
      color: 'china',
      lines: ['2016:core_commerce'],
      segmentOf: ['2016'],
      aliases: ['Core commerce'],
      successors: ['china-commerce', 'aidc', 'cainiao', 'local-services'],
      description:
        'Revenue of the commerce segment of the 2016 structure, which held domestic and overseas commerce, Cainiao and local services in one; the 2021 structure split it into four.',
    },
    {
      id: 'china-commerce-2014',
      label: 'China commerce (2014 structure)',
      shortLabel: 'China commerce 2014',
      color: 'china',
      lines: ['2014:china_commerce_total_legacy'],
      segmentOf: ['2014'],
      aliases: ['China commerce total'],
      successors: ['core-commerce', 'china-retail', 'china-wholesale'],
      description:
        'Domestic commerce, retail and wholesale, as the company broke down its revenue before it reported segments.',
    },
    {
      id: 'intl-commerce-2014',
      label: 'International commerce (2014 structure)',
      shortLabel: 'Intl commerce 2014',
      color: 'intl',
      lines: ['2014:intl_commerce_total_legacy'],
      segmentOf: ['2014'],
      aliases: ['International commerce total'],
      successors: ['core-commerce', 'intl-retail', 'intl-wholesale'],
      description:
        'Overseas commerce, retail and wholesale, as the company broke down its revenue before it reported segments; not joined to AIDC, from which five years without a total part it.',
    },
    {
      id: 'innovation',
      label: 'Innovation initiatives and others',
      shortLabel: 'Innovation',
      color: 'others',
      lines: ['2021:innovation_other', '2016:innovation_other'],
      segmentOf: ['2016', '2021'],
      aliases: ['Innovation initiatives', 'Innovation initiatives and others'],
      successors: ['all-others'],
      description:
        'Revenue of businesses too young for a segment of their own, such as DingTalk and Amap in the 2016 structure; both left it with the 2021 structure, which closes in March 2023.',
    },
    {
      id: 'others-2014',
      label: 'Others (2014 structure)',
      shortLabel: 'Others 2014',
      color: 'others',
      lines: ['2014:others_legacy'],
      segmentOf: ['2014'],
      successors: ['digital-media', 'innovation'],
      description:
        'What was neither commerce nor cloud in the breakdown before segments, largely mobile internet services and small-business lending.',
    },
  ],
)
