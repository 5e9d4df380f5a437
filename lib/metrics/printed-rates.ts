import { describeFamily } from '#lib/metrics/describe-family'

/** Rates that releases print without an amount, and the exchange rate. */
export const PRINTED_RATES = [
  ...describeFamily(
    { family: 'growth-as-printed', unit: 'percent', aggregation: 'none' },
    {
      'cloud-external-growth': {
        label: 'Cloud growth, external customers',
        shortLabel: 'Cloud external growth',
        color: 'cloud',
        lines: ['cloud_external_yoy_pct'],
        aliases: ['External cloud growth', 'Cloud revenue from external customers'],
        description:
          'Growth of cloud revenue from customers outside the group, a rate without an amount; from June 2026 it is that of the AI Cloud and Compute segment.',
      },
      'cmr-like-for-like-growth': {
        label: 'CMR growth, like for like',
        shortLabel: 'CMR like for like',
        color: 'china',
        lines: ['customer_management_lfl_yoy_pct'],
        aliases: ['Like-for-like CMR'],
        description:
          'Growth of customer management revenue without the effect of the merchant development program, a rate without an amount.',
      },
      'tmall-goods-growth': {
        label: 'Growth of physical goods sold on Tmall',
        shortLabel: 'Tmall goods growth',
        color: 'china',
        lines: ['tmall_physical_gmv_yoy_pct', 'tmall_physical_gmv_with_unpaid_yoy_pct'],
        aliases: ['Tmall GMV growth', 'Physical goods GMV'],
        description:
          'Growth of the value of physical goods ordered on Tmall, a rate without an amount; unpaid orders are left out since June 2018, and the older line counts them.',
      },
      'orders-growth-abroad': {
        label: 'Growth of orders, international retail',
        shortLabel: 'Orders abroad',
        color: 'intl',
        lines: ['aidc_orders_yoy_pct', 'intl_retail_orders_yoy_pct'],
        aliases: ['AIDC order growth', 'Lazada, AliExpress, Trendyol orders'],
        description:
          'Growth of the number of orders, a rate without an amount: of Lazada, AliExpress, Trendyol and Daraz together to March 2023, of the retail businesses of AIDC since.',
      },
      'revenue-like-for-like-growth': {
        label: 'Revenue growth, like for like',
        shortLabel: 'Revenue like for like',
        lines: ['revenue_total_lfl_yoy_pct'],
        aliases: ['Like-for-like revenue'],
        description: 'Growth of revenue without Sun Art and Intime, a rate without an amount.',
      },
    },
  ),
  ...describeFamily(
    { family: 'rate', unit: 'CNY per USD', aggregation: 'last' },
    {
      'usd-rate': {
        label: 'Yuan per US dollar',
        shortLabel: 'CNY per USD',
        lines: ['usd_rate'],
        aliases: ['Exchange rate', 'FX rate', 'USD/CNY'],
        description:
          'The period-end exchange rate at which a release converts its own figures for convenience.',
      },
    },
  ),
]
