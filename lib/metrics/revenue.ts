import { describeFamily, linesOf } from '#lib/metrics/describe-family'

/** Revenue of the group, and of the segments of every structure. */
export const REVENUE = [
  ...describeFamily(
    { family: 'revenue', unit: 'CNY million', aggregation: 'sum' },
    {
      revenue: {
        label: 'Revenue',
        lines: ['revenue_total'],
        aliases: ['Total revenue', 'Group revenue', 'Sales', 'Turnover', 'Top line'],
        description:
          'Revenue of the whole group after everything sold between its own businesses is taken out; one line throughout, so Sun Art and Intime are in until they left the group.',
      },
    },
  ),
  ...describeFamily(
    { family: 'segment-revenue', unit: 'CNY million', aggregation: 'sum' },
    {
      cloud: {
        label: 'Cloud Intelligence Group',
        shortLabel: 'Cloud',
        color: 'cloud',
        lines: [
          '2026:ai_cloud_compute',
          '2025:cloud',
          '2023:cloud',
          '2021:cloud',
          '2016:cloud',
          '2014:cloud',
        ],
        segmentOf: ['2014', '2016', '2021', '2023', '2025', '2026'],
        aliases: [
          'Alibaba Cloud',
          'AliCloud',
          'Aliyun',
          'Cloud Intelligence Group',
          'Cloud computing',
          'AI Cloud and Compute',
          'Cloud revenue',
        ],
        description:
          'Revenue of Alibaba Cloud as a segment: sales to outsiders only up to the 2021 structure, sales to sister companies included from 2023, DingTalk in from April 2021 to mid 2023, and the T-Head chip business added in 2026.',
      },
      aidc: {
        label: 'Alibaba International Digital Commerce Group',
        shortLabel: 'AIDC',
        color: 'intl',
        lines: ['2025:aidc', '2023:aidc', '2021:intl_commerce'],
        segmentOf: ['2021', '2023', '2025'],
        aliases: [
          'AIDC',
          'International Digital Commerce',
          'International commerce',
          'Overseas commerce',
          'AliExpress',
          'Trendyol',
          'Lazada',
        ],
        successors: ['intl-ecommerce', 'global-wholesale'],
        description:
          'Revenue of the overseas commerce segment, called International commerce in the 2021 structure and AIDC from 2023; it ends with March 2026 because the 2026 structure cuts the business up differently.',
      },
      'alibaba-ecommerce': {
        label: 'Alibaba E-commerce Group',
        shortLabel: 'Alibaba E-commerce',
        color: 'china',
        lines: ['2026:alibaba_ecommerce_group'],
        segmentOf: ['2026'],
        aliases: ['Alibaba E-commerce Group', 'AEG'],
        description:
          'Revenue of the commerce segment of the 2026 structure, domestic and overseas retail, quick commerce and wholesale together, so it is wider than the domestic segments before it.',
      },
      'china-ecommerce': {
        label: 'Alibaba China E-commerce Group',
        shortLabel: 'China e-commerce',
        color: 'china',
        lines: ['2025:china_ecommerce_group'],
        segmentOf: ['2025'],
        aliases: [
          'China E-commerce',
          'Alibaba China E-commerce Group',
          'CEG',
          'Domestic e-commerce',
        ],
        successors: ['alibaba-ecommerce'],
        description:
          'Revenue of the domestic commerce segment of the 2025 structure: Taobao and Tmall with Ele.me and Fliggy added, so it is wider than Taobao and Tmall Group, and it has no overseas sales, unlike the group of 2026.',
      },
      'taobao-tmall': {
        label: 'Taobao and Tmall Group',
        shortLabel: 'Taobao and Tmall',
        color: 'china',
        lines: ['2023:taobao_tmall_group'],
        segmentOf: ['2023'],
        aliases: ['Taobao and Tmall Group', 'TTG', 'Taobao', 'Tmall'],
        successors: ['china-ecommerce'],
        description:
          'Revenue of the domestic commerce segment of the 2023 structure, without grocery stores and food delivery; China commerce before it was wider, China E-commerce Group after it includes food delivery and travel.',
      },
      'china-commerce': {
        label: 'China commerce',
        color: 'china',
        lines: ['2021:china_commerce'],
        segmentOf: ['2021'],
        aliases: ['China commerce segment', 'Domestic commerce'],
        successors: ['taobao-tmall'],
        description:
          'Revenue of the domestic commerce segment of the 2021 structure, with Sun Art and Freshippo inside; it ends when the 2023 structure moved the grocery stores to all others.',
      },
      'local-services': {
        label: 'Local services',
        color: 'local',
        lines: [
          '2023:local_services',
          '2021:local_consumer_services',
          '2016:local_consumer_services',
        ],
        segmentOf: ['2021', '2023'],
        aliases: [
          'Local Services Group',
          'Local consumer services',
          'Ele.me',
          'Amap',
          'Food delivery',
        ],
        successors: ['quick-commerce', 'china-ecommerce'],
        description:
          'Revenue of Ele.me, Amap and their neighbours: a line inside core commerce in 2016, a segment in 2021 and 2023 (instant supermarket delivery left it in October 2022), gone in the 2025 structure.',
      },
      cainiao: {
        label: 'Cainiao Smart Logistics',
        shortLabel: 'Cainiao',
        color: 'cainiao',
        lines: linesOf('cainiao', '2023', '2021', '2016'),
        segmentOf: ['2021', '2023'],
        aliases: ['Cainiao', 'Cainiao Smart Logistics Network', 'Logistics'],
        successors: ['all-others'],
        description:
          'Logistics revenue: sales to outsiders only in the 2016 and 2021 structures, work for sister companies included in 2023, which makes the later line about two fifths larger; no segment after March 2025.',
      },
      'digital-media': {
        label: 'Digital Media and Entertainment',
        shortLabel: 'Digital media',
        color: 'media',
        lines: linesOf('digital_media', '2023', '2021', '2016'),
        segmentOf: ['2016', '2021', '2023'],
        aliases: ['DMEG', 'Digital media and entertainment', 'Youku', 'Entertainment'],
        successors: ['all-others'],
        description:
          'Revenue of Youku and Alibaba Pictures: with UCWeb and other media in the 2016 structure, narrower in later ones, and inside all others from the 2025 structure on.',
      },
      'all-others': {
        label: 'All others',
        color: 'others',
        lines: linesOf('all_others', '2026', '2025', '2023'),
        segmentOf: ['2023', '2025', '2026'],
        aliases: ['All others', 'Others', 'Other businesses'],
        description:
          'Everything outside the named segments, whose scope is another one each time: grocery stores and small units in 2023, Cainiao, Amap and media added in 2025, and in 2026 less what moved to the AI, cloud and commerce segments.',
      },
      'ai-labs-applications': {
        label: 'AI Labs and Applications',
        shortLabel: 'AI labs',
        color: 'ailabs',
        lines: ['2026:ai_labs_applications'],
        segmentOf: ['2026'],
        aliases: ['AI Labs and Applications', 'Qwen', 'Tongyi', 'ATH'],
        description:
          'Revenue of the segment that holds the model laboratories and the Qwen consumer applications, first shown for June 2026 with June 2025 beside it.',
      },
      // Segments that ended with the structures of 2014 and 2016, or with that of 2021.
      'core-commerce': {
        label: 'Core commerce',
        color: 'china',
        lines: ['2016:core_commerce'],
        segmentOf: ['2016'],
        aliases: ['Core commerce'],
        successors: ['china-commerce', 'aidc', 'cainiao', 'local-services'],
        description:
          'Revenue of the commerce segment of the 2016 structure, which held domestic and overseas commerce, Cainiao and local services in one; the 2021 structure split it into four.',
      },
      'china-commerce-2014': {
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
      'intl-commerce-2014': {
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
      innovation: {
        label: 'Innovation initiatives and others',
        shortLabel: 'Innovation',
        color: 'others',
        lines: linesOf('innovation_other', '2021', '2016'),
        segmentOf: ['2016', '2021'],
        aliases: ['Innovation initiatives', 'Innovation initiatives and others'],
        successors: ['all-others'],
        description:
          'Revenue of businesses too young for a segment of their own, such as DingTalk and Amap in the 2016 structure; both left it with the 2021 structure, which closes in March 2023.',
      },
      'others-2014': {
        label: 'Others (2014 structure)',
        shortLabel: 'Others 2014',
        color: 'others',
        lines: ['2014:others_legacy'],
        segmentOf: ['2014'],
        successors: ['digital-media', 'innovation'],
        description:
          'What was neither commerce nor cloud in the breakdown before segments, largely mobile internet services and small-business lending.',
      },
    },
  ),
]
