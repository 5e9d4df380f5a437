import { describeFamily } from '#lib/metrics/describe-family'

/** Buybacks, dividends and share counts. */
export const CAPITAL_RETURN = describeFamily(
  { family: 'capital-return', unit: 'USD', aggregation: 'none' },
  {
    'buybacks-usd': {
      label: 'Share repurchases',
      shortLabel: 'Buybacks',
      unit: 'USD million',
      lines: ['share_repurchases_usd_million'],
      aliases: ['Buybacks', 'Share repurchases', 'Repurchases', 'Stock buyback'],
      description:
        'Dollars spent on own shares as worded, mostly to the nearest hundred million, so quarters do not add up to the year; a quarter without a row was not collected or had none.',
    },
    'ads-repurchased': {
      label: 'ADSs repurchased',
      unit: 'million ADSs',
      lines: ['ads_repurchased_million'],
      aliases: ['ADS repurchased', 'Buyback volume'],
      description:
        'Number of American depositary shares bought back, as worded, so some years are rounded and quarters do not add up.',
    },
    'shares-repurchased': {
      label: 'Ordinary shares repurchased',
      shortLabel: 'Shares repurchased',
      unit: 'million shares',
      lines: ['shares_repurchased_million'],
      aliases: ['Shares bought back'],
      description:
        'Number of ordinary shares bought back, as worded; one made an ADS before the split of July 2019 and eight do since, so figures either side do not compare.',
    },
    'buybacks-cash': {
      label: 'Cash paid for share repurchases',
      shortLabel: 'Buybacks, cash',
      unit: 'CNY million',
      aggregation: 'sum',
      lines: ['share_repurchase_cash'],
      aliases: ['Repurchase of ordinary shares'],
      description: 'Cash used to buy own shares as told in the cash flow text, from FY2022 on.',
    },
    'repurchase-authorization': {
      label: 'Remaining repurchase authorization',
      shortLabel: 'Authorization left',
      unit: 'USD million',
      aggregation: 'last',
      lines: ['repurchase_authorization_usd_million'],
      aliases: ['Buyback authorization', 'Remaining buyback'],
      description:
        'Dollars that the board allowed for repurchases and that were not yet spent at the end of the quarter, as worded, mostly to the nearest hundred million; some releases do not say it.',
    },
    'dividends-paid': {
      label: 'Dividends paid in cash',
      shortLabel: 'Dividends, cash',
      unit: 'CNY million',
      aggregation: 'sum',
      color: 'others',
      lines: ['dividends_paid'],
      aliases: ['Dividend payment', 'Cash dividends'],
      description:
        'Cash paid to shareholders as told in the cash flow text; a quarter without a value had none, or the text does not say it.',
    },
    'shares-outstanding': {
      label: 'Ordinary shares outstanding',
      shortLabel: 'Shares outstanding',
      unit: 'million shares',
      aggregation: 'last',
      lines: ['shares_outstanding_million'],
      aliases: ['Share count'],
      description:
        'Ordinary shares at the end of the quarter as told beside the buybacks, to the nearest hundred million before March 2024.',
    },
    'ads-outstanding': {
      label: 'ADSs outstanding',
      unit: 'million ADSs',
      aggregation: 'last',
      lines: ['ads_outstanding_million'],
      aliases: ['ADS count'],
      description:
        'Shares at the end of the quarter counted in American depositary shares, from FY2023 on; before the split of July 2019, when a share made an ADS, the shares that a few releases give.',
    },
    dividends: {
      label: 'Dividends declared',
      shortLabel: 'Dividends',
      unit: 'USD million',
      color: 'others',
      lines: ['dividends_declared_usd_million'],
      aliases: ['Dividends', 'Dividend', 'Payout'],
      description:
        'Dividends the board approved for a fiscal year, regular and extraordinary together, in dollars and as worded (approximately); the first is for FY2023.',
    },
    'dividend-per-ads': {
      label: 'Dividend per ADS',
      color: 'others',
      lines: ['dividend_per_ads_usd'],
      aliases: ['DPS', 'Dividend per share'],
      description:
        'Dividend for a fiscal year in dollars per American depositary share, the regular and the extraordinary part together.',
    },
    'dividend-regular-per-ads': {
      label: 'Regular dividend per ADS',
      shortLabel: 'Regular dividend',
      color: 'others',
      lines: ['dividend_regular_per_ads_usd'],
      aliases: ['Regular dividend'],
      description: 'The recurring part of the dividend per American depositary share.',
    },
    'dividend-extraordinary-per-ads': {
      label: 'Extraordinary dividend per ADS',
      shortLabel: 'Extraordinary dividend',
      color: 'others',
      lines: ['dividend_extraordinary_per_ads_usd'],
      aliases: ['Special dividend', 'Extraordinary dividend'],
      description:
        'The one-time part of the dividend per American depositary share, paid out of disposals in FY2024 and FY2025.',
    },
  },
)
