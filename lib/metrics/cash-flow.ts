import { describeFamily } from '#lib/metrics/describe-family'

/** Cash flow and balances. */
export const CASH_FLOW = [
  ...describeFamily(
    { family: 'cash-flow', unit: 'CNY million', aggregation: 'sum' },
    {
      'operating-cash-flow': {
        label: 'Net cash provided by operating activities',
        shortLabel: 'Operating cash flow',
        color: 'others',
        lines: ['operating_cash_flow'],
        aliases: ['OCF', 'CFO', 'Cash flow from operations', 'Operating cash flow'],
        description:
          'Cash from operations as printed, with deposits of merchants for consumer protection inside.',
      },
      'investing-cash-flow': {
        label: 'Net cash from investing activities',
        shortLabel: 'Investing cash flow',
        lines: ['investing_cash_flow'],
        aliases: ['CFI', 'Investing cash flow', 'Net cash used in investing activities'],
        description:
          'Cash from investing as printed, negative where more was spent; from FY2019 on, moves into restricted cash and escrow count as cash and no longer as investing.',
      },
      'financing-cash-flow': {
        label: 'Net cash from financing activities',
        shortLabel: 'Financing cash flow',
        lines: ['financing_cash_flow'],
        aliases: ['CFF', 'Financing cash flow', 'Net cash used in financing activities'],
        description:
          'Cash from borrowing, issuing and buying back shares and paying dividends as printed, negative where more was paid out.',
      },
      'exchange-rate-effect': {
        label: 'Effect of exchange rate changes on cash',
        shortLabel: 'Exchange rate effect',
        lines: ['exchange_rate_effect_on_cash'],
        description: 'What changes of exchange rates made of cash held in other currencies.',
      },
      'change-in-cash': {
        label: 'Change in cash and restricted cash',
        shortLabel: 'Change in cash',
        lines: ['change_in_cash_and_restricted_cash'],
        aliases: ['Increase in cash', 'Decrease in cash'],
        description:
          'The sum of the cash flow statement; restricted cash and escrow receivables count, as they do since the release of June 2018, which restated the year before.',
      },
      'change-in-cash-equivalents': {
        label: 'Change in cash and cash equivalents',
        shortLabel: 'Change in cash equivalents',
        lines: ['change_in_cash'],
        successors: ['change-in-cash'],
        description:
          'The sum of the cash flow statement as releases to March 2018 gave it, without restricted cash and escrow receivables.',
      },
      'free-cash-flow': {
        label: 'Free cash flow',
        lines: ['free_cash_flow', 'free_cash_flow_before_fy2019'],
        aliases: ['FCF', 'Free cash flow'],
        description:
          "The company's own measure: operating cash flow less capital spending other than office campuses, intangibles and merchants' deposits; releases up to March 2018 defined it otherwise, which is the older line.",
      },
      capex: {
        label: 'Capital expenditures',
        shortLabel: 'Capex',
        color: 'capex',
        lines: ['capex', 'capex_with_intangibles'],
        aliases: ['Capex', 'Capital expenditure', 'Capital spending'],
        description:
          'Capital spending of the whole group, not only AI and cloud; the older line, from releases up to June 2018, counts intangible assets too, so growth of the older line ends with June 2018 and that of the newer starts with June 2019.',
      },
      'capex-ppe': {
        label: 'Purchase of property and equipment in free cash flow',
        shortLabel: 'Capex in FCF',
        color: 'capex',
        lines: ['capex_acquisition_ppe', 'capex_acquisition_ppe_with_intangibles'],
        aliases: [
          'Purchase of property and equipment',
          'PP&E purchases',
          'Capex excluding office campuses',
        ],
        description:
          'The narrower line of the free cash flow table, without land use rights and office campuses; the older line, from releases up to June 2018, counts intangible assets too.',
      },
      'capex-campus': {
        label: 'Land use rights and office campuses',
        shortLabel: 'Campus capex',
        color: 'capex',
        lines: ['capex_land_and_campus_cip'],
        aliases: ['Office campus capex', 'Land use rights'],
        description:
          'The part of capital spending for land use rights and construction of office campuses, collected to March 2022.',
      },
      'intangibles-purchase': {
        label: 'Purchase of intangible assets in free cash flow',
        shortLabel: 'Intangibles bought',
        lines: ['purchase_of_intangibles_fcf'],
        aliases: ['Acquisition of intangible assets'],
        description:
          'Intangible assets bought, as deducted in the free cash flow table from FY2018 on; nothing in most quarters.',
      },
      'buyer-protection-deposits': {
        label: 'Change in buyer protection fund deposits',
        shortLabel: 'Buyer protection',
        lines: ['buyer_protection_fund_change'],
        aliases: ['Consumer protection fund', 'Buyer protection fund'],
        description:
          "The adjustment of the free cash flow table for deposits of merchants held to protect buyers; the sign is the table's own, a minus lowers free cash flow.",
      },
    },
  ),
  ...describeFamily(
    { family: 'balance', unit: 'CNY million', aggregation: 'last' },
    {
      'cash-liquid-investments': {
        label: 'Cash and other liquid investments',
        shortLabel: 'Cash and liquid investments',
        lines: ['cash_and_other_liquid_investments'],
        aliases: [
          'Cash',
          'Cash pile',
          'Liquidity',
          'Cash and other liquid investments',
          'Treasury',
        ],
        description:
          'Cash, short-term investments and other treasury investments at the end of the period; from March 2025 only what may be withdrawn freely counts.',
      },
      'cash-short-term-investments': {
        label: 'Cash, cash equivalents and short-term investments',
        shortLabel: 'Cash and short-term',
        lines: ['cash_equiv_short_term_investments'],
        aliases: ['Cash and short-term investments'],
        successors: ['cash-liquid-investments'],
        description:
          'The narrower balance printed until June 2022, without treasury investments of longer term; not joined to the wider one.',
      },
    },
  ),
]
