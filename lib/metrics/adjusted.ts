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
      'depreciation-in-ebitda': {
        label: 'Depreciation between adjusted EBITA and EBITDA',
        shortLabel: 'Depreciation in EBITDA',
        lines: ['depreciation_in_ebitda'],
        aliases: ['Depreciation', 'D&A'],
        description:
          'Depreciation, and impairment where printed with it, of property and equipment and the operating lease cost of land use rights, as the bridge adds it to adjusted EBITA.',
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
      'eps-share': {
        label: 'Diluted earnings per share',
        shortLabel: 'Diluted EPS per share',
        unit: 'CNY per share',
        lines: ['diluted_eps_per_share'],
        aliases: ['EPS per share', 'Earnings per share', 'Earnings per ordinary share'],
        description:
          'Diluted earnings per ordinary share in yuan since the split of July 2019, eight shares to an ADS; a share of before the split was an ADS, and its earnings are those per ADS.',
      },
      'non-gaap-eps-share': {
        label: 'Non-GAAP diluted earnings per share',
        shortLabel: 'Non-GAAP EPS per share',
        unit: 'CNY per share',
        lines: ['non_gaap_diluted_eps_per_share'],
        aliases: ['Non-GAAP EPS per share', 'Adjusted EPS per share'],
        description:
          'Diluted non-GAAP earnings per ordinary share in yuan since the split of July 2019, eight shares to an ADS; those of before are the ones per ADS.',
      },
      'diluted-shares': {
        label: 'Weighted average diluted shares',
        shortLabel: 'Diluted shares',
        unit: 'million shares',
        lines: ['diluted_weighted_shares_million'],
        aliases: ['Diluted share count', 'Weighted average number of shares'],
        description:
          'Ordinary shares that diluted earnings per share are divided by, since the split of July 2019; eight make an ADS.',
      },
      'diluted-shares-before-split': {
        label: 'Weighted average diluted shares before the split',
        shortLabel: 'Diluted shares before split',
        unit: 'million shares',
        lines: ['diluted_weighted_shares_before_split_million'],
        successors: ['diluted-shares'],
        description:
          'The same to March 2019, when one share made an ADS: multiplied by eight, they compare with the shares of today.',
      },
    },
  ),
]
