/** What is measured, of the group or of one of its parts. */
export interface Measured {
  id: MeasureId
  /** How texts name it, as the source of a pattern. */
  names: string
  /** The metrics of the whole group that it may mean, the first its own. */
  metrics: readonly string[]
  /** What it means of a segment; null where segments have none. */
  ofSegment: 'revenue' | 'ebita' | null
}

export type MeasureId =
  | 'revenue'
  | 'external'
  | 'ai-revenue'
  | 'cmr'
  | 'commission'
  | 'direct-sales'
  | 'ebita'
  | 'ebitda'
  | 'operating-income'
  | 'adjusted-net'
  | 'attributable'
  | 'net-income'
  | 'profit'
  | 'eps'
  | 'dividend'
  | 'operating-cash-flow'
  | 'free-cash-flow'
  | 'capex'
  | 'buyback'
  | 'outstanding'
  | 'cash'
  | 'members'
  | 'consumers'
  | 'employees'
  | 'gmv'
  | 'cost-of-revenue'
  | 'product-development'
  | 'sales-marketing'
  | 'general-admin'
  | 'compensation'
  | 'amortization'
  | 'goodwill'
  | 'tax'
  | 'investment-income'
  | 'interest-expense'
  | 'other-income'
  | 'equity-results'
  | 'pretax'
  | 'fx'
  | 'gross-margin'
  | 'tax-rate'
  | 'uncovered'
  | 'market'

const EXPENSES = '(?:\\s(?:expenses?|costs?|spending|spend|outlays?))?'
const OPERATING = 'operat(?:ing|ional|ions)'

/** Every measure, those whose names hold another's first. */
const MEASURED: readonly Measured[] = [
  {
    id: 'market',
    names:
      "PT|TP|price objectives?|(?:shares|stock)(?=:? (?:\\()?[+-]\\s?\\d)|(?:share|stock|closing|opening|target|ADR|ADS) prices?|price targets?|fair value|market (?:cap(?:itali[sz]ation)?|value|share)|share of (?:the )?(?:\\w+ ){0,3}market|valuation|enterprise value|P/E|price-to-earnings|dividend yield|yield|premarket|pre-market|after-hours|Hong Kong-listed shares|(?:(?:its|the|Alibaba's|Alibaba|company's|BABA|U\\.S\\.|US|American|New York|Hong Kong|listed)(?:-listed)? )?(?:shares|stock|ADRs?|ADSs)(?= (?:were |was |are |is |have |has |had |also )?(?:rose|fell|dropped|gained|jumped|climbed|slid|slipped|surged|soared|tumbled|plunged|closed|traded|trading|up|down|rallied|dipped|advanced|declined|lost|added|sank|ended|opened|popped|moved|swung|shed))",
    metrics: [],
    ofSegment: null,
  },
  {
    id: 'gross-margin',
    names: 'gross (?:profit )?margins?|毛利率',
    metrics: ['gross-margin'],
    ofSegment: null,
  },
  {
    id: 'tax-rate',
    names: '(?:effective (?:income )?)?tax rates?|有效税率',
    metrics: ['effective-tax-rate', 'tax-rate-printed'],
    ofSegment: null,
  },
  {
    id: 'uncovered',
    names:
      "net cash(?! (?:provided|generated|used|from|flow|inflow|outflow|produced))|net debt|total (?:debt|borrowings)|净现金|gross profits?|Singles'? ?Day|Double (?:11|Eleven)|11\\.11|6\\.18|(?:antitrust |anti-monopoly |regulatory )?(?:fines?|penalty|penalties)|(?:convertible |senior |dollar |yuan )?(?:bonds?|notes)(?= (?:offering|sale|issue|due|worth))|bond sale|debt offering|(?:equity |minority )?stake|IPO|downloads|subsid(?:y|ies)|(?:monthly|daily) active (?:users|consumers|buyers)|MAUs?|DAUs?|remaining (?:under|authori[sz]ation)|repurchase (?:program|authori[sz]ation)|authori[sz]ation|net reduction|total (?:shareholder )?returns?|total assets|total liabilities|goodwill balance|one-time gain|gain (?:from|on)|write-?downs?|settlement|tariffs?|GDP|inflation|retail sales|unemployment|orders?|order volume|parcels|market size|penetration|take rate|unit economics|price cuts?|discounts?|coupons?|funding round|acquisition|purchase price|deal|headwind|run[- ]rate|ARR|tokens?|parameters|GPUs?|chips|data cent(?:er|re)s|stores|countries|cities|merchants|brands",
    metrics: [],
    ofSegment: null,
  },
  {
    id: 'ai-revenue',
    names:
      'AI[- ]related (?:product|cloud)?s?\\s?revenues?|revenues? from AI(?:[- ]related)?(?: products?)?|AI[- ]product revenues?|AI revenues?|AI[- ]related products?',
    metrics: ['ai-related-revenue'],
    ofSegment: null,
  },
  {
    id: 'external',
    names:
      'ext(?:ernal|\\.)?(?= [+-]?\\d)|(?:cloud )?(?:revenues?|sales) from (?:its |the )?external (?:cloud )?(?:customers|clients)|external (?:cloud |commerciali[sz]ation )?revenues?|external (?:customers|clients)|外部客户收入',
    metrics: ['cloud-external-growth'],
    ofSegment: null,
  },
  {
    id: 'cmr',
    names:
      'customer[- ]management(?: service)?s?(?: revenues?)?(?: \\(CMR\\))?|CMR|merchant marketing(?: revenues?)?|advertising revenues?|marketing services revenues?|客户管理收入',
    metrics: ['cmr'],
    ofSegment: null,
  },
  {
    id: 'commission',
    names: 'commissions?(?: revenues?)?',
    metrics: ['commission', 'cmr'],
    ofSegment: null,
  },
  {
    id: 'direct-sales',
    names: 'direct sales(?:,? logistics)?(?: and others?)?(?: revenues?)?',
    metrics: ['direct-sales', 'direct-sales-before-2023'],
    ofSegment: null,
  },
  {
    id: 'sales-marketing',
    names: `(?:sales|selling) (?:and|&) marketing${EXPENSES}|marketing (?:expenses?|spend(?:ing)?|costs?)|selling expenses?|S&M${EXPENSES}`,
    metrics: ['sales-marketing'],
    ofSegment: null,
  },
  {
    id: 'cost-of-revenue',
    names: 'costs? of (?:revenues?|sales|goods sold)|COGS',
    metrics: ['cost-of-revenue'],
    ofSegment: null,
  },
  {
    id: 'product-development',
    names: `product[- ]development${EXPENSES}|R&D${EXPENSES}|research (?:and|&) development${EXPENSES}|研发费用`,
    metrics: ['product-development'],
    ofSegment: null,
  },
  {
    id: 'general-admin',
    names: `general (?:and|&) administrative${EXPENSES}|G&A${EXPENSES}|administrative expenses?`,
    metrics: ['general-admin'],
    ofSegment: null,
  },
  {
    id: 'compensation',
    names: `(?:share|stock|equity)-based compensation${EXPENSES}|SBC${EXPENSES}`,
    metrics: ['share-based-compensation'],
    ofSegment: null,
  },
  {
    id: 'ebitda',
    names:
      '(?:adjusted |adj\\.? |underlying )?EBITDA(?: profits?| loss(?:es)?)?|underlying cash profits?(?: \\(EBITDA\\))?',
    metrics: ['adjusted-ebitda', 'adjusted-ebita'],
    ofSegment: 'ebita',
  },
  {
    id: 'ebita',
    names:
      '(?:adjusted |adj\\.? )?EBITA(?: profits?| loss(?:es)?)?(?: \\(non-GAAP\\))?|earnings before interest,? (?:and )?tax(?:es)?,? and amorti[sz]ation|经调整EBITA|调整后EBITA|(?:adjusted|segment) (?:operating )?profits?|adjusted operating (?:income|profits?)',
    metrics: ['adjusted-ebita'],
    ofSegment: 'ebita',
  },
  {
    id: 'amortization',
    names: 'amorti[sz]ation(?: and impairment)?(?: of intangible assets)?',
    metrics: ['amortization-impairment'],
    ofSegment: null,
  },
  {
    id: 'goodwill',
    names:
      '(?:impairment|write-?(?:offs?|downs?)) of goodwill|goodwill (?:impairments?|write-?(?:offs?|downs?)|charges?)|goodwill(?= worth)',
    metrics: ['goodwill-impairment'],
    ofSegment: null,
  },
  {
    id: 'operating-cash-flow',
    names: `(?:net )?${OPERATING} cash[- ]?(?:flow|inflow|outflow)s?|(?:net )?cash[- ]?flows? (?:from|generated (?:from|by)|of) ${OPERATING}(?: activities)?|(?:net )?cash (?:generated|provided|produced|used|flow) (?:from|by|in) ${OPERATING}(?: activities)?|operating cash (?:generation|inflows?)|(?:net )?operational cash[- ]?flows?|cash from operations|OCF|CFO(?= (?:was|of|fell|rose|declined|increased|grew|dropped))|经营(?:活动)?现金流`,
    metrics: ['operating-cash-flow'],
    ofSegment: null,
  },
  {
    id: 'operating-income',
    names: `operating(?: profit)? margins?|(?:income|profits?|loss(?:es)?|earnings) from op(?:eration)?s|op\\.? (?:income|profits?|loss(?:es)?)|${OPERATING} (?:income|profits?|loss(?:es)?|earnings|results?)|EBIT|经营利润`,
    // Translators call revenue so.
    metrics: ['operating-income', 'adjusted-ebita', 'revenue'],
    ofSegment: 'ebita',
  },
  {
    id: 'eps',
    names:
      '(?:fully |diluted |basic |adjusted |adj\\.? |non-?GAAP |headline ){0,4}(?:(?:(?:net )?(?:earnings|profits?|income|loss)[- ]per[- ](?:\\(?ordinary\\)? )?(?:share|ADS|ADR|American depositary (?:share|receipt))s?)(?: \\((?:EPS|ADS)\\))?|EPS(?: per (?:ADS|share))?|EPADS)|earnings a share|profit a share',
    metrics: ['eps-ads', 'non-gaap-eps-ads'],
    ofSegment: null,
  },
  {
    id: 'attributable',
    names:
      "(?:NI|net income|(?:net )?profits?) (?:for|to) (?:the )?(?:ordinary |common )?shareholders|to ordinary shareholders|(?:net )?(?:income|profits?|loss(?:es)?|earnings) attribut(?:able|ed)(?: to (?:the |its )?(?:company's |Alibaba's )?(?:ordinary |common |parent )?(?:shareholders?|holders|owners|company|parent|Alibaba(?: Group)?(?: Holding)?(?: Limited)?))?|(?:net )?attributable (?:net )?(?:income|profits?|loss(?:es)?)|归母净利润",
    metrics: ['net-income-attributable', 'net-income-parent', 'net-income'],
    ofSegment: null,
  },
  {
    id: 'adjusted-net',
    names:
      '(?:non-?GAAP|adjusted|adj\\.?|underlying) (?:diluted )?(?:(?:net )?(?:income|profits?|earnings)|NI)|net (?:income|profits?) \\(?(?:non-?GAAP|adjusted)\\)?|非公认会计准则净利润',
    metrics: ['non-gaap-net-income', 'adjusted-ebita'],
    ofSegment: 'ebita',
  },
  {
    id: 'net-income',
    names:
      'net (?:profit |income )?margins?|(?:group |consolidated |GAAP |reported |quarterly |annual )?net (?:incomes?|profits?|loss(?:es)?|earnings|result)|bottom[- ]line|NI(?= (?:was|of|rose|fell|at|RMB|CNY|US|¥|\\$|\\d))|after-tax profits?|净利润',
    metrics: ['net-income', 'net-income-attributable', 'net-income-parent', 'non-gaap-net-income'],
    ofSegment: null,
  },
  {
    id: 'pretax',
    names: 'pre-?tax (?:income|profits?)|(?:income|profits?) before (?:income )?tax(?:es)?',
    metrics: ['pretax-income'],
    ofSegment: null,
  },
  {
    id: 'tax',
    names: 'income tax(?:es)?(?: expenses?)?|tax expenses?',
    metrics: ['income-tax'],
    ofSegment: null,
  },
  {
    id: 'investment-income',
    names:
      '(?:interest and )?investment (?:income|gains?|loss(?:es)?)|interest and investment income',
    metrics: ['interest-investment-income'],
    ofSegment: null,
  },
  {
    id: 'interest-expense',
    names: 'interest (?:expenses?|costs?)',
    metrics: ['interest-expense'],
    ofSegment: null,
  },
  { id: 'other-income', names: 'other income', metrics: ['other-income'], ofSegment: null },
  {
    id: 'equity-results',
    names:
      'share of results(?: of equity(?:[- ]method)? investees)?|equity(?:[- ]method)? investees',
    metrics: ['equity-results'],
    ofSegment: null,
  },
  {
    id: 'free-cash-flow',
    names: 'free[- ]cash[- ]?(?:flows?|outflows?|inflows?|burn)|FCF|自由现金流',
    metrics: ['free-cash-flow'],
    ofSegment: null,
  },
  {
    id: 'capex',
    names:
      'cap(?:ital)?[- ]ex(?:penditures?|penses?)?|capital (?:spending|spend|investments?|outlays?)|capex|资本开支|purchases? of property and equipment',
    metrics: ['capex', 'capex-ppe'],
    ofSegment: null,
  },
  {
    id: 'buyback',
    names:
      '(?:share |stock )?buy-?backs?|(?:share |stock )?repurchas(?:es?|ed|ing)(?: of (?:its )?(?:own )?shares)?|bought back|bought(?= \\d[\\d.,]* (?:million|billion) (?:of its )?(?:own )?(?:ordinary )?(?:ADSs?|ADRs?|shares))|buying back|buy back|回购',
    metrics: ['buybacks-usd', 'buybacks-cash', 'shares-repurchased', 'ads-repurchased'],
    ofSegment: null,
  },
  {
    id: 'dividend',
    names:
      '(?:(?:annual|special|regular|cash|extraordinary|two-part|total)(?: and )?(?: (?:regular|special|cash))? )?dividends?(?: per (?:ADS|share))?|divs?(?= [$\\d])|DPS|分红',
    metrics: [
      'dividends',
      'dividend-per-ads',
      'dividend-regular-per-ads',
      'dividend-extraordinary-per-ads',
    ],
    ofSegment: null,
  },
  {
    id: 'outstanding',
    names:
      '(?:ordinary )?(?:shares|ADSs?) outstanding|outstanding (?:ordinary )?(?:shares|ADSs)|share count|(?:left )?in issue',
    metrics: ['shares-outstanding', 'ads-outstanding'],
    ofSegment: null,
  },
  {
    id: 'cash',
    names:
      'cash (?:and|&) (?:other )?(?:liquid |treasury |short-term |financial )?investments|cash,? (?:and )?equivalents,?(?: (?:and|plus) (?:\\w+[- ]){0,3}investments)?|(?:gross )?cash(?= and (?:other )?(?:liquid|investments))|cash in (?:hand|the bank)|cash(?= (?:and cash equivalents )?on (?:its|the) (?:books|balance sheet))|cash,? (?:and )?cash equivalents(?:,? (?:and )?(?:short-term|other liquid|other treasury) investments)?(?: and other liquid investments)?|cash and equivalents|cash pile|cash hoard|cash position|cash balance|(?:total )?liquidity|war chest|cash reserves|cash on hand',
    metrics: ['cash-liquid-investments', 'cash-short-term-investments'],
    ofSegment: null,
  },
  {
    id: 'members',
    names: '88 ?VIP(?:s| members?(?:hips?)?| subscribers?)?|88VIP会员',
    metrics: ['members-88vip'],
    ofSegment: null,
  },
  {
    id: 'consumers',
    names:
      '(?:annual(?:ly)? )?active (?:consumers?|buyers?|users?|customers?|shoppers?)|AACs?|annual (?:consumers|buyers)|(?:consumers?|buyers|shoppers|users)(?= (?:in|outside|overseas|worldwide|globally|abroad|across|on|from|served|were|was|reached|totall?ed))|年度活跃消费者',
    metrics: [
      'consumers-china-retail',
      'consumers-global',
      'consumers-china',
      'consumers-china-commerce',
      'consumers-overseas',
    ],
    ofSegment: null,
  },
  {
    id: 'employees',
    names:
      'employees?|headcount|workforce|staff(?: members)?|number of people employed|payroll|员工',
    metrics: ['employees'],
    ofSegment: null,
  },
  {
    id: 'gmv',
    names:
      'gross merchandise (?:volume|value)s?(?: \\(GMV\\))?|GMV|transaction volume|value of goods (?:sold|transacted)',
    metrics: ['gmv-china-retail', 'gmv-ecosystem'],
    ofSegment: null,
  },
  {
    id: 'fx',
    names: 'exchange rate|yuan per (?:US )?dollar|USD/CNY',
    metrics: ['usd-rate'],
    ofSegment: null,
  },
  {
    id: 'profit',
    names:
      'profits?(?! warning)|earnings(?! (?:call|report|release|season|conference|results|day|power|announcement|presentation|preview|beat|miss))|loss(?:es)?(?!-making)|red ink|lost(?= (?:[a-z]+ ){0,2}(?:RMB|CNY|US\\$|[¥$\\d]))|earned|income(?! (?:statement|tax))',
    metrics: [
      'net-income',
      'net-income-attributable',
      'net-income-parent',
      'non-gaap-net-income',
      'operating-income',
      'adjusted-ebita',
    ],
    ofSegment: 'ebita',
  },
  {
    id: 'revenue',
    names:
      '(?:net )?revenues?(?: base)?|revs?(?=[\\s:.])|sales(?! and marketing| force| team)|turnover|took in|brought in|turned over|raked in|rang up|top[- ]line|营业收入|营收|总收入|收入',
    metrics: ['revenue'],
    ofSegment: 'revenue',
  },
]

/** One pattern for every name; what it finds is told apart by `whatIs`. */
export const MEASURE_PATTERN = new RegExp(
  `(?<![\\p{L}\\d])(?:${MEASURED.map(({ names }, index) => `(?<m${index}>${names})`).join('|')})(?![\\p{L}])|(?<han>经调整EBITA|调整后EBITA|营业收入|营收|总收入|收入|净利润|经营利润|归母净利润|自由现金流|经营现金流|资本开支|研发费用|客户管理收入|员工|88VIP会员|毛利率|有效税率)`,
  'giu',
)

/** The measure that a match of `MEASURE_PATTERN` names. */
export function whatIs(match: RegExpMatchArray): Measured | null {
  const groups = match.groups ?? {}
  const index = MEASURED.findIndex((_, at) => groups[`m${at}`] !== undefined)
  if (index >= 0) return MEASURED[index] ?? null
  return MEASURED.find(({ names }) => names.split('|').includes(match[0])) ?? null
}

/** A measure by its id. */
export function findMeasure(id: MeasureId): Measured | undefined {
  return MEASURED.find((measured) => measured.id === id)
}
