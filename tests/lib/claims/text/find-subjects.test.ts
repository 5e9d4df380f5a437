import { describe, expect, it } from 'vitest'
import { findSubjects } from '#lib/claims/text/subjects/find-subjects'
import { isOutside, metricsOf } from '#lib/claims/text/subjects/metrics-of'

/** The first metric of each thing a sentence speaks of; `-` for what is no line of a release. */
const read = (sentence: string) =>
  findSubjects(sentence).map((subject) =>
    isOutside(subject) ? '-' : (metricsOf(subject)[0]?.id ?? null),
  )

describe('what a sentence speaks of', () => {
  it.each<[string, (string | null)[]]>([
    ["Taotian's revenue", ['taobao-tmall']],
    ['Taobao and Tmall Group saw a slight drop in revenue', ['taobao-tmall', 'taobao-tmall']],
    ['revenue from its cloud business', ['cloud']],
    ['total revenue', ['revenue']],
    ["Cloud's adjusted EBITA", ['cloud-ebita']],
    ['adjusted EBITA of AIDC', ['aidc-ebita']],
    ['CMR of Taobao and Tmall Group', ['cmr']],
    ['net cash generated from operating activities', ['operating-cash-flow']],
    ['free cashflow', ['free-cash-flow']],
    ['revenue from external customers', ['cloud-external-growth']],
    ['non-GAAP net income', ['non-gaap-net-income']],
    ['profit excluding one-time items', ['non-gaap-net-income']],
    ['net income attributable to ordinary shareholders', ['net-income-attributable']],
    ['earnings per ADS', ['eps-ads']],
    ['the share price', ['-']],
    ['net cash', ['-']],
    ['net debt', ['-']],
    ['gross margin', ['gross-margin']],
    ['gross profit', ['-']],
    ['毛利率', ['gross-margin']],
    ["Tencent's revenue", ['-']],
    ['revenue excluding Sun Art', ['revenue']],
  ])('%s', (sentence, metrics) => {
    expect(read(sentence)).toEqual(metrics)
  })

  it('takes the part for the subject, and not a name in an aside', () => {
    const [, revenue] = findSubjects('The cloud unit, which houses the company, grew revenue')
    expect(revenue?.entity).not.toBe('other')
    const sentence = 'Alibaba Cloud (which serves Taobao and Tmall) posted revenue'
    expect(findSubjects(sentence).at(-1)?.entity).toBe('cloud')
  })
})
