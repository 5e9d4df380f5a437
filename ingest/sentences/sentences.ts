import { yuan, type SentenceRule } from '#ingest/sentences/sentence-pattern'

/** Sentences about members, consumers and what they bought. */
export const MEMBER_SENTENCES: readonly SentenceRule[] = [
  {
    name: '88VIP members',
    pattern: '88VIP members[^.]{0,130}? (?:surpassing|reaching|exceeding) {number:x} {scale:x}',
    values: [{ line: 'vip88_members_million', value: 'x', period: 'release' }],
  },
  {
    name: '88VIP members on a day',
    pattern: 'As of {date:a}, we had {number:x} {scale:x} 88VIP members',
    values: [{ line: 'vip88_members_million', value: 'x', period: 'a' }],
  },
  {
    name: 'mobile users',
    pattern:
      'Mobile MAUs(?: on our China retail marketplaces)? (?:grew to|reached) {number:x} {scale:x} in',
    values: [{ line: 'mobile_monthly_active_users', value: 'x', period: 'release' }],
  },
  {
    name: 'mobile users of marketplaces',
    pattern: 'our China retail marketplaces had {number:x} {scale:x} mobile MAUs',
    values: [{ line: 'mobile_monthly_active_users', value: 'x', period: 'release' }],
  },
  {
    name: 'mobile revenue',
    pattern: `Mobile revenue from the China commerce retail business in {span:p} was ${yuan('x', 'u')}`,
    values: [{ line: 'mobile_revenue', value: 'x', dollars: 'u', period: 'p' }],
  },
  {
    name: 'paying customers of cloud',
    pattern:
      'paying customers(?: (?:for|of our) cloud computing(?: business)?)?(?: grew)? to {number:x}',
    values: [
      { line: 'cloud_paying_customers_thousand', value: 'x', period: 'release', unit: 'thousand' },
    ],
  },
  {
    name: 'consumers worldwide',
    pattern:
      'annual active consumers[^.]{0,60}? (?:across the world|Digital Economy) reached (?:approximately )?{number:x} {scale:x} (?:globally|for the twelve months)',
    values: [{ line: 'annual_active_consumers_global', value: 'x', period: 'release' }],
  },
  {
    name: 'consumers in China and elsewhere',
    pattern:
      '(?:includes?|included|including) (?:over \\d billion|{number:x} {scale:x}) consumers (?:in China ?1?|across our China)[^.;]{0,150}? and (?:approximately )?{number:y} {scale:y} consumers (?:overseas|outside China)',
    values: [
      { line: 'annual_active_consumers_china', value: 'x', period: 'release' },
      { line: 'annual_active_consumers_overseas', value: 'y', period: 'release' },
    ],
  },
  {
    name: 'consumers of China commerce',
    pattern:
      'our China commerce segment had (?:a combined )?(?:approximately )?{number:x} {scale:x} annual active consumers',
    values: [{ line: 'annual_active_consumers_china_commerce', value: 'x', period: 'release' }],
  },
  {
    name: 'GMV of China retail',
    pattern:
      '(?:GMV transacted on our China retail marketplaces was|China retail marketplaces GMV of) RMB ?{number:x} {scale:x} \\(US\\$ ?{number:u} {scale:u}\\)',
    from: 'FY2018-Q4',
    values: [{ line: 'gmv_china_retail', value: 'x', period: 'year', unit: 'billion' }],
  },
  {
    name: 'GMV of all marketplaces',
    pattern:
      'GMV transacted in the Alibaba (?:Digital Economy|Ecosystem) was RMB ?{number:x} {scale:x} \\(US\\$ ?{number:u} {scale:u}\\) for {span:p}',
    values: [{ line: 'gmv_ecosystem', value: 'x', period: 'p', unit: 'billion' }],
  },
  {
    name: 'record GMV of all marketplaces',
    pattern: 'RMB ?{number:x} {scale:x} in global GMV for the fiscal year',
    values: [{ line: 'gmv_ecosystem', value: 'x', period: 'year', unit: 'billion' }],
  },
]

/** Growth of what was sold and ordered, which releases word differently from quarter to quarter. */
export const GROWTH_SENTENCES: readonly SentenceRule[] = [
  {
    name: 'physical goods on Tmall, a rate before the words',
    from: 'FY2018-Q1',
    until: 'FY2018-Q3',
    pattern:
      'Tmall recorded {number:x}% year-over-year growth (?:for|in) physical goods GMV (?:in the quarter ended|during the quarter)',
    values: [
      {
        line: 'tmall_physical_gmv_with_unpaid_yoy_pct',
        value: 'x',
        period: 'release',
        unit: 'one',
      },
    ],
  },
  {
    name: 'physical goods on Tmall in the March quarter of 2018',
    from: 'FY2018-Q4',
    until: 'FY2018-Q4',
    pattern: 'due to strong {number:x}% year-over-year growth in physical goods GMV on Tmall',
    values: [
      {
        line: 'tmall_physical_gmv_with_unpaid_yoy_pct',
        value: 'x',
        period: 'release',
        unit: 'one',
      },
    ],
  },
  {
    name: 'physical goods on Tmall, paid orders',
    from: 'FY2019-Q1',
    pattern:
      'Excluding unpaid orders, (?:Tmall )?physical goods GMV grew {number:x}% year-over-year in the quarter ended',
    values: [{ line: 'tmall_physical_gmv_yoy_pct', value: 'x', period: 'release', unit: 'one' }],
  },
  {
    name: 'physical goods on Tmall, online',
    from: 'FY2019-Q4',
    pattern:
      'Tmall (?:online )?physical goods GMV ?, excluding unpaid orders, grew(?: by)? {number:x}% year-over- ?year (?:during|in) the (?:quarter ended|(?:March|June|September|December)(?: 20\\d\\d)? quarter)',
    values: [{ line: 'tmall_physical_gmv_yoy_pct', value: 'x', period: 'release', unit: 'one' }],
  },
  {
    name: 'physical goods on Tmall, accelerated',
    from: 'FY2019-Q4',
    until: 'FY2019-Q4',
    pattern:
      'growth of physical goods GMV, excluding unpaid orders, accelerated to {number:x}% year-over-year in the quarter ended',
    values: [{ line: 'tmall_physical_gmv_yoy_pct', value: 'x', period: 'release', unit: 'one' }],
  },
  {
    name: 'orders abroad, growth',
    from: 'FY2022-Q4',
    until: 'FY2023-Q4',
    pattern:
      '(?:During the (?:March|June|September|December) quarter, the combined order growth of (?:these businesses|Lazada, AliExpress, Trendyol and Daraz) was(?: around)?|The combined order volume of these businesses grew) {number:x}%',
    values: [{ line: 'intl_retail_orders_yoy_pct', value: 'x', period: 'release', unit: 'one' }],
  },
  {
    name: 'orders abroad, decline',
    from: 'FY2022-Q4',
    until: 'FY2023-Q4',
    pattern:
      'the combined number of orders of Lazada, AliExpress, Trendyol and Daraz declined by {number:x}%',
    values: [
      {
        line: 'intl_retail_orders_yoy_pct',
        value: 'x',
        period: 'release',
        unit: 'one',
        declines: true,
      },
    ],
  },
  {
    name: 'orders of AIDC',
    from: 'FY2024-Q1',
    pattern:
      'the combined (?:order growth of AIDC’s retail businesses was around|orders of AIDC(?:’s marketplaces)? grew) {number:x}%',
    values: [{ line: 'aidc_orders_yoy_pct', value: 'x', period: 'release', unit: 'one' }],
  },
  {
    name: 'effective tax rate',
    pattern:
      '(?<!, )our effective tax rate (?:was|(?:increased|decreased|remained)(?: stable)? (?:to|at)) {number:x}% in {span:p}',
    values: [{ line: 'effective_tax_rate_pct', value: 'x', period: 'p', unit: 'one' }],
  },
]

const ABOUT = '(?:an aggregate of |a total of )?(?:approximately )?'

/** Sentences about shares bought back and dividends. */
export const SHARE_SENTENCES: readonly SentenceRule[] = [
  {
    name: 'repurchases, ADSs first',
    pattern: `(?:in|during|for) {span:p}, we (?:had )?repurchased ${ABOUT}{number:x}(?: {scale:x})?(?: of(?: our)?)? ADSs \\((?:the equivalent of|equivalent (?:of|to)|or) (?:approximately )?{number:y} {scale:y}(?: of(?: our)?)? ordinary shares\\) for ${ABOUT}US\\$ ?{number:z} {scale:z}`,
    values: [
      { line: 'ads_repurchased_million', value: 'x', period: 'p' },
      { line: 'shares_repurchased_million', value: 'y', period: 'p' },
      { line: 'share_repurchases_usd_million', value: 'z', period: 'p' },
    ],
  },
  {
    name: 'repurchases, shares first',
    pattern: `(?:in|during|for) {span:p}, we repurchased ${ABOUT}{number:y} {scale:y} ordinary shares \\((?:the equivalent of|equivalent (?:of|to)) (?:approximately )?{number:x} {scale:x} ADSs\\) for ${ABOUT}US\\$ ?{number:z} {scale:z}`,
    values: [
      { line: 'ads_repurchased_million', value: 'x', period: 'p' },
      { line: 'shares_repurchased_million', value: 'y', period: 'p' },
      { line: 'share_repurchases_usd_million', value: 'z', period: 'p' },
    ],
  },
  {
    name: 'repurchases before the split',
    until: 'FY2019-Q4',
    pattern: `(?:in|during) {span:p}, we repurchased and canceled ${ABOUT}{number:y} {scale:y} of our shares(?:, substantially all from SoftBank,)? for (?:a total price of )?(?:approximately )?US\\$ ?{number:z} {scale:z}`,
    values: [
      { line: 'shares_repurchased_million', value: 'y', period: 'p' },
      { line: 'share_repurchases_usd_million', value: 'z', period: 'p' },
    ],
  },
  {
    name: 'repurchases of a year before the split',
    until: 'FY2019-Q4',
    pattern: `repurchased and canceled a total of {number:y} {scale:y} shares for a total price of (?:approximately )?US\\$ ?{number:z} {scale:z} in {span:p}`,
    values: [
      { line: 'shares_repurchased_million', value: 'y', period: 'p' },
      { line: 'share_repurchases_usd_million', value: 'z', period: 'p' },
    ],
  },
  {
    name: 'repurchases over an odd span',
    pattern: `(?:for {span:p}|Since \\w+ \\d+, 20\\d\\d) and through the publication of this results announcement, we repurchased ${ABOUT}{number:x} {scale:x} of our ADSs \\([^)]{0,80}\\) for ${ABOUT}US\\$ ?{number:z} {scale:z}`,
    values: [
      { line: 'ads_repurchased_offperiod_million', value: 'x', period: 'p' },
      { line: 'share_repurchases_offperiod_usd_million', value: 'z', period: 'p' },
    ],
  },
  {
    name: 'remaining authorization, beside the shares',
    pattern:
      'As of {date:a}, we had [^;]{20,260}? and (?:approximately )?US\\$ ?{number:x} {scale:x} remain(?:ing|ed) under the current (?:authorization|share buyback program)',
    values: [{ line: 'repurchase_authorization_usd_million', value: 'x', period: 'a' }],
  },
  {
    name: 'remaining authorization',
    pattern:
      'remaining amount of Board authorization for our share repurchase program, which is effective through \\w+ 20\\d\\d, was US\\$ ?{number:x} {scale:x} as of {date:a}',
    values: [{ line: 'repurchase_authorization_usd_million', value: 'x', period: 'a' }],
  },
  {
    name: 'remaining authorization, un-utilized',
    pattern:
      'As of {date:a}, we still have an un-utilized amount of US\\$ ?{number:x} {scale:x} under this program',
    values: [{ line: 'repurchase_authorization_usd_million', value: 'x', period: 'a' }],
  },
  {
    name: 'shares outstanding, rounded',
    from: 'FY2021-Q1',
    until: 'FY2024-Q3',
    pattern:
      'As of {date:a}, we had (?:approximately )?{number:x} {scale:x} ordinary shares(?: \\([^)]{10,60}\\))?(?: issued and)? outstanding',
    values: [{ line: 'shares_outstanding_million', value: 'x', period: 'a' }],
  },
  {
    name: 'shares outstanding before the split',
    until: 'FY2019-Q4',
    pattern:
      'as of {date:a}, we had (?:approximately )?{number:x} {scale:x} shares issued and outstanding',
    values: [{ line: 'ads_outstanding_million', value: 'x', period: 'a' }],
  },
  {
    name: 'whole dividend of one part',
    pattern:
      'annual (?:cash )?dividend for {span:p} in the amount of US\\$ ?[\\d.]+ per ordinary share or US\\$ ?{number:y} per ADS',
    values: [{ line: 'dividend_per_ads_usd', value: 'y', period: 'p', unit: 'one' }],
  },
  {
    name: 'whole dividend of two parts',
    pattern:
      'two-part dividend in the total amount of US\\$ ?[\\d.]+ per ordinary share or US\\$ ?{number:y} per ADS comprised of[^;]{0,60}? for {span:p}',
    values: [{ line: 'dividend_per_ads_usd', value: 'y', period: 'p', unit: 'one' }],
  },
  {
    name: 'regular dividend',
    pattern:
      'annual (?:regular )?(?:cash )?dividend for {span:p} in the amount of US\\$ ?{number:x} per ordinary share or US\\$ ?{number:y} per ADS',
    values: [{ line: 'dividend_regular_per_ads_usd', value: 'y', period: 'p', unit: 'one' }],
  },
  {
    name: 'extraordinary dividend',
    pattern:
      'annual regular cash dividend for {span:p}[^;]{0,120}? one-time extraordinary cash dividend [^.;]{0,150}? in the amount of US\\$ ?[\\d.]+ per ordinary share or US\\$ ?{number:y} per ADS',
    values: [{ line: 'dividend_extraordinary_per_ads_usd', value: 'y', period: 'p', unit: 'one' }],
  },
  {
    name: 'dividends of a year',
    pattern: 'US\\$ ?{number:x} {scale:x} dividend for {span:p}',
    values: [{ line: 'dividends_declared_usd_million', value: 'x', period: 'p' }],
  },
  {
    name: 'amount of the dividend',
    pattern:
      'aggregate amount of the dividend will be (?:approximately )?US\\$ ?{number:x} {scale:x}',
    values: [{ line: 'dividends_declared_usd_million', value: 'x', period: 'before' }],
  },
]

/** Sentences about cash, capital expenditure, people and what segments sold to whom. */
export const CASH_SENTENCES: readonly SentenceRule[] = [
  {
    name: 'capital expenditures, with a year ago',
    until: 'FY2019-Q1',
    pattern: `Capital expenditures in {span:p} were ${yuan('x', 'u')}(?:, compared to RMB ?{number:y} ?{scale:y} in the same quarter)?`,
    values: [
      { line: 'capex_with_intangibles', value: 'x', dollars: 'u', period: 'p' },
      { line: 'capex_with_intangibles', value: 'y', period: 'year-ago' },
    ],
  },
  {
    name: 'capital expenditures, with intangible assets',
    until: 'FY2019-Q1',
    pattern: `capital expenditures?(?: and (?:acquisition of )?intangible assets(?: and licensed copyrights)?)? of ${yuan('x', 'u')}`,
    values: [{ line: 'capex_with_intangibles', value: 'x', dollars: 'u', period: 'before' }],
  },
  {
    name: 'capital expenditures',
    from: 'FY2019-Q2',
    pattern: `capital expenditures? of ${yuan('x', 'u')}`,
    values: [{ line: 'capex', value: 'x', dollars: 'u', period: 'before' }],
  },
  {
    name: 'land and campuses',
    pattern: `acquisition of land use rights and construction in progress(?: relating to office campus(?:es)?)? of ${yuan('x', 'u')}`,
    values: [{ line: 'capex_land_and_campus_cip', value: 'x', dollars: 'u', period: 'before' }],
  },
  {
    name: 'repurchases in cash',
    pattern: `(?:repurchase of ordinary shares|share repurchase|repurchase our shares) of ${yuan('x', 'u')}`,
    values: [{ line: 'share_repurchase_cash', value: 'x', dollars: 'u', period: 'before' }],
  },
  {
    name: 'dividends in cash',
    pattern: `dividend (?:paid|payment) of ${yuan('x', 'u')}`,
    values: [{ line: 'dividends_paid', value: 'x', dollars: 'u', period: 'before' }],
  },
  {
    name: 'cash and short-term investments',
    pattern: `As of {date:a}, (?:our )?cash, cash equivalents? and short-term investments were ${yuan('x', 'u')}(?:, compared to RMB ?{number:y} ?{scale:y} as of {date:b})?`,
    values: [
      { line: 'cash_equiv_short_term_investments', value: 'x', dollars: 'u', period: 'a' },
      { line: 'cash_equiv_short_term_investments', value: 'y', period: 'b' },
    ],
  },
  {
    name: 'cash and other liquid investments',
    pattern: `As of {date:a}, (?:our )?cash(?:(?:,| and) cash equivalents, short-term investments and other treasury| and other liquid) investments(?:\\(\\d\\))?,?[^.;]{0,330}? were ${yuan('x', 'u')}(?:, compared to RMB ?{number:y} ?{scale:y} as of {date:b})?`,
    values: [
      { line: 'cash_and_other_liquid_investments', value: 'x', dollars: 'u', period: 'a' },
      { line: 'cash_and_other_liquid_investments', value: 'y', period: 'b' },
    ],
  },
  {
    name: 'employees',
    pattern:
      'As of {date:a}, we had a total of {number:x} employees(?:, compared to {number:y} as of {date:b})?',
    values: [
      { line: 'employees', value: 'x', period: 'a', unit: 'one' },
      { line: 'employees', value: 'y', period: 'b', unit: 'one' },
    ],
  },
  {
    name: 'shares outstanding',
    pattern:
      'As of {date:a}, we had {number:x} million ordinary shares \\(equivalent (?:of|to) {number:y} million ADSs\\) outstanding',
    values: [
      { line: 'shares_outstanding_million', value: 'x', period: 'a', unit: 'one' },
      { line: 'ads_outstanding_million', value: 'y', period: 'a', unit: 'one' },
    ],
  },
  {
    name: 'cloud before elimination',
    pattern: `Total revenue from our Cloud (?:business|segment),? before inter-segment elimination, [^.;]{0,110}? was ${yuan('x', 'u')}[^.;]{0,60}? compared to RMB ?{number:y} ?{scale:y} in (?:the )?(?:same quarter|fiscal year)`,
    values: [
      { line: 'cloud_before_elimination', value: 'x', dollars: 'u', period: 'before' },
      { line: 'cloud_before_elimination', value: 'y', period: 'year-ago' },
    ],
  },
  {
    name: 'Cainiao before elimination',
    pattern: `Total revenue generated by Cainiao,? before inter-segment elimination, [^.;]{0,110}? was ${yuan('x', 'u')}[^.;]{0,60}? compared to RMB ?{number:y} ?{scale:y} in (?:the )?(?:same quarter|fiscal year)`,
    values: [
      { line: 'cainiao_before_elimination', value: 'x', dollars: 'u', period: 'before' },
      { line: 'cainiao_before_elimination', value: 'y', period: 'year-ago' },
    ],
  },
  {
    name: 'cloud to external customers',
    pattern:
      'revenue excluding Alibaba-consolidated subsidiaries,? (?:increased|grew)(?: by)? {number:x}%',
    values: [{ line: 'cloud_external_yoy_pct', value: 'x', period: 'before', unit: 'one' }],
  },
  {
    name: 'cloud to all and to external customers',
    pattern:
      'growth of total revenue,? and revenue excluding Alibaba-consolidated subsidiaries,? [a-z]+ to {number:z}% and {number:x}%,? respectively',
    values: [{ line: 'cloud_external_yoy_pct', value: 'x', period: 'before', unit: 'one' }],
  },
  {
    name: 'like-for-like revenue',
    pattern: 'revenue on a like-for-like basis would have grown by {number:x}% year-over-year',
    values: [{ line: 'revenue_total_lfl_yoy_pct', value: 'x', period: 'before', unit: 'one' }],
  },
]
