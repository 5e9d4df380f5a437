import { describeFamily } from '#lib/metrics/describe-family'

/** The income statement; expenses are positive. */
export const INCOME_STATEMENT = describeFamily(
  { family: 'income-statement', unit: 'CNY million', aggregation: 'sum' },
  {
    'cost-of-revenue': {
      label: 'Cost of revenue',
      lines: ['cost_of_revenue'],
      aliases: ['COGS', 'Cost of sales'],
      description: 'Cost of what was sold, share-based compensation included.',
    },
    'product-development': {
      label: 'Product development expenses',
      shortLabel: 'R&D',
      lines: ['product_development_exp'],
      aliases: ['R&D', 'Research and development', 'Product development'],
      description:
        'Spending on engineers and research, share-based compensation included; missing for June 2026.',
    },
    'sales-marketing': {
      label: 'Sales and marketing expenses',
      shortLabel: 'S&M',
      lines: ['sales_marketing_exp'],
      aliases: ['S&M', 'Selling and marketing', 'Marketing expenses'],
      description: 'Advertising, promotion and the people who do it; missing for June 2026.',
    },
    'general-admin': {
      label: 'General and administrative expenses',
      shortLabel: 'G&A',
      lines: ['g_and_a_exp'],
      aliases: ['G&A', 'General and administrative'],
      description:
        'Administration, including one-off fines and provisions, such as the antitrust fine of March 2021; missing for June 2026.',
    },
    'amortization-impairment': {
      label: 'Amortization and impairment of intangible assets',
      shortLabel: 'Amortization',
      lines: ['amortization_impairment_intangibles'],
      aliases: ['Amortization', 'Amortisation'],
      description:
        'Amortization of intangible assets and their impairment; impairment of goodwill is a line of its own.',
    },
    'goodwill-impairment': {
      label: 'Impairment of goodwill',
      shortLabel: 'Goodwill impairment',
      lines: ['impairment_of_goodwill'],
      aliases: ['Goodwill write-down'],
      description:
        'Write-downs of goodwill, nothing in most quarters; a quarter without a row was not collected; it is not zero.',
    },
    'other-gains': {
      label: 'Other gains and losses, net',
      shortLabel: 'Other gains',
      lines: ['other_gains_net'],
      aliases: ['Other gains, net', 'Other losses, net'],
      description:
        'Gains and losses within operating income that no cost line holds, printed from September 2024 on.',
    },
    'operating-income': {
      label: 'Income from operations',
      shortLabel: 'Operating income',
      lines: ['income_from_operations'],
      aliases: ['Operating income', 'Operating profit', 'EBIT', 'Income from operations'],
      description: 'Operating profit or loss under US GAAP, fines and impairments included.',
    },
    'interest-investment-income': {
      label: 'Interest and investment income, net',
      shortLabel: 'Investment income',
      lines: ['interest_and_investment_income_net'],
      aliases: ['Investment income', 'Investment gains', 'Interest income'],
      description:
        'Interest earned and gains or losses on investments, which swing with share prices and disposals.',
    },
    'interest-expense': {
      label: 'Interest expense',
      lines: ['interest_expense'],
      aliases: ['Interest cost'],
      description: 'Interest on borrowings; a missing period was not collected, the line goes on.',
    },
    'other-income': {
      label: 'Other income, net',
      shortLabel: 'Other income',
      lines: ['other_income_net'],
      aliases: ['Other income'],
      description:
        'Other non-operating income, such as royalties from Ant Group in early years and exchange differences; a missing period was not collected, the line goes on.',
    },
    'pretax-income': {
      label: 'Income before income tax and equity results',
      shortLabel: 'Pre-tax income',
      lines: ['income_before_tax_and_equity_results'],
      aliases: ['Profit before tax', 'PBT', 'Pre-tax profit'],
      description: 'Profit before tax and before the share of results of investees.',
    },
    'income-tax': {
      label: 'Income tax expenses',
      shortLabel: 'Income tax',
      lines: ['income_tax_expenses'],
      aliases: ['Tax', 'Tax expense'],
      description: 'Income tax charged.',
    },
    'equity-results': {
      label: 'Share of results of equity method investees',
      shortLabel: 'Equity results',
      lines: ['share_of_results_equity_investees'],
      aliases: ['Equity method investees', 'Ant Group profit', 'Share of results'],
      description:
        'Share of profit or loss of investees such as Ant Group; a missing period was not collected, the line goes on.',
    },
    'equity-results-ant': {
      label: 'Share of results of Ant Group',
      shortLabel: 'Ant Group results',
      lines: ['share_of_results_ant'],
      aliases: ['Ant Group', 'Ant Financial', 'Ant Group profit'],
      description:
        'What Ant Group adds to the share of results of investees, one quarter in arrears, since the stake of a third was received in September 2019.',
    },
    'tax-rate-printed': {
      label: 'Effective tax rate as printed',
      shortLabel: 'Printed tax rate',
      unit: 'percent',
      aggregation: 'none',
      lines: ['effective_tax_rate_pct'],
      aliases: ['Effective tax rate as stated'],
      description:
        'Income tax over income before tax as the text of releases to June 2021 gives it, in whole percent since 2015; the effective tax rate computed of the two amounts goes on.',
    },
    'net-income': {
      label: 'Net income',
      lines: ['net_income'],
      aliases: ['Net profit', 'Profit', 'Earnings'],
      description: 'Net profit or loss including what belongs to minority holders.',
    },
    'net-income-attributable': {
      label: 'Net income attributable to ordinary shareholders',
      shortLabel: 'Attributable net income',
      lines: ['net_income_attributable'],
      aliases: ['Attributable profit', 'Net income attributable to ordinary shareholders'],
      description:
        'Net profit or loss for holders of ordinary shares; December 2021 was restated from 20,429 to 27,692; June 2026 rests on news reports.',
    },
    'net-income-parent': {
      label: 'Net income attributable to Alibaba Group',
      shortLabel: 'Parent net income',
      lines: ['net_income_attributable_parent'],
      aliases: ['Net income attributable to Alibaba Group Holding Limited'],
      description:
        'Net profit or loss for the parent before the accretion of mezzanine equity, a little off the figure for ordinary shareholders.',
    },
    'share-based-compensation': {
      label: 'Share-based compensation',
      shortLabel: 'SBC',
      lines: ['share_based_compensation'],
      aliases: ['SBC', 'Stock-based compensation', 'Share-based compensation expense'],
      description:
        'Expense of share awards within all cost lines; a missing period was not collected, the line goes on.',
    },
    'compensation-in-cost-of-revenue': {
      label: 'Share-based compensation in cost of revenue',
      shortLabel: 'SBC in cost of revenue',
      lines: ['share_based_compensation_in_cost_of_revenue'],
      aliases: ['SBC in cost of revenue'],
      description:
        'Expense of share awards within cost of revenue; the four by function make the total.',
    },
    'compensation-in-product-development': {
      label: 'Share-based compensation in product development',
      shortLabel: 'SBC in R&D',
      lines: ['share_based_compensation_in_product_development_exp'],
      aliases: ['SBC in product development expenses'],
      description:
        'Expense of share awards within product development expenses; the four by function make the total.',
    },
    'compensation-in-sales-marketing': {
      label: 'Share-based compensation in sales and marketing',
      shortLabel: 'SBC in S&M',
      lines: ['share_based_compensation_in_sales_marketing_exp'],
      aliases: ['SBC in sales and marketing expenses'],
      description:
        'Expense of share awards within sales and marketing expenses; the four by function make the total.',
    },
    'compensation-in-general-admin': {
      label: 'Share-based compensation in general and administrative',
      shortLabel: 'SBC in G&A',
      lines: ['share_based_compensation_in_g_and_a_exp'],
      aliases: ['SBC in general and administrative expenses'],
      description:
        'Expense of share awards within general and administrative expenses; the four by function make the total.',
    },
  },
)
