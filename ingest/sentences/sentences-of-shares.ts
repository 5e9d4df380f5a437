import type { SentenceRule } from '#ingest/sentences/sentence-pattern'

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
