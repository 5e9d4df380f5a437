import type { Direction } from '#lib/claims/direction'
import type { FoundAmount } from '#lib/claims/text/amounts/found-amount'
import type { Windows } from '#lib/claims/text/roles/windows'

const FALLS =
  'off(?= (?:by )?\\d)|down(?!load|town|stream)|declin\\w*|decreas\\w*|drop\\w*|fell|fall(?:s|ing|en)?|shr[aiu]nk\\w*|contract(?:ed|ing|ion|s)?|reduc\\w*|cut(?:s|ting)?|lower(?:ed)?|less(?! than\\s*$)|slump\\w*|plung\\w*|plummet\\w*|tank(?:ed|ing|s)?|tumbl\\w*|slid(?:e|es|ing)?|slip\\w*|sank|sunk|sink(?:s|ing)?|collaps\\w*|crash\\w*|halv\\w*|div(?:ed|ing|es?)|dove|dip(?:s|ped|ping)?|narrow(?:ed|s|ing)?|eas(?:ed|ing)|weaken\\w*|nosediv\\w*|crater\\w*|erod\\w*|shed(?:ding)?|los(?:t|ing)|minus|negative|slash\\w*|retreat\\w*|shortfall|下降|减少|下滑|下跌'
const RISES =
  'up(?!date|coming|on\\b|per|graded?)|gr[eo]w\\w*|increas\\w*|r[io]se[ns]?|rising|surg\\w*|jump\\w*|climb\\w*|soar\\w*|higher|more|accelerat\\w*|expan[ds]\\w*|gain(?:s|ed|ing)?|improv\\w*|advanc\\w*|uptick|rebound\\w*|leap\\w*|leapt|swell\\w*|spik\\w*|skyrocket\\w*|add(?:ed|ing|s)?|positive|doubl\\w*|tripl\\w*|quadrupl\\w*|rall(?:y|ied)|widen\\w*|增长|上升|增加|增幅|提升'
const LOSSES =
  'loss(?:es)?|net loss|outflows?|negative|deficit|burn(?:ed|t|ing)?|in the red|lost|亏损|流出|minus'
const GAINS = 'profits?|inflows?|gains?|positive|income|earnings|earned|black|净利润|流入'

// Chinese has no spaces between words: only Latin letters must not touch.
const all = (source: string) => new RegExp(`(?<![a-z])(?:${source})(?![a-z])`, 'gi')
const RISE_OR_FALL = { fall: all(FALLS), rise: all(RISES) }
const LOSS_OR_GAIN = { fall: all(LOSSES), rise: all(GAINS) }
/** A word of change that follows a percentage at once: `53% decline`, `a 4 percent increase`. */
const FOLLOWS = (source: string) =>
  new RegExp(
    `^[\\s-](?:year[- ]o(?:n|ver)[- ]year[\\s-]|(?!(?:due|to|from|as|on|by|after|amid|driven|despite|for|and|with|in|of|because|thanks|helped|while|but)\\b)[\\w\u0001&']+[\\s-]){0,3}?(?:${source})(?![\\p{L}])`,
    'iu',
  )
const NEXT = { fall: FOLLOWS(FALLS), rise: FOLLOWS(RISES) }
const NEXT_LEVEL = { fall: FOLLOWS(LOSSES), rise: FOLLOWS('profits?|inflows?|gain') }

function lastAt(pattern: RegExp, text: string): number {
  let at = -1
  for (const match of text.matchAll(pattern)) at = match.index
  return at
}

/** A word of falling behind a negation or of the other number: `fell less`, `no decline`. */
function nearer(text: string, { fall, rise }: { fall: RegExp; rise: RegExp }): Direction {
  const [down, up] = [lastAt(fall, text), lastAt(rise, text)]
  if (down < 0 && up < 0) return null
  return down > up ? 'down' : 'up'
}

/** Commas and side clauses end what a word behind an amount can say of it. */
function sameClause(after: string): string {
  return (
    /^[^,;:()]*?(?=[,;:()]|\b(?:and|but|while|from|versus|compared|against)\b|$)/i.exec(
      after,
    )?.[0] ?? ''
  )
}

/**
 * Which way a text says that an amount goes: a percentage by words of change, an amount by words of
 * loss; the nearest word decides. Null where no word says it.
 */
export function findDirection(one: FoundAmount, { before, after }: Windows): Direction {
  if (one.sign !== 0) return one.sign < 0 ? 'down' : 'up'
  const near = sameClause(after)
  if (one.kind === 'percent' || one.kind === 'points') {
    if (NEXT.fall.test(near)) return 'down'
    if (NEXT.rise.test(near)) return 'up'
    return nearer(before, RISE_OR_FALL)
  }
  if (NEXT_LEVEL.fall.test(near)) return 'down'
  if (NEXT_LEVEL.rise.test(near)) return 'up'
  return nearer(before, LOSS_OR_GAIN)
}

/** True where the words name a loss, whose growth may be said either way. */
export function speaksOfLoss(text: string): boolean {
  return /\b(?:loss(?:es)?|outflows?|deficit|burn)\b|亏损/i.test(text)
}
