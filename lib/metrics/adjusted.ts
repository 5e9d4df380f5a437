import { describeFamily } from '#lib/metrics/describe-family'

/** The company’s own measures of profit, and earnings per share. */
export const ADJUSTED = [
  ...describeFamily(
    { family: 'adjusted', unit: 'CNY million', aggregation: 'sum' },
    {
      'adjusted-ebita': {
        label: 'Adjusted EBITA',
        lines: ['adj_ebita'],
        aliases: ['EBITA', 'Adjusted EBITA', 'Adj. EBITA'],
        description:
          "The company's own measure of operating profit before amortization, impairment, share awards and one-off items.",
      },
      'adjusted-ebitda': {
        label: 'Adjusted EBITDA',
        lines: ['adj_ebitda'],
        aliases: ['EBITDA', 'Adjusted EBITDA'],
        description: 'Adjusted EBITA before depreciation too; not collected for June 2026.',
      },
      'non-gaap-net-income': {
        label: 'Non-GAAP net income',
        lines: ['non_gaap_net_income'],
        aliases: ['Adjusted net income', 'Non-GAAP net profit'],
        description:
          'Net income without share awards, amortization, impairment and gains on investments; the quarters from June 2015 to June 2016 were restated during FY2017.',
      },
    },
  ),
  ...describeFamily(
    { family: 'per-share', unit: 'CNY', aggregation: 'none' },
    {
      'eps-ads': {
        label: 'Diluted earnings per ADS',
        shortLabel: 'Diluted EPS',
        lines: ['diluted_eps_per_ads'],
        aliases: ['EPS', 'Diluted EPS', 'Earnings per ADS'],
        description:
          'Diluted earnings per American depositary share in yuan, one ADS standing for eight ordinary shares since July 2019 and for one before, the same economic unit; years only as printed.',
      },
      'non-gaap-eps-ads': {
        label: 'Non-GAAP diluted earnings per ADS',
        shortLabel: 'Non-GAAP EPS',
        lines: ['non_gaap_diluted_eps_per_ads'],
        aliases: ['Non-GAAP EPS', 'Adjusted EPS'],
        description:
          'Diluted non-GAAP earnings per American depositary share in yuan; years only as printed.',
      },
    },
  ),
]
