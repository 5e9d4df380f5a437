import { describeFamily, linesOf } from '#lib/metrics/describe-family'

/** Adjusted EBITA of the segments. The metric of segment `x` is `x-ebita`. */
export const SEGMENT_EBITA = describeFamily(
  { family: 'segment-ebita', unit: 'CNY million', aggregation: 'sum' },
  {
    'cloud-ebita': {
      label: 'Cloud adjusted EBITA',
      shortLabel: 'Cloud EBITA',
      color: 'cloud',
      lines: [
        '2026:ai_cloud_compute_adj_ebita',
        '2025:cloud_adj_ebita',
        '2023:cloud_adj_ebita',
        '2021:cloud_adj_ebita',
        '2016:cloud_adj_ebita',
      ],
      aliases: ['Cloud EBITA', 'Cloud profit'],
      description:
        'Adjusted EBITA of the cloud segment; DingTalk leaves in 2023, restating FY2024-Q1 from 387 to 916, and the chip business joins in 2026.',
    },
    'aidc-ebita': {
      label: 'AIDC adjusted EBITA',
      shortLabel: 'AIDC EBITA',
      color: 'intl',
      lines: ['2025:aidc_adj_ebita', '2023:aidc_adj_ebita', '2021:intl_commerce_adj_ebita'],
      aliases: ['AIDC EBITA', 'International commerce EBITA'],
      successors: ['alibaba-ecommerce-ebita'],
      description:
        'Adjusted EBITA of overseas commerce, a loss in nearly every quarter; it ends with March 2026 like the revenue.',
    },
    'alibaba-ecommerce-ebita': {
      label: 'Alibaba E-commerce Group adjusted EBITA',
      shortLabel: 'Alibaba E-commerce EBITA',
      color: 'china',
      lines: ['2026:alibaba_ecommerce_group_adj_ebita'],
      aliases: ['Alibaba E-commerce EBITA'],
      description:
        'Adjusted EBITA of the commerce segment of 2026, overseas losses and quick commerce included.',
    },
    'china-ecommerce-ebita': {
      label: 'China E-commerce Group adjusted EBITA',
      shortLabel: 'China e-commerce EBITA',
      color: 'china',
      lines: ['2025:china_ecommerce_group_adj_ebita'],
      aliases: ['China E-commerce EBITA'],
      successors: ['alibaba-ecommerce-ebita'],
      description:
        'Adjusted EBITA of the domestic commerce segment of 2025, after the spending on quick commerce.',
    },
    'taobao-tmall-ebita': {
      label: 'Taobao and Tmall Group adjusted EBITA',
      shortLabel: 'Taobao and Tmall EBITA',
      color: 'china',
      lines: ['2023:taobao_tmall_group_adj_ebita'],
      aliases: ['TTG EBITA', 'Taobao and Tmall profit'],
      successors: ['china-ecommerce-ebita'],
      description:
        'Adjusted EBITA of the domestic commerce segment of 2023, before food delivery joined it.',
    },
    'china-commerce-ebita': {
      label: 'China commerce adjusted EBITA',
      shortLabel: 'China commerce EBITA',
      color: 'china',
      lines: ['2021:china_commerce_adj_ebita'],
      aliases: ['China commerce EBITA'],
      successors: ['taobao-tmall-ebita'],
      description:
        'Adjusted EBITA of the domestic commerce segment of 2021, grocery stores included; the first half of FY2021 is known only as a half year.',
    },
    'core-commerce-ebita': {
      label: 'Core commerce adjusted EBITA',
      shortLabel: 'Core commerce EBITA',
      color: 'china',
      lines: ['2016:core_commerce_adj_ebita'],
      aliases: ['Core commerce EBITA', 'Marketplace EBITA'],
      successors: ['china-commerce-ebita'],
      description:
        'Adjusted EBITA of the commerce segment of 2016, with the losses of new businesses inside.',
    },
    'local-services-ebita': {
      label: 'Local services adjusted EBITA',
      shortLabel: 'Local services EBITA',
      color: 'local',
      lines: ['2023:local_services_adj_ebita', '2021:local_consumer_services_adj_ebita'],
      aliases: ['Local services EBITA'],
      successors: ['china-ecommerce-ebita'],
      description:
        'Adjusted EBITA of food delivery and maps, negative throughout and absorbed by other segments in the 2025 structure.',
    },
    'cainiao-ebita': {
      label: 'Cainiao adjusted EBITA',
      shortLabel: 'Cainiao EBITA',
      color: 'cainiao',
      lines: linesOf('cainiao_adj_ebita', '2023', '2021'),
      aliases: ['Cainiao EBITA'],
      successors: ['all-others-ebita'],
      description:
        'Adjusted EBITA of logistics as a segment of 2021 and 2023; later inside all others.',
    },
    'digital-media-ebita': {
      label: 'Digital media adjusted EBITA',
      shortLabel: 'Digital media EBITA',
      color: 'media',
      lines: linesOf('digital_media_adj_ebita', '2023', '2021', '2016'),
      aliases: ['Entertainment EBITA'],
      successors: ['all-others-ebita'],
      description:
        'Adjusted EBITA of entertainment, whose scope narrows with each structure; later inside all others.',
    },
    'innovation-ebita': {
      label: 'Innovation initiatives adjusted EBITA',
      shortLabel: 'Innovation EBITA',
      color: 'others',
      lines: linesOf('innovation_other_adj_ebita', '2021', '2016'),
      aliases: ['Innovation EBITA'],
      successors: ['all-others-ebita'],
      description:
        'Adjusted EBITA of young businesses until March 2023, with the larger ones moved out in the 2021 structure.',
    },
    'all-others-ebita': {
      label: 'All others adjusted EBITA',
      shortLabel: 'All others EBITA',
      color: 'others',
      lines: linesOf('all_others_adj_ebita', '2026', '2025', '2023'),
      aliases: ['All others EBITA', 'All others loss'],
      description:
        'Adjusted EBITA of what stands outside the named segments, of another scope in 2023, 2025 and 2026.',
    },
    'ai-labs-applications-ebita': {
      label: 'AI Labs and Applications adjusted EBITA',
      shortLabel: 'AI labs EBITA',
      color: 'ailabs',
      lines: ['2026:ai_labs_applications_adj_ebita'],
      aliases: ['AI labs loss', 'Qwen EBITA'],
      description:
        'Adjusted EBITA of the model laboratories and consumer applications, one quarter so far and from a copy of the release.',
    },
  },
)
