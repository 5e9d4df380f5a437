import { describeFamily, linesOf } from '#lib/metrics/describe-family'

/** Revenue lines: within domestic commerce, abroad, in logistics and in the cloud. */
export const REVENUE_LINES = describeFamily(
  { family: 'revenue-line', unit: 'CNY million', aggregation: 'sum' },
  {
    cmr: {
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
    commission: {
      label: 'Commission',
      color: 'china',
      lines: ['2016:commission'],
      aliases: ['Commission revenue', 'Tmall commission'],
      successors: ['cmr'],
      description:
        'Commission on domestic sales as printed until June 2020, after which it is part of customer management revenue.',
    },
    'mobile-revenue': {
      label: 'Mobile revenue of China commerce retail',
      shortLabel: 'Mobile revenue',
      color: 'china',
      lines: ['mobile_revenue'],
      aliases: ['Revenue on mobile'],
      description:
        'The part of China commerce retail revenue that came from mobile devices, printed until March 2017.',
    },
    'direct-sales': {
      label: 'Direct sales, logistics and others',
      shortLabel: 'Direct sales',
      color: 'china',
      lines: linesOf('direct_sales_other', '2026', '2025', '2023'),
      aliases: [
        'Direct sales and others',
        'Direct sales, logistics and others',
        'Tmall Supermarket',
        '1P',
      ],
      description:
        'Goods the domestic commerce segment sells on its own account and smaller income; from the 2023 structure on without the grocery stores, and with logistics fees in its name from 2025.',
    },
    'direct-sales-before-2023': {
      label: 'Direct sales and others (2016 and 2021 structures)',
      shortLabel: 'Direct sales to FY2023',
      color: 'china',
      lines: linesOf('direct_sales_other', '2021', '2016'),
      aliases: ['New retail', 'Sun Art'],
      successors: ['direct-sales'],
      description:
        'Goods sold on own account, with Freshippo and, from October 2020, Sun Art; in FY2023 more than twice the later line of the same name and therefore never joined to it.',
    },
    'china-retail': {
      label: 'China commerce retail',
      shortLabel: 'China retail',
      color: 'china',
      lines: linesOf('china_commerce_retail', '2023', '2021', '2016', '2014'),
      aliases: ['China commerce retail', 'Retail marketplaces'],
      successors: ['china-ecommerce'],
      description:
        'Domestic retail commerce, customer management and own sales together; the grocery stores are out from the 2023 line on.',
    },
    'china-wholesale': {
      label: 'China commerce wholesale',
      shortLabel: 'China wholesale',
      color: 'china',
      lines: linesOf('china_commerce_wholesale', '2025', '2023', '2021', '2016', '2014'),
      aliases: ['1688', '1688.com', 'China wholesale'],
      successors: ['global-wholesale'],
      description:
        'Domestic wholesale marketplace 1688.com, close to one line through every structure up to March 2026 and merged with Alibaba.com in 2026.',
    },
    'quick-commerce': {
      label: 'Quick commerce (2025 structure)',
      shortLabel: 'Quick commerce',
      color: 'china',
      lines: ['2025:quick_commerce'],
      aliases: ['Quick commerce', 'Instant commerce', 'Taobao Instant Commerce'],
      successors: ['china-quick-commerce'],
      description:
        'Ele.me and Taobao instant delivery inside China E-commerce Group, less subsidies booked against revenue; its figures for FY2024 and FY2025 rest on a transcription.',
    },
    'china-quick-commerce': {
      label: 'China quick commerce (2026 structure)',
      shortLabel: 'China quick commerce',
      color: 'china',
      lines: ['2026:china_quick_commerce'],
      aliases: ['China quick commerce'],
      description:
        'Quick commerce of the 2026 structure, more than twice the earlier line for the same quarter because Freshippo is in it, so the two are never joined.',
    },
    'core-commerce-others': {
      label: 'Core commerce, others',
      shortLabel: 'Core commerce others',
      color: 'china',
      lines: ['2016:core_commerce_others'],
      aliases: ['Others within core commerce'],
      description:
        'The remainder of core commerce after the lines printed beside it in the 2016 structure; it shrinks where a line was given a name of its own.',
    },
    'intl-retail': {
      label: 'International commerce retail',
      shortLabel: 'Intl retail',
      color: 'intl',
      lines: linesOf('intl_retail', '2025', '2023', '2021', '2016', '2014'),
      aliases: ['International retail', 'International commerce retail'],
      successors: ['intl-ecommerce'],
      description:
        'AliExpress, Trendyol, Lazada and other retail abroad, known to December 2025; the 2026 structure gives a total under another name.',
    },
    'intl-wholesale': {
      label: 'International commerce wholesale',
      shortLabel: 'Intl wholesale',
      color: 'intl',
      lines: linesOf('intl_wholesale', '2025', '2023', '2021', '2016', '2014'),
      aliases: ['Alibaba.com', 'International wholesale'],
      successors: ['global-wholesale'],
      description:
        'Alibaba.com, known to December 2025; the 2026 structure puts it together with 1688.com.',
    },
    'intl-ecommerce': {
      label: 'International e-commerce',
      shortLabel: 'Intl e-commerce',
      color: 'intl',
      lines: ['2026:intl_ecommerce'],
      aliases: ['International e-commerce'],
      description:
        'Retail abroad inside the Alibaba E-commerce Group of 2026; it continues the retail part of AIDC and is not joined to it.',
    },
    'global-wholesale': {
      label: 'Global wholesale',
      color: 'intl',
      lines: ['2026:global_wholesale'],
      aliases: ['Global wholesale', '1688 and Alibaba.com'],
      description:
        '1688.com and Alibaba.com as one line of the 2026 structure, a sum that earlier structures kept in two segments.',
    },
    'cainiao-before-elimination': {
      label: 'Cainiao, before elimination',
      shortLabel: 'Cainiao gross',
      color: 'cainiao',
      lines: ['cainiao_before_elimination'],
      aliases: ['Cainiao gross revenue', 'Cainiao total revenue'],
      successors: ['cainiao'],
      description:
        'Logistics revenue including work for sister companies as stated in the text of the 2021 structure; it equals the 2023 segment in FY2023 and carries that scope back to December 2020.',
    },
    'cloud-before-elimination': {
      label: 'Cloud, before elimination',
      shortLabel: 'Cloud gross',
      color: 'cloud',
      lines: ['cloud_before_elimination'],
      aliases: ['Cloud gross revenue', 'Cloud before inter-segment elimination'],
      successors: ['cloud'],
      description:
        'Cloud revenue including sales to sister companies as stated in the text of the 2021 structure; one to two percent below the 2023 segment in FY2023.',
    },
    'ai-related-revenue': {
      label: 'AI-related product revenue',
      shortLabel: 'AI-related',
      color: 'cloud',
      lines: ['ai_related_product_revenue'],
      aliases: ['AI revenue', 'AI-related products', 'AI product revenue'],
      description:
        'Cloud sales of AI products to outsiders, an amount given since March 2026 only; both quarters rest on notes of third parties.',
    },
  },
)
