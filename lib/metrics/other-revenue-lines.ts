import { describeFamily } from '#lib/metrics/describe-family'

/** Revenue lines abroad, in logistics and in the cloud. */
export const OTHER_REVENUE_LINES = describeFamily(
  { family: 'revenue-line', unit: 'CNY million', aggregation: 'sum' },
  [
    {
      id: 'intl-retail',
      label: 'International commerce retail',
      shortLabel: 'Intl retail',
      color: 'intl',
      lines: [
        '2025:intl_retail',
        '2023:intl_retail',
        '2021:intl_retail',
        '2016:intl_retail',
        '2014:intl_retail',
      ],
      aliases: ['International retail', 'International commerce retail'],
      successors: ['intl-ecommerce'],
      description:
        'AliExpress, Trendyol, Lazada and other retail abroad, known to December 2025; the 2026 structure gives a total under another name.',
    },
    {
      id: 'intl-wholesale',
      label: 'International commerce wholesale',
      shortLabel: 'Intl wholesale',
      color: 'intl',
      lines: [
        '2025:intl_wholesale',
        '2023:intl_wholesale',
        '2021:intl_wholesale',
        '2016:intl_wholesale',
        '2014:intl_wholesale',
      ],
      aliases: ['Alibaba.com', 'International wholesale'],
      successors: ['global-wholesale'],
      description:
        'Alibaba.com, known to December 2025; the 2026 structure puts it together with 1688.com.',
    },
    {
      id: 'intl-ecommerce',
      label: 'International e-commerce',
      shortLabel: 'Intl e-commerce',
      color: 'intl',
      lines: ['2026:intl_ecommerce'],
      aliases: ['International e-commerce'],
      description:
        'Retail abroad inside the Alibaba E-commerce Group of 2026; it continues the retail part of AIDC and is not joined to it.',
    },
    {
      id: 'global-wholesale',
      label: 'Global wholesale',
      shortLabel: 'Global wholesale',
      color: 'intl',
      lines: ['2026:global_wholesale'],
      aliases: ['Global wholesale', '1688 and Alibaba.com'],
      description:
        '1688.com and Alibaba.com as one line of the 2026 structure, a sum that earlier structures kept in two segments.',
    },
    {
      id: 'cainiao-before-elimination',
      label: 'Cainiao, before elimination',
      shortLabel: 'Cainiao gross',
      color: 'cainiao',
      lines: ['cainiao_before_elimination'],
      aliases: ['Cainiao gross revenue', 'Cainiao total revenue'],
      successors: ['cainiao'],
      description:
        'Logistics revenue including work for sister companies as stated in the text of the 2021 structure; it equals the 2023 segment in FY2023 and carries that scope back to December 2020.',
    },
    {
      id: 'cloud-before-elimination',
      label: 'Cloud, before elimination',
      shortLabel: 'Cloud gross',
      color: 'cloud',
      lines: ['cloud_before_elimination'],
      aliases: ['Cloud gross revenue', 'Cloud before inter-segment elimination'],
      successors: ['cloud'],
      description:
        'Cloud revenue including sales to sister companies as stated in the text of the 2021 structure; one to two percent below the 2023 segment in FY2023.',
    },
    {
      id: 'ai-related-revenue',
      label: 'AI-related product revenue',
      shortLabel: 'AI-related',
      color: 'cloud',
      lines: ['ai_related_product_revenue'],
      aliases: ['AI revenue', 'AI-related products', 'AI product revenue'],
      description:
        'Cloud sales of AI products to outsiders, an amount given since March 2026 only; both quarters rest on notes of third parties.',
    },
  ],
)
