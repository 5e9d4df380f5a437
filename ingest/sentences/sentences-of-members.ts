import type { SentenceRule } from '#ingest/sentences/sentence-pattern'

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
