import { describeFamily } from '#lib/metrics/describe-family'

/** The balance sheet at the end of a quarter, debt line by line. */
export const BALANCE = describeFamily(
  { family: 'balance', unit: 'CNY million', aggregation: 'last' },
  {
    'cash-equivalents': {
      label: 'Cash and cash equivalents',
      lines: ['cash_and_cash_equivalents'],
      aliases: ['Cash and equivalents'],
      description:
        'Cash and cash equivalents of the balance sheet, a part of cash and other liquid investments.',
    },
    'short-term-investments': {
      label: 'Short-term investments',
      lines: ['short_term_investments'],
      description:
        'Short-term investments of the balance sheet, a part of cash and other liquid investments.',
    },
    'current-assets': {
      label: 'Total current assets',
      shortLabel: 'Current assets',
      lines: ['total_current_assets'],
      description: 'Assets that turn into cash within a year, cash and investments included.',
    },
    'equity-method-investments': {
      label: 'Investments in equity method investees',
      shortLabel: 'Equity method investments',
      lines: ['equity_method_investments'],
      aliases: ['Investment in equity investees', 'Associates', 'Equity investees'],
      description:
        'Carrying amount of stakes such as the one in Ant Group, whose results are shared and not consolidated.',
    },
    'property-equipment': {
      label: 'Property and equipment, net',
      shortLabel: 'Property and equipment',
      lines: ['property_and_equipment'],
      aliases: ['PP&E', 'PPE', 'Fixed assets', 'Property, plant and equipment'],
      description: 'Buildings, servers and the like after depreciation.',
    },
    goodwill: {
      label: 'Goodwill',
      lines: ['goodwill'],
      aliases: ['Goodwill on the balance sheet'],
      description: 'Goodwill of acquired businesses after impairment.',
    },
    'total-assets': {
      label: 'Total assets',
      lines: ['total_assets'],
      aliases: ['Assets'],
      description: 'All assets, which equal liabilities, mezzanine equity and equity together.',
    },
    'bank-borrowings-current': {
      label: 'Current bank borrowings',
      shortLabel: 'Bank borrowings, current',
      lines: ['bank_borrowings_current'],
      aliases: ['Short-term borrowings', 'Short-term debt', 'Bank borrowings'],
      description: 'Bank loans due within a year.',
    },
    'bank-borrowings-long': {
      label: 'Non-current bank borrowings',
      shortLabel: 'Bank borrowings, non-current',
      lines: ['bank_borrowings_noncurrent'],
      aliases: ['Long-term borrowings', 'Long-term debt', 'Bank borrowings'],
      description: 'Bank loans due after more than a year.',
    },
    'secured-borrowings': {
      label: 'Secured borrowings',
      lines: ['secured_borrowings'],
      description:
        'Borrowings against loans to small businesses, a line of its own on the balance sheets until March 2015.',
    },
    'senior-notes-current': {
      label: 'Current unsecured senior notes',
      shortLabel: 'Senior notes, current',
      lines: ['senior_notes_current'],
      aliases: ['Senior notes', 'Bonds', 'Current portion of unsecured senior notes'],
      description: 'Senior notes due within a year; a balance sheet without the line had none.',
    },
    'senior-notes-long': {
      label: 'Non-current unsecured senior notes',
      shortLabel: 'Senior notes, non-current',
      lines: ['senior_notes_noncurrent'],
      aliases: ['Senior notes', 'Bonds', 'Unsecured senior notes'],
      description:
        'Senior notes due after more than a year, first issued in November 2014; convertible and exchangeable ones are lines of their own.',
    },
    'convertible-notes': {
      label: 'Convertible unsecured senior notes',
      shortLabel: 'Convertible notes',
      lines: ['convertible_notes'],
      aliases: ['Convertible bonds', 'Convertible senior notes', 'Convertibles'],
      description:
        'Notes that holders may convert into ADSs, first issued in May 2024; a balance sheet without the line had none.',
    },
    'exchangeable-bonds': {
      label: 'Exchangeable bonds',
      lines: ['exchangeable_bonds'],
      aliases: ['Exchangeable notes', 'Exchangeables'],
      description:
        'Bonds that holders may exchange for shares of Alibaba Health, first issued in July 2025; a balance sheet without the line had none.',
    },
    'current-liabilities': {
      label: 'Total current liabilities',
      shortLabel: 'Current liabilities',
      lines: ['total_current_liabilities'],
      description: 'What is due within a year, current borrowings and notes included.',
    },
    'total-liabilities': {
      label: 'Total liabilities',
      lines: ['total_liabilities'],
      aliases: ['Liabilities'],
      description: 'All liabilities, debt included and mezzanine equity not.',
    },
    'mezzanine-equity': {
      label: 'Mezzanine equity',
      lines: ['mezzanine_equity'],
      description:
        'Interests that holders may ask the company to buy back, between liabilities and equity.',
    },
    'shareholders-equity': {
      label: 'Total shareholders’ equity',
      shortLabel: 'Shareholders’ equity',
      lines: ['shareholders_equity'],
      aliases: ["Shareholders' equity", 'Book value', 'Net assets'],
      description: 'Equity that belongs to the shareholders of Alibaba Group Holding Limited.',
    },
    'noncontrolling-interests': {
      label: 'Noncontrolling interests',
      lines: ['noncontrolling_interests'],
      aliases: ['Minority interests', 'Minorities'],
      description: 'Equity of consolidated subsidiaries that belongs to others.',
    },
    'total-equity': {
      label: 'Total equity',
      lines: ['total_equity'],
      aliases: ['Equity'],
      description: 'Equity of shareholders and noncontrolling interests together.',
    },
  },
)
