import type { FoundAmount } from '#lib/claims/text/amounts/found-amount'
import type { Windows } from '#lib/claims/text/roles/windows'

/** What of its line an amount is. `change` is an amount by which it moved. */
export type Role =
  'level' | 'change' | 'yoy' | 'qoq' | 'margin' | 'share-of-revenue' | 'share' | 'multiple'

const QOQ =
  /\b(?:quarter[- ](?:over|on|to)[- ]quarter|qoq|q\/q|q-o-q|sequential(?:ly)?|(?:from|on|over|versus|vs\.?|than|compared (?:with|to)) (?:the )?(?:previous|prior|preceding|last) quarter|from a quarter (?:ago|earlier))\b|环比/i
const YOY =
  /\b(?:year[- ](?:over|on|to)[- ]year|yoy|y\/y|y-o-y|from (?:a|the) year (?:ago|earlier|before)|(?:from|on|over|versus|compared (?:with|to)) (?:the )?(?:same (?:period|quarter)|previous year|prior year|last year|year[- ](?:ago|earlier))|annual(?:ly)?|growth)\b|同比/i
const MARGIN_BEFORE =
  /(?:\bmargins?\b|利润率)(?!.*\b(?:revenue|sales|income|profit|EBITA|up|down|rose|fell|grew)\b)/i
const MARGIN_AFTER = /^[\s-](?:[\w-]+\s){0,3}?margins?\b/i
const SHARE_AFTER =
  /^\s?of (?:(?:its|the|total|group|company|company's|group's|our|Alibaba's|Alibaba|consolidated|overall|net|quarterly|all)\s){0,4}(?:revenues?(?: base)?|sales|turnover)\b/i
const SHARE_BEFORE =
  /\b(?:account(?:s|ed|ing)? for|contribut\w*|represent(?:s|ed|ing)?|responsible for|mak(?:es?|ing) up|made up|compris\w*|constitut\w*|share of (?:group |total )?(?:revenue|sales)(?: was| at| of)?|as a (?:percentage|share|proportion|percent) of (?:total |group )?(?:revenue|sales)(?: was| were|,)?|generat(?:es|ed|ing))(?:\s[\w-]+){0,5}\s?$/i
const CHANGE_BEFORE =
  /\b(?:(?:rose|fell|grew|increas\w*|decreas\w*|declin\w*|dropp\w*|climb\w*|jump\w*|shr[au]nk|up|down|cut|reduc\w*|surg\w*|slump\w*|improv\w*|widen\w*|narrow\w*|expand\w*|contract\w*|soar\w*|slid|worsen\w*)(?:\s(?:\w+\s){0,2})?by|an? (?:\w+ )?(?:increase|decrease|decline|drop|rise|reduction|gain|fall|jump|improvement|change|swing) of)\s?$/i
const CHANGE_AFTER =
  /^\s(?:[\w-]+\s){0,1}(?:increase|decrease|decline|rise|jump|drop|reduction|fall|more|less|higher|lower)\b/i

/** What a percentage is of, the likeliest first. */
function rolesOfPercent({ before, after }: Windows): Role[] {
  const clause = /^[^;]*?(?=[;]|$)/.exec(after)?.[0] ?? ''
  if (SHARE_AFTER.test(after)) return ['share-of-revenue', 'share']
  // `14% of the company` is a part of something and grows nothing.
  if (
    /^\sof\s(?!(?:the\s)?(?:growth|increase|gain|decline))/i.test(after) &&
    !SHARE_BEFORE.test(before)
  )
    return ['share']
  if (MARGIN_AFTER.test(after)) return ['margin', 'yoy']
  if (SHARE_BEFORE.test(before) && /revenue|sales|turnover/i.test(`${before}${after}`))
    return ['share-of-revenue', 'share', 'yoy']
  if (MARGIN_BEFORE.test(before)) return ['margin']
  const near = clause.slice(0, 60)
  if (QOQ.test(near) && !YOY.test(near)) return ['qoq']
  return ['yoy']
}

/** What of its line an amount is, the likeliest first. */
export function findRoles(one: FoundAmount, windows: Windows): Role[] {
  if (one.kind === 'percent') return rolesOfPercent(windows)
  if (one.kind === 'times') return ['multiple']
  const { before, after } = windows
  if (CHANGE_BEFORE.test(before)) return ['change', 'level']
  if (CHANGE_AFTER.test(after) && one.kind !== 'bare') return ['change', 'level']
  return ['level']
}

/** True where the text says of a percentage that it is growth on the year before. */
export function saysGrowth({ before, after }: Windows): boolean {
  return YOY.test(`${before.slice(-60)} ${after.slice(0, 60)}`)
}

/** True where a change is one on the quarter before. */
export function saysQuarterly({ after }: Windows): boolean {
  return QOQ.test(after.slice(0, 60))
}
