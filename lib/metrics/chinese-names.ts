import type { Metric } from '#lib/metrics/metric'
import { toTraditional } from '#lib/words/chinese'

/** What a metric is called in Chinese, the company's own name first. */
export interface ChineseNames {
  'zh-Hans': readonly string[]
  'zh-Hant': readonly string[]
}

/** Segments under the names of the company's Chinese releases; their EBITA and margin follow. */
const SEGMENTS: Readonly<Record<string, readonly string[]>> = {
  cloud: ['云智能集团', '阿里云智能集团', '阿里云', '云计算', '云业务'],
  aidc: ['阿里国际数字商业集团', '国际数字商业集团', '国际商业'],
  'alibaba-ecommerce': ['阿里巴巴电商集团'],
  'china-ecommerce': ['阿里巴巴中国电商集团', '中国电商集团'],
  'taobao-tmall': ['淘天集团', '淘天'],
  'china-commerce': ['中国商业'],
  'local-services': ['本地生活集团', '本地生活服务'],
  cainiao: ['菜鸟集团', '菜鸟'],
  'digital-media': ['大文娱集团', '数字媒体及娱乐'],
  'all-others': ['所有其他'],
  'ai-labs-applications': ['AI实验室及应用'],
  'core-commerce': ['核心商业'],
  'china-commerce-2014': ['中国商业 (2014)'],
  'intl-commerce-2014': ['国际商业 (2014)'],
  innovation: ['创新业务及其他'],
  'others-2014': ['其他 (2014)'],
}

/** Every other metric. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  revenue: ['收入', '总收入', '营业收入', '营收'],
  cmr: ['客户管理收入', '客户管理'],
  commission: ['佣金'],
  'direct-sales': ['直营、物流及其他'],
  'direct-sales-before-2023': ['直营及其他'],
  'china-retail': ['中国零售商业', '中国商业零售'],
  'china-wholesale': ['中国批发商业', '中国商业批发'],
  'quick-commerce': ['即时零售'],
  'china-quick-commerce': ['中国即时零售'],
  'core-commerce-others': ['核心商业其他'],
  'intl-retail': ['国际零售商业', '国际商业零售'],
  'intl-wholesale': ['国际批发商业', '国际商业批发'],
  'intl-ecommerce': ['国际电商'],
  'global-wholesale': ['全球批发'],
  'cainiao-before-elimination': ['菜鸟 (抵销前)'],
  'cloud-before-elimination': ['云业务 (抵销前)'],
  'ai-related-revenue': ['AI相关产品收入'],
  'total-segments': ['分部收入合计'],
  elimination: ['分部间抵销'],
  unallocated: ['未分摊收入'],
  'total-segments-ebita': ['分部经调整EBITA合计'],
  'elimination-ebita': ['分部间抵销经调整EBITA'],
  'unallocated-ebita': ['未分摊经调整EBITA'],
  'cost-of-revenue': ['营业成本'],
  'product-development': ['产品开发费用', '研发费用'],
  'sales-marketing': ['销售和市场费用', '市场费用'],
  'general-admin': ['一般及行政费用', '管理费用'],
  'amortization-impairment': ['无形资产摊销及减值', '摊销'],
  'goodwill-impairment': ['商誉减值'],
  'operating-income': ['经营利润', '营业利润'],
  'interest-investment-income': ['利息收入和投资净收益', '投资收益'],
  'interest-expense': ['利息费用'],
  'other-income': ['其他净收支', '其他收入净额'],
  'pretax-income': ['扣除所得税及权益法核算的投资损益前的利润', '税前利润'],
  'income-tax': ['所得税费用', '所得税'],
  'equity-results': ['权益法核算的投资损益', '投资损益'],
  'net-income': ['净利润'],
  'net-income-attributable': ['归属于普通股股东的净利润', '归母净利润'],
  'net-income-parent': ['归属于阿里巴巴集团的净利润'],
  'share-based-compensation': ['股权激励费用', '股份支付'],
  'adjusted-ebita': ['经调整EBITA', '调整后EBITA'],
  'adjusted-ebitda': ['经调整EBITDA', '调整后EBITDA'],
  'non-gaap-net-income': ['非公认会计准则净利润', '经调整净利润'],
  'eps-ads': ['摊薄每股美国存托股收益', '每股收益'],
  'non-gaap-eps-ads': ['非公认会计准则摊薄每股美国存托股收益'],
  'operating-cash-flow': ['经营活动产生的现金流量净额', '经营现金流', '经营活动现金流'],
  'free-cash-flow': ['自由现金流'],
  capex: ['资本性支出', '资本开支', '资本支出'],
  'capex-ppe': ['购买物业及设备', '购置物业及设备'],
  'capex-campus': ['土地使用权及办公园区在建工程'],
  'intangibles-purchase': ['购买无形资产'],
  'buyer-protection-deposits': ['消费者权益保障保证金变动'],
  'cash-liquid-investments': ['现金及其他流动性投资', '现金储备'],
  'cash-short-term-investments': ['现金、现金等价物及短期投资'],
  'cash-equivalents': ['现金及现金等价物'],
  'short-term-investments': ['短期投资'],
  'current-assets': ['流动资产合计', '流动资产'],
  'equity-method-investments': ['权益法核算的投资', '股权投资'],
  'property-equipment': ['物业及设备净值', '固定资产'],
  goodwill: ['商誉'],
  'total-assets': ['资产总额', '总资产'],
  'bank-borrowings-current': ['流动银行借款', '短期银行借款'],
  'bank-borrowings-long': ['非流动银行借款', '长期银行借款'],
  'secured-borrowings': ['抵押借款'],
  'senior-notes-current': ['流动无担保优先票据'],
  'senior-notes-long': ['非流动无担保优先票据', '优先票据'],
  'convertible-notes': ['可转换无担保优先票据', '可转换票据', '可转债'],
  'exchangeable-bonds': ['可交换债券', '可交换债'],
  'current-liabilities': ['流动负债合计', '流动负债'],
  'total-liabilities': ['负债总额', '总负债'],
  'mezzanine-equity': ['夹层权益'],
  'shareholders-equity': ['股东权益合计', '股东权益'],
  'noncontrolling-interests': ['非控制性权益', '少数股东权益'],
  'total-equity': ['权益总额', '总权益'],
  'buybacks-usd': ['股份回购', '回购'],
  'ads-repurchased': ['回购美国存托股数量'],
  'shares-repurchased': ['回购普通股数量'],
  'buybacks-cash': ['回购支付的现金'],
  'shares-outstanding': ['流通普通股', '已发行普通股'],
  'ads-outstanding': ['流通美国存托股'],
  dividends: ['股息', '分红', '现金股利'],
  'dividend-per-ads': ['每股美国存托股股息'],
  'dividend-regular-per-ads': ['每股美国存托股常规股息', '年度股息'],
  'dividend-extraordinary-per-ads': ['每股美国存托股特别股息', '特别股息'],
  employees: ['员工总数', '员工'],
  'members-88vip': ['88VIP会员'],
  'consumers-china-retail': ['中国零售市场年度活跃消费者', '年度活跃消费者'],
  'consumers-china': ['中国年度活跃消费者'],
  'consumers-china-commerce': ['中国商业年度活跃消费者'],
  'consumers-overseas': ['海外年度活跃消费者'],
  'consumers-global': ['全球年度活跃消费者'],
  'gmv-china-retail': ['中国零售市场商品交易额', '商品交易额', 'GMV'],
  'gmv-ecosystem': ['阿里巴巴生态体系商品交易额'],
  'cloud-external-growth': ['云外部客户收入增速', '外部客户收入'],
  'cmr-like-for-like-growth': ['客户管理收入同口径增速'],
  'revenue-like-for-like-growth': ['收入同口径增速'],
  'usd-rate': ['人民币兑美元汇率', '汇率'],
  'gross-margin': ['毛利率'],
  'operating-margin': ['经营利润率', '营业利润率'],
  'net-margin': ['净利润率', '净利率'],
  'adjusted-ebita-margin': ['经调整EBITA利润率'],
  'adjusted-ebitda-margin': ['经调整EBITDA利润率'],
  'cost-of-revenue-ratio': ['营业成本占收入比例'],
  'product-development-ratio': ['产品开发费用占收入比例', '研发费用率'],
  'sales-marketing-ratio': ['销售和市场费用占收入比例', '市场费用率'],
  'general-admin-ratio': ['一般及行政费用占收入比例', '管理费用率'],
  'capex-to-revenue': ['资本性支出占收入比例'],
  'free-cash-flow-to-revenue': ['自由现金流占收入比例', '自由现金流利润率'],
  'capex-to-operating-cash-flow': ['资本性支出占经营现金流比例'],
  'total-debt': ['债务总额', '总债务', '有息负债'],
  'net-cash': ['净现金'],
  'effective-tax-rate': ['有效税率', '实际税率'],
  'revenue-per-employee': ['人均收入', '人均营收'],
  'adjusted-ebita-per-employee': ['人均经调整EBITA'],
}

const ENDINGS = { '': '', '-ebita': '经调整EBITA', '-margin': '经调整EBITA利润率' }

const SIMPLIFIED = new Map([
  ...Object.entries(SEGMENTS).flatMap(([id, names]) =>
    Object.entries(ENDINGS).map(
      ([ending, says]) => [`${id}${ending}`, names.map((name) => `${name}${says}`)] as const,
    ),
  ),
  ...Object.entries(OTHERS),
])

/** The Chinese names of a metric, simplified and traditional; undefined for none yet. */
export function findChineseNames(id: string): ChineseNames | undefined {
  const names = SIMPLIFIED.get(id)
  return names && { 'zh-Hans': names, 'zh-Hant': names.map(toTraditional) }
}

/** A metric with its names in Chinese, for whoever finds things by what readers type. */
export function addLabels<M extends Pick<Metric, 'id'>>(metric: M): M & { labels?: ChineseNames } {
  const labels = findChineseNames(metric.id)
  return labels ? { ...metric, labels } : metric
}
