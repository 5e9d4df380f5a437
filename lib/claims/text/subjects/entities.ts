/** A part of the group whose revenue and profit releases print, or who else a figure may be of. */
export type EntityId =
  | 'group'
  | 'other'
  | 'cloud'
  | 'aidc'
  | 'intl-retail'
  | 'intl-wholesale'
  | 'china-retail'
  | 'china-wholesale'
  | 'taobao-tmall'
  | 'china-ecommerce'
  | 'china-commerce'
  | 'core-commerce'
  | 'alibaba-ecommerce'
  | 'cainiao'
  | 'local-services'
  | 'digital-media'
  | 'innovation'
  | 'quick-commerce'
  | 'all-others'
  | 'ai-labs'

interface Entity {
  id: EntityId
  /** How texts name it, as the source of a pattern; the longest wordings first. */
  names: string
  /** Revenue metrics that such a name may mean, the first its own; which one is known by period. */
  revenue: readonly string[]
  ebita: readonly string[]
}

/** Domestic commerce under the names of five structures: a text keeps the old ones. */
const DOMESTIC = ['china-ecommerce', 'taobao-tmall', 'china-commerce', 'core-commerce']
const DOMESTIC_EBITA = DOMESTIC.map((id) => `${id}-ebita`)
const domestic = (...own: string[]) => [...new Set([...own, ...DOMESTIC])]
const domesticEbita = (...own: string[]) => [...new Set([...own, ...DOMESTIC_EBITA])]

const PART = '(?:\\s(?:business(?:es)?|unit|arm|division|segment|group|operations?|services?))'

const ENTITIES: readonly Entity[] = [
  {
    id: 'ai-labs',
    names: 'AI Labs and Applications|AI Labs & Applications|AI Labs|ATH',
    revenue: ['ai-labs-applications'],
    ebita: ['ai-labs-applications-ebita'],
  },
  {
    id: 'cloud',
    names: `AI Cloud and Compute(?: Group)?|Alibaba(?:'s)? Cloud(?: Intelligence(?: Group)?)?(?: computing)?(?: unit| arm| division| business)?|AliCloud|Aliyun|Cloud Intelligence(?: Group)?|cloud[- ]computing${PART}?|AI (?:\\+|and|&) cloud${PART}?|(?:intelligent|public) cloud${PART}?|cloud(?: (?:and|&) AI|/AI|-AI)${PART}?|(?:AI|artificial intelligence)[/-]cloud${PART}?|cloud infrastructure${PART}|cloud${PART}{0,2}|阿里云|云智能集团|云业务|云计算`,
    revenue: ['cloud', 'cloud-before-elimination'],
    ebita: ['cloud-ebita'],
  },
  {
    id: 'intl-wholesale',
    names: `international (?:commerce )?wholesale${PART}?|Alibaba\\.com`,
    revenue: ['intl-wholesale', 'global-wholesale'],
    ebita: [],
  },
  {
    id: 'intl-retail',
    names: `(?:international|overseas) (?:commerce )?retail(?: commerce)?${PART}?`,
    revenue: ['intl-retail', 'intl-ecommerce'],
    ebita: [],
  },
  {
    id: 'aidc',
    names: `(?:Alibaba )?International Digital Commerce(?: Group)?${PART}?|AIDC|(?:international|overseas|global|cross-border) (?:digital )?(?:e-?commerce|commerce|arm|marketplaces?|retail and wholesale)${PART}?|international digital${PART}|international${PART}|overseas${PART}|Alibaba International(?: Group)?|(?:international|overseas)(?= (?:sales|revenues?|turnover))|intl\\.?(?: (?:digital )?commerce)?(?= [+-]?\\d| (?:revenues?|sales|up|down))|international commerce|international(?=\\s?(?:[:+-]|\\d|up|down|grew|rose|fell))|国际商业|国际数字商业集团`,
    revenue: ['aidc', 'intl-commerce-2014', 'intl-ecommerce'],
    ebita: ['aidc-ebita'],
  },
  {
    id: 'china-wholesale',
    names: `China (?:commerce )?wholesale${PART}?|1688(?:\\.com)?`,
    revenue: ['china-wholesale', 'global-wholesale'],
    ebita: [],
  },
  {
    id: 'china-retail',
    names: `China(?: commerce)? retail(?: marketplaces?)?${PART}?`,
    revenue: ['china-retail'],
    ebita: [],
  },
  {
    id: 'alibaba-ecommerce',
    names: 'Alibaba E-?commerce Group|AEG',
    revenue: ['alibaba-ecommerce', 'china-ecommerce'],
    ebita: ['alibaba-ecommerce-ebita', 'china-ecommerce-ebita'],
  },
  {
    id: 'taobao-tmall',
    names: `Taobao (?:and|&|\\+) Tmall(?: Group)?(?:'s)?${PART}?|Taobao\\s?[/-]\\s?Tmall(?: Group)?|Taobao (?:and|&) Tmall (?:Commerce|Business)(?: Group)?|Taobao Tmall(?: (?:Commerce )?Group)?|Taotian(?: Group)?|TTG|淘天集团|淘天|Taobao, Tmall`,
    revenue: domestic('taobao-tmall'),
    ebita: domesticEbita('taobao-tmall-ebita'),
  },
  {
    id: 'china-ecommerce',
    names: `(?:Alibaba )?China(?:'s)? e-?commerce(?: Group)?${PART}?|domestic e-?commerce${PART}?|Chinese e-?commerce (?:business|unit|arm|segment|group|operations?)|(?:domestic|Chinese) (?:online )?(?:retail|shopping|platforms?|marketplaces?)${PART}?|中国电商集团|CEG`,
    revenue: domestic('china-ecommerce'),
    ebita: domesticEbita('china-ecommerce-ebita'),
  },
  {
    id: 'china-commerce',
    names: `China(?:'s)? commerce${PART}?|Chinese commerce${PART}?|(?:domestic )?commerce business in China|domestic commerce${PART}?`,
    revenue: [...domestic('china-commerce'), 'china-retail', 'china-commerce-2014'],
    ebita: domesticEbita('china-commerce-ebita'),
  },
  {
    id: 'core-commerce',
    names: `core (?:domestic )?(?:e-)?commerce${PART}?|(?:main|flagship|traditional|legacy|core) (?:online )?(?:e-?commerce|commerce|retail|marketplaces?|business(?:es)?|segment|operations?)${PART}?|(?:e-)?commerce (?:business(?:es)?|unit|arm|segment|division|operations?|side)|e-?commerce(?= (?:revenues?|sales|growth|EBITA|income|turnover))`,
    revenue: [...new Set(['core-commerce', ...DOMESTIC])],
    ebita: ['core-commerce-ebita', ...DOMESTIC_EBITA],
  },
  {
    id: 'cainiao',
    names:
      'Cainiao(?: Smart Logistics)?(?: Network)?(?: Limited)?(?: Group)?|logistics (?:arm|unit|business|division|segment|group|operations?)|logistics(?= (?:revenues?|sales))|菜鸟(?:集团)?',
    revenue: ['cainiao', 'cainiao-before-elimination'],
    ebita: ['cainiao-ebita'],
  },
  {
    id: 'local-services',
    names: `local(?= (?:RMB|¥|[+-]?\\d))|local (?:consumer |life(?:style)? )?services(?: group)?${PART}?|local life${PART}?|life services${PART}?|Ele\\.me|本地生活(?:集团)?`,
    revenue: ['local-services', 'quick-commerce'],
    ebita: ['local-services-ebita'],
  },
  {
    id: 'digital-media',
    names: `(?:Hujing )?digital media (?:and|&) entertainment(?: group)?${PART}?|DMEG?|entertainment (?:arm|unit|business|division)|digital media${PART}?`,
    revenue: ['digital-media'],
    ebita: ['digital-media-ebita'],
  },
  {
    id: 'innovation',
    names: `innovation initiatives(?: and others)?`,
    revenue: ['innovation'],
    ebita: ['innovation-ebita'],
  },
  {
    id: 'quick-commerce',
    names: `(?:China )?(?:quick|instant) (?:commerce|retail)${PART}?|Taobao Instant Commerce${PART}?|food[- ]delivery${PART}|(?:instant|on-demand) (?:delivery|shopping)${PART}?|即时零售`,
    revenue: ['quick-commerce', 'china-quick-commerce'],
    ebita: [],
  },
  {
    id: 'all-others',
    names: 'all[- ]others?(?: segment)?|[\'"]all others[\'"]|所有其他',
    revenue: ['all-others'],
    ebita: ['all-others-ebita'],
  },
]

const OTHERS =
  "Amazon(?:'s)?(?: Web Services)?|AWS|Walmart|JD(?:\\.com)?|PDD(?: Holdings)?|Pinduoduo|Temu|Tencent(?: Cloud| Music)?|Meituan|Baidu(?: AI Cloud)?|ByteDance|Douyin|Kuaishou|Microsoft(?:'s)?(?: Azure)?|Azure|Google(?:'s)?(?: Cloud)?|Alphabet|Apple|Meta(?: Platforms)?|Huawei(?: Cloud)?|Shopify|eBay|Oracle|OpenAI|Ant (?:Group|Financial)|Alipay|Shein|TikTok|Shopee|Sea (?:Ltd|Limited)|MercadoLibre|Nvidia|NVIDIA|Tesla|Trip\\.com|Ctrip|NetEase|Xiaomi|Lenovo|China (?:Mobile|Telecom|Unicom)|SoftBank|Yahoo|Coupang|Vipshop|Kingsoft(?: Cloud)?|DeepSeek|Moonshot|Zhipu|Weibo|Didi|DiDi|Bilibili|iQiyi|Flipkart|Salesforce|IBM|Cisco|Intel|AMD|TSMC|Samsung|Costco|Netflix|CoreWeave|MiniMax|Paytm|BigBasket|Best Inc|ZTO|SF Express|Suning|Hang Seng|Nasdaq|S&P 500|腾讯|京东|美团|拼多多|百度|亚马逊"
const OTHERS_LOOSE =
  "rivals?|competitors?|peers?|the industry|industry-wide|China's cloud market|the cloud market"
const GROUP =
  'Alibaba(?: Group)?(?: Holdings?)?(?: Ltd\\.?| Limited)?|BABA|阿里巴巴(?:集团)?|the (?:company|group|firm|conglomerate|(?:Chinese )?(?:(?:e-commerce|tech|internet|technology|online retail|e-retail|retail) )+(?:giant|company|group|firm|conglomerate|powerhouse|leader))|we|our|(?:group|consolidated|total)(?=:)|group(?= [+-]\\d)|(?:Chinese|Hangzhou-based) (?:e-commerce|tech) (?:giant|company)'

/** Names in Chinese, between whose words there are no spaces. */
const HAN =
  '(?<hcloud>阿里云智能集团|阿里云|云智能集团)|(?<htaotian>淘天集团|淘天)|(?<hcainiao>菜鸟集团|菜鸟)|(?<haidc>阿里国际数字商业集团|国际数字商业集团)|(?<hlocal>本地生活集团|本地生活服务)|(?<hmedia>大文娱集团)|(?<hchina>阿里巴巴中国电商集团|中国电商集团)|(?<hothers>所有其他)|(?<hgroup>阿里巴巴集团|阿里巴巴)|(?<hother>腾讯|京东|美团|拼多多|百度|亚马逊)'
const BY_HAN: Readonly<Record<string, EntityId>> = {
  hcloud: 'cloud',
  htaotian: 'taobao-tmall',
  hcainiao: 'cainiao',
  haidc: 'aidc',
  hlocal: 'local-services',
  hmedia: 'digital-media',
  hchina: 'china-ecommerce',
  hothers: 'all-others',
  hgroup: 'group',
  hother: 'other',
}

/** One pattern for every name; what it finds is told apart by `whoIs`. */
export const ENTITY_PATTERN = new RegExp(
  `(?<![\\p{L}\\d])(?:${ENTITIES.map(({ names }, index) => `(?<e${index}>${names})`).join('|')}|(?<other>${OTHERS})|(?<rival>${OTHERS_LOOSE})|(?<group>${GROUP}))(?![\\p{L}\\d])|${HAN}`,
  'giu',
)
const WITH_CAPITALS = new RegExp(`^(?:${OTHERS})$`)

/** Whom a match of `ENTITY_PATTERN` means; null where its capitals are another word's (`apple`). */
export function whoIs(match: RegExpMatchArray): EntityId | null {
  const groups = match.groups ?? {}
  if (groups['group']) return 'group'
  if (groups['rival']) return 'other'
  if (groups['other']) return WITH_CAPITALS.test(match[0].replace(/\s+/g, ' ')) ? 'other' : null
  const index = ENTITIES.findIndex((_, at) => groups[`e${at}`] !== undefined)
  if (index >= 0) return ENTITIES[index]?.id ?? null
  const han = Object.keys(BY_HAN).find((name) => groups[name] !== undefined)
  return han ? (BY_HAN[han] ?? null) : null
}

/** The metrics of a segment's revenue or profit, the likeliest first; none for the whole group. */
export function metricsOfEntity(id: EntityId, what: 'revenue' | 'ebita'): readonly string[] {
  return ENTITIES.find((entity) => entity.id === id)?.[what] ?? []
}
