import type { Windows } from '#lib/claims/text/roles/windows'

/** Adjectives and asides that speak of estimates and give none: `faster-than-projected`. */
const MASKED =
  /\b\w+[- ]than[- ](?:had been )?(?:widely )?(?:expected|projected|forecast(?:ed)?|estimated|anticipated|feared|predicted)(?!\s(?:\d|[¥$€£]|RMB|CNY|USD|US\$))|\b(?:as|than)\s(?:widely\s)?(?:expected|forecast|anticipated|projected)(?=[\s,.;])(?!\s(?:\d|[¥$€£]|RMB|CNY|USD|US\$))|\bun(?:expected|anticipated)(?:ly)?\b|\b(?:in line with|ahead of|below|above|beyond|against|despite|defying|contrary to|exceed(?:ed|ing|s)?|beat(?:s|ing)?|miss(?:ed|es|ing)?|topp(?:ed|ing)|tops|surpass(?:ed|ing|es)?|met|meet(?:s|ing)?|matching|matched|trail(?:ed|ing))\s(?:[\w'-]+\s){0,4}?(?:expectations?|estimates?|forecasts?|consensus|projections?|views?|targets?|predictions?)(?!\w)(?!\s(?:of|for|at|by)\b|\s(?:\d|[¥$€£]|RMB|CNY|USD|US\$))/gi

const CUE =
  '(?:consensus|estimat(?:es?|ed|ing|ions?)|est\\.?|expect(?:s|ed|ing|ations?)?|forecast(?:s|ed|ing)?|project(?:s|ed|ing|ions?)|predict(?:s|ed|ing|ions?)?|anticipat(?:es?|ed|ing|ions?)|guid(?:es?|ed|ance|ing)|outlook|target(?:s|ed|ing)?|whisper|prior view|polled|FactSet|Refinitiv|LSEG|Visible Alpha|Zacks|Street(?= (?:was|had|is|at|estimate|consensus|view))|penciled in|pencilled in|look(?:s|ed|ing)? for|modell?ed|model(?:s|ing)? (?:in )?|see(?:s|ing)(?= )|hop(?:es|ed|ing)|aims?|aiming|plans?(?! ahead)|planned|planning|pledg(?:e|es|ed|ing)|commit(?:s|ted|ment)?(?: to| of)|intends?|budget(?:ed)?|will(?: be| reach| grow| rise| fall| hit| exceed| invest| spend| come| total)?|would(?! have)|could|may|might|should|potential(?:ly)?|预期|预计|一致预期|目标)'
const BEFORE = new RegExp(`(?<![\\p{L}-])${CUE}(?![\\p{L}])`, 'giu')
/** Behind an amount only nouns and clauses of estimates speak of it. */
const AFTER = new RegExp(
  `^[\\s)-]{0,2}(?:[\\w.&']+[\\s-]){0,7}?(?:consensus|estimates?|est\\.?|(?:was |were |had been |is |are )?(?:expect(?:ed|ations?|ing)|forecast(?:ed|ing|s)?|project(?:ed|ions?|ing)|predict(?:ed|ions?|ing)|estimated|anticipated|targeted|guided|penciled in)|guidance|target|by analysts|analysts had|(?:the )?(?:Street|market|analysts|investors|economists|brokers)(?: had)? (?:looked for|wanted|sought|hoped for|modell?ed|penciled in|called for)|一致预期|预期)(?![\\p{L}])`,
  'iu',
)
/** Words that tell an amount from an estimate named behind it. */
const BEATS =
  /\b(?:beat\w*|topp?\w*|miss\w*|exceed\w*|surpass\w*|above|below|ahead|better|worse|higher|lower|in line|versus|vs|compared|against|than|short|match\w*|met|meet\w*|def(?:y|ied)|trail\w*|outpac\w*|reflect\w*|despite|well|contrary|while|but|although|with|as|after|which|,)/i
/** Words that end what an estimate named before an amount can say of it. */
const RESET =
  /[;:]|\b(?:with|while|but|whereas|although|after|posting|reporting|delivering|came in|reported|posted|actual(?:ly)?|recorded|as (?:revenue|sales|net|profit|it|the company|cloud)|on (?:revenue|sales)(?: of)?|thanks to|driven by|helped by|was (?:up|down)|rose|fell|grew|increased|declined|climbed|dropped|jumped)\b/gi
/** Estimates of what is past may rise and fall in their own words: `expected to have grown`. */
const KEEPS = /\b(?:to|have|will|would|could|may|might|should|for|that)\s(?:have\s)?(?:been\s)?$/i

const PLAIN_VERB =
  /\b(?:was|were|came in|came to|reached|hit|totaled|totalled|rose|fell|grew|increased|decreased|declined|dropped|climbed|jumped|reported|posted|recorded|stood|beat|topped|missed|versus|vs|compared|actual|amounted|turned|spent|earned|generated|made|invested|bought|paid|repurchased)\b/i

/** The text with asides about estimates written over, each character by a dot. */
function mask(text: string): string {
  const end = text.trimEnd().length
  return text.replace(MASKED, (found, ...rest: unknown[]) => {
    const at = rest.find((one) => typeof one === 'number') ?? 0
    // `against a forecast 15.2 billion`: what leads to the amount gives it.
    const leads =
      Number(at) + found.length >= end && !/than|unexpected|unanticipated|^as\s/i.test(found)
    return leads ? found : '.'.repeat(found.length)
  })
}

/** The last cue before the amount that nothing has ended. */
function cueBefore(text: string): string | null {
  const masked = mask(text)
  let start = 0
  for (const match of masked.matchAll(RESET))
    if (!KEEPS.test(masked.slice(0, match.index))) start = match.index + match[0].length
  const open = masked.slice(start)
  let cue: string | null = null
  for (const match of open.matchAll(BEFORE)) {
    const between = open.slice(match.index + match[0].length)
    // `estimates, the company posted 5`: behind a comma another clause speaks.
    const ended =
      /,\s(?:\p{L}+\s){0,4}(?:was|were|reported|posted|said|the company|Alibaba|revenues?|net|sales|earnings|profits?|income|EPS|EPADS|EBITA|cash|adjusted|diluted|non-GAAP|cloud|CMR|free|operating|capex)\b/iu.test(
        between,
      )
    if (!ended) cue = match[0]
  }
  return cue
}

/** An estimate, by the words that say so. */
export interface Forecast {
  cue: string
  /** True where the whole statement is one: `is expected to reach`; what follows belongs to it. */
  whole: boolean
}

const COMPARED =
  /\b(?:than|versus|vs\.?|beat\w*|topp\w*|miss\w*|exceed\w*|surpass\w*|above|below|compared|against|ahead|short|match\w*|met|in line|outpac\w*|trail\w*|defy\w*)\b/i
/** Two numbers of one estimate: `$5 billion or 36 billion yuan`, `20% to 23%`. */
const SAME_ESTIMATE = /^[\s(,]*(?:(?:or|to|and|about|around|-|–)\s?)*\(?$/i

/** `RMB 4 billion more than expected` says how far an estimate was off. */
const BY_HOW_MUCH =
  /^\s(?:more|less|higher|lower|above|below|ahead of|short of|better|worse|wide of)\s(?:than\s)?(?:[\w']+\s){0,3}?(?:expect\w*|consensus|estimate\w*|forecast\w*|projected|guidance|anticipated)/i

/** `Revenue beat expectations at 247.8`: with no number before it, that is the result. */
const BEATS_AT =
  /\b(?:beat|topped|exceeded|surpassed|missed|met)\s(?:[\w'-]+\s){0,3}(?:expectations|estimates|forecasts|consensus)\s(?:at|with|by posting)\s*$/i

/** Why an amount is an estimate or a plan and no report; null where it is not. */
export function findForecast(
  { before, after, previous }: Windows,
  previousForecast: Forecast | null,
): Forecast | null {
  const gap = BY_HOW_MUCH.exec(after)
  if (gap) return { cue: gap[0].trim(), whole: false }
  const cue = previous || !BEATS_AT.test(before) ? cueBefore(before) : null
  if (cue)
    return { cue, whole: !COMPARED.test(before) && !/consensus|est\.?$|estimates?$/i.test(cue) }
  const behind = AFTER.exec(mask(after))
  if (behind && !BEATS.test(behind[0]) && !/^\s?[.;]/.test(after))
    return { cue: behind[0].trim(), whole: false }
  if (!previous || !previousForecast) return null
  // A list of estimates goes on: `242 billion yuan, up 4%, and 1.5 yuan a share`.
  const goesOn = previousForecast.whole
    ? !PLAIN_VERB.test(before) && !/;/.test(before)
    : SAME_ESTIMATE.test(before)
  return goesOn ? previousForecast : null
}
