/** Words that leave a clause to what was spoken of before: pronouns, and nouns that mean it again. */
const AGAIN =
  'alibaba revenue revenues sales it its that this they their these those which we our figure figures number numbers total result results amount unit division segment business businesses group company firm arm line platform rate pace growth increase increases decrease decline drop rise jump gain gains fall surge slump expansion contraction acceleration deceleration slowdown improvement reduction uptick change percentage margin momentum trajectory reading tally sum one level equivalent outflow outflows inflow inflows contrast reversal swing turnaround latter former them footing basis release releases statement report filing'

/** Words that say when, how much and which way, and of what nothing. */
const PLAIN =
  'a an the and or but of in on at to by for from with than as vs versus against over under up down out about around roughly approximately nearly almost some just only more less higher lower faster slower better worse even still also again then now well far so very rather quite slightly sharply strongly steadily modestly significantly dramatically further back both total overall quarter quarters quarterly period periods year years yearly month months half fiscal financial calendar full first second third fourth last previous prior preceding same corresponding comparable earlier ago before previously later since straight consecutive row year-on-year year-over-year year-ago yoy qoq y/y q/q quarter-on-quarter quarter-over-quarter sequential sequentially annual annually organic organically underlying reported like-for-like adjusted basis terms currency constant record respectively compared comparison relative equal fastest slowest highest lowest strongest weakest biggest largest smallest best worst new low high double-digit triple-digit single-digit percent per cent percentage pct points point bps billion million trillion thousand bn mn m b k yuan renminbi rmb cny usd us$ dollars dollar hk$ ads share each ie eg ca approx however meanwhile separately instead additionally moreover similarly likewise specifically namely together combined alone excluding including all either way next while whereas although though when after net gross diluted basic gaap non-gaap non plus minus positive negative i.e e.g significant sharp strong robust solid stark massive huge whopping staggering hefty healthy modest mere impressive substantial notable dramatic steep slight remarkable brisk big large small end beginning itself territory trailing three six nine twelve four months-ended january february march april may june july august september october november december home abroad overseas lfl cc closed off given gives gave printed prints'

/** Verbs of growing, standing and comparing, in all their forms. */
const MOVES =
  'was were is are be been being had has have did does would came come comes coming went rose rise rises rising risen grew grow grows growing grown fell fall falls falling fallen increased increasing increases decreased decreasing declined declining declines dropped dropping drops climbed climbing climbs jumped jumping jumps surged surging surges slipped slipping slips slid sliding plunged plunging plummeted plummeting tumbled tumbling soared soaring soars gained gaining added adding advanced advancing shrank shrinking shrunk contracted contracting expanded expanding improved improving improves worsened worsening widened widening narrowed narrowing eased easing slowed slowing slows accelerated accelerating accelerates quickened quickening rebounded rebounding recovered recovering swelled doubled doubling tripled tripling quadrupled halved halving reached reaching reaches hit hits hitting totaled totalled totaling totalling amounted amounting stood stands standing stayed remained remaining remains held crossed topped topping exceeded exceeding surpassed surpassing beat missed missing matched compares compared comparing comparable represents represented representing equals equaled marks marked marking posted posting reported reporting recorded recording delivered delivering registered registering logged logging generated generating contributed contributing accounted accounting made making makes brought bringing booked booking showed showing saw seen sees seeing swung turned turning moved moving edged crept leapt leaped skyrocketed spiked outpaced lagged continued continuing put puts putting set setting'

const words = (list: string) => new Set(list.split(/\s+/))
const [AGAIN_WORDS, PLAIN_WORDS, MOVE_WORDS] = [words(AGAIN), words(PLAIN), words(MOVES)]

/** Behind these only reasons follow: what moved was said before. */
const REASON =
  /^(?:on|amid|as|due|driven|thanks|because|helped|led|fueled|fuelled|boosted|supported|lifted|aided|reflecting|owing|following|despite|after|while|with|by|given|underpinned|powered|partly|mainly|primarily|largely|mostly)$/
/** Nouns that end as participles do. */
const NOUNS =
  /^(?:spending|lending|pricing|marketing|funding|financing|building|shipping|advertising|shopping|gaming|banking|trading|holding|streaming|training|hiring|bookings?|earnings?|savings?|listing|housing|feed|need|speed|seed|breed)$/
const IRREGULAR = words(
  'paid bought sold spent cost got took gave lost won drew kept left sent sank shed',
)

/** A clause opens behind one of these. */
const OPENS =
  /[,;:()—]|\s[–-]\s|\b(?:and|while|whereas|but|although|though|because|since|after|before|when|where|with|as|so)\s/gi

/** The words of a text in small letters; numbers, currencies and periods left out. */
function listWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/[\u0001"“”()[\]•*]+|(?<![\p{L}])'s(?!\p{L})/gu, ' ')
    .split(/[\s,;:!?]+|(?<=\w)\.(?=\s|$)/)
    .map((word) => word.replace(/^[^\p{L}]+|[^\p{L}$'-]+$/gu, '').replace(/'s$|s'$/, ''))
    .filter((word) => /\p{L}/u.test(word) && !/\d|\p{Script=Han}/u.test(word))
}

const isMove = (word: string) => MOVE_WORDS.has(word) || word.endsWith('ly')
const isPlain = (word: string) => PLAIN_WORDS.has(word) || isMove(word)
const isKnown = (word: string) => isPlain(word) || AGAIN_WORDS.has(word)
const isParticiple = (word: string) =>
  (/(?:ed|ing)$/.test(word) && !NOUNS.test(word)) ||
  isMove(word) ||
  IRREGULAR.has(word) ||
  word === 'up' ||
  word === 'down'

/** True where words behind an amount say nothing new before a reason or the clause's end. */
function trailsOff(after: string): boolean {
  const clause = /^[^,;:.!?()]*/.exec(after)?.[0] ?? ''
  for (const word of listWords(clause)) {
    if (REASON.test(word)) return true
    if (!isKnown(word)) return false
  }
  return true
}

/** True where the amount is itself what is spoken of: `RMB 39.8 billion was paid for`. */
function isSubject(after: string): boolean {
  return /^\s(?:was|were|is|are|has|have|had|went|goes|came|comes|will|would|flowed|poured)\b/i.test(
    after,
  )
}

/** Behind an amount, what it is one of: `34% growth`, `the 5% decline`. */
const IS_CHANGE =
  /^\s(?:[\w-]+\s){0,2}?(?:growth|increase|decrease|decline|drop|rise|jump|gain|fall|surge|slump|rate|pace|improvement|contraction|expansion)\b/i

/**
 * Whether a sentence that names nothing known before an amount goes on about what was spoken of
 * before: `It rose to 5`, `Up 5% on demand`. One with words of its own does not: `5 was paid for a
 * yacht`. `headed` is true where a bare number may stand: below a heading, or where a name follows.
 */
export function goesOn(before: string, after: string, headed: boolean): boolean {
  const last = lastClause(before)
  const again = last.words.some((word) => AGAIN_WORDS.has(word)) && last.words.some(isMove)
  // `When half of the shops were closed, the increase was 22%`.
  const lead = last.opened && again ? last.words : wordsFromPronoun(before)
  if (lead.some((word) => !isKnown(word)) || lead.includes('there')) return false
  const moves = lead.some(isMove) || /\b(?:up|down)\b|[+-]\s?$/i.test(before)
  if (!moves && isSubject(after)) return false
  if (lead.some((word) => AGAIN_WORDS.has(word)) || IS_CHANGE.test(after)) return true
  // `Q2: 247.8 billion` is a row of a list.
  const isRow = lead.length === 0 && before.includes('\u0001')
  return (headed || moves || isRow) && (trailsOff(after) || (headed && IS_SHARE.test(after)))
}

/** The words from the last pronoun that a verb follows; all where none is. */
function wordsFromPronoun(before: string): string[] {
  const all = listWords(before)
  const at = all.findLastIndex(
    (word, index) =>
      /^(?:it|they|that|this|which|these)$/.test(word) && isMove(all[index + 1] ?? ''),
  )
  return at < 0 ? all : all.slice(at)
}

/** `32% of total revenue came from`: a share of what is named behind it. */
const IS_SHARE = /^\sof (?:(?:its|the|total|group|all)\s){0,3}(?:revenues?|sales)\b/i

/** The last clause before an amount. */
function lastClause(text: string): { words: string[]; opened: boolean } {
  let start = 0
  for (const match of text.matchAll(OPENS)) {
    const rest = text.slice(match.index + match[0].length)
    if (listWords(rest).length > 0) start = match.index + match[0].length
  }
  return { words: listWords(text.slice(start)), opened: start > 0 }
}

/** Verbs by which a company does something else than earn and grow. */
const DOES =
  /^(?:paid|pays|paying|bought|buys|buying|owns|owned|holds|holding|sold|sells|selling|cost|costs|raised|raises|raising|donated|fined|owes|owed|borrowed|lent|issued|gave|gives|invests|invested|investing|acquired|acquires|cut|cuts|cutting|slashed|hired|fired|priced|valued|employs|serves|served|offered|offers|launched|controls|took|takes|lost|spent|spends)$/
/** Behind an amount, what it is in or of, which is not known. */
const IS_OF = /^\s(?:from|of|in|for|under|into|at|worth)\s(?<rest>[^,;:.()]*)/i

/** True where words behind an amount say of what it is, and are not known. */
function isOfUnknown(after: string): boolean {
  const rest = IS_OF.exec(after)?.groups?.['rest']
  if (rest === undefined) return false
  const first = listWords(rest).slice(0, 3)
  return first.some((word) => !isKnown(word)) && !first.some((word) => AGAIN_WORDS.has(word))
}

/**
 * Whether the words between a name and an amount give the amount another owner: `and the yacht cost`,
 * `'s customers grew`. `measured` is true where the name has a measure.
 */
export function isForeign(between: string, after: string, measured: boolean): boolean {
  const { words: clause, opened } = lastClause(between)
  const unknown = clause.some((word) => !isKnown(word))
  const [first = ''] = clause
  if (opened) {
    if (clause.some((word) => /^(?:it|this|that|they|said)$/.test(word))) return false
    return unknown && !isParticiple(first)
  }
  if (measured) return isOfUnknown(between)
  if (isOfUnknown(after) || DOES.test(first)) return true
  if (/^(?:growth|increase|decline|rise|drop|gain)$/.test(first)) return false
  return unknown && (/^(?:'s|s'|')/.test(between) || !isParticiple(first))
}
