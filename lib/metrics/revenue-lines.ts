import { describeFamily } from '#lib/metrics/describe-family'

/** Revenue lines within domestic commerce. */
export const REVENUE_LINES = describeFamily(
  { family: 'revenue-line', unit: 'CNY million', aggregation: 'sum' },
  [
    {
      id: 'cmr',
      label: 'Customer management revenue',
      shortLabel: 'CMR',
      color: 'china',
      lines: [
        '2026:customer_management',
        '2025:customer_management',
        '2023:customer_management',
        '2021:customer_management',
        '2016:customer_management',
        '2016:customer_management_ex_commission',
      ],
      aliases: [
        'CMR',
        'Customer management',
        'Customer management revenue',
        'Merchant marketing',
        'Advertising revenue',
      ],
      description:
        'What merchants pay for marketing and commission on Taobao and Tmall; commission is in from the line that reaches back to June 2019 and out before it, and from March 2026 a merchant development program is booked against it.',
    },
    {
      id: 'commission',
      label: 'Commission',
      shortLabel: 'Commission',
      color: 'china',
      lines: ['2016:commission'],
      aliases: ['Commission revenue', 'Tmall commission'],
      successors: ['cmr'],
      description:
        'Commission on domestic sales as printed until June 2020, after which it is part of customer management revenue.',
    },
    {
      id: 'direct-sales',
      label: 'Direct sales, logistics and others',
      shortLabel: 'Direct sales',
      color: 'china',
      lines: ['2026:direct_sales_other', '2025:direct_sales_other', '2023:direct_sales_other'],
      aliases: [
        'Direct sales and others',
        'Direct sales, logistics and others',
        'Tmall Supermarket',
        '1P',
      ],
      description:
        'Goods the domestic commerce segment sells on its own account and smaller income; from the 2023 structure on without the grocery stores, and with logistics fees in its name from 2025.',
    },
    {
      id: 'direct-sales-before-2023',
      label: 'Direct sales and others (2016 and 2021 structures)',
      shortLabel: 'Direct sales to FY2023',
      color: 'china',
      lines: ['2021:direct_sales_other', '2016:direct_sales_other'],
      aliases: ['New retail', 'Sun Art'],
      successors: ['direct-sales'],
      description:
        'Goods sold on own account, with Freshippo and, from October 2020, Sun Art; in FY2023 more than twice the later line of the same name and therefore never joined to it.',
    },
    {
      id: 'china-retail',
      label: 'China commerce retail',
      shortLabel: 'China retail',
      color: 'china',
      lines: [
        '2023:china_commerce_retail',
        '2021:china_commerce_retail',
        '2016:china_commerce_retail',
        '2014:china_commerce_retail',
      ],
      aliases: ['China commerce retail', 'Retail marketplaces'],
      successors: ['china-ecommerce'],
      description:
        'Domestic retail commerce, customer management and own sales together; the grocery stores are out from the 2023 line on.',
    },
    {
      id: 'china-wholesale',
      label: 'China commerce wholesale',
      shortLabel: 'China wholesale',
      color: 'china',
      lines: [
        '2025:china_commerce_wholesale',
        '2023:china_commerce_wholesale',
        '2021:china_commerce_wholesale',
        '2016:china_commerce_wholesale',
        '2014:china_commerce_wholesale',
      ],
      aliases: ['1688', '1688.com', 'China wholesale'],
      successors: ['global-wholesale'],
      description:
        'Domestic wholesale marketplace 1688.com, close to one line through every structure up to March 2026 and merged with Alibaba.com in 2026.',
    },
    {
      id: 'quick-commerce',
      label: 'Quick commerce (2025 structure)',
      shortLabel: 'Quick commerce',
      color: 'china',
      lines: ['2025:quick_commerce'],
      aliases: ['Quick commerce', 'Instant commerce', 'Taobao Instant Commerce'],
      successors: ['china-quick-commerce'],
      description:
        'Ele.me and Taobao instant delivery inside China E-commerce Group, less subsidies booked against revenue; its figures for FY2024 and FY2025 rest on a transcription.',
    },
    {
      id: 'china-quick-commerce',
      label: 'China quick commerce (2026 structure)',
      shortLabel: 'China quick commerce',
      color: 'china',
      lines: ['2026:china_quick_commerce'],
      aliases: ['China quick commerce'],
      description:
        'Quick commerce of the 2026 structure, more than twice the earlier line for the same quarter because Freshippo is in it, so the two are never joined.',
    },
    {
      id: 'core-commerce-others',
      label: 'Core commerce, others',
      shortLabel: 'Core commerce others',
      color: 'china',
      lines: ['2016:core_commerce_others'],
      aliases: ['Others within core commerce'],
      description:
        'The remainder of core commerce after the lines printed beside it in the 2016 structure; it shrinks where a line was given a name of its own.',
    },
  ],
)
