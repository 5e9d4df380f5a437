import { describe, expect, it } from 'vitest'
import { ANSWER_SCHEMAS } from '#lib/api/answer-schemas'
import type { ClaimText } from '#lib/claims/claim'
import { answerClaims } from '#lib/api/answers/claims'
import { answer } from '#lib/api/answer'
import { dataset } from '../../fixtures/frozen-data'
import { claimOf } from './claim-of'

const texts: ClaimText[] = [
  {
    id: 'article',
    title: 'Article',
    about: 'In prose',
    dated: '2025-12-31',
    datedAs: 'Dec 2025',
    claims: [
      claimOf('Cloud revenue', 'CN¥29.6 billion', 'last quarter', 'cloud', {
        id: 'article-1',
        block: 'value-propositions',
      }),
      claimOf('AIDC revenue', 'RMB133.7 billion', 'FY2025', 'aidc', {
        id: 'article-2',
        block: 'revenue-streams',
      }),
      claimOf('Downloads, =1+1', 'over 600 million', null, null, { id: 'article-3' }),
    ],
  },
]

function ask(address: string): Promise<Response> {
  const request = new Request(`http://host.invalid/api/v1/${address}`)
  const publicUrl = 'https://figures.example'
  return answer(
    request,
    answerClaims(() => ({ dataset, texts })),
    () => ({ dataset, publicUrl }),
  )
}

const idsOf = async (address: string) => {
  const { claims } = ANSWER_SCHEMAS.Claims.parse(await (await ask(address)).json())
  return claims.map(({ id }) => id)
}

describe('/api/v1/claims', () => {
  it('gives each claim with its verdict, its reason and the document behind it', async () => {
    const answer = ANSWER_SCHEMAS.Claims.parse(await (await ask('claims.json')).json())
    expect(answer.claims.map(({ verdict }) => verdict)).toEqual([
      'wrong-period',
      'contradicted',
      'not-covered',
    ])
    expect(answer.claims[0]).toMatchObject({ text: 'article', amount: { value: 29.6e9 } })
    expect(answer.claims[0]?.evidence[0]?.url).toMatch(/\.pdf#page=\d+$/)
    expect(answer.verdicts.find(({ id }) => id === 'contradicted')?.claims).toBe(1)
    expect(answer.texts).toMatchObject([{ id: 'article', claims: 3 }])
  })

  it('is filtered by text, verdict, metric and block', async () => {
    expect(await idsOf('claims.json?verdict=contradicted')).toEqual(['article-2'])
    expect(await idsOf('claims.json?metric=cloud')).toEqual(['article-1'])
    expect(await idsOf('claims.json?block=revenue-streams&text=article')).toEqual(['article-2'])
    expect(await idsOf('claims.json?metric=cloud&verdict=contradicted')).toEqual([])
  })

  it('is judged as of another day', async () => {
    const answer = await (await ask('claims.json?as-of=2025-11-25')).json()
    expect(answer).toMatchObject({ asOf: '2025-11-25' })
    const early = await (await ask('claims.json?as-of=2014-11-04&metric=cloud')).json()
    expect(early.claims[0].verdict).toBe('not-covered')
  })

  it('is a table too, safe to open in a spreadsheet', async () => {
    const response = await ask('claims.csv')
    expect(response.headers.get('Content-Type')).toMatch('text/csv')
    const [header = '', first = ''] = (await response.text()).split('\r\n')
    expect(header.split(',').slice(0, 3)).toEqual(['id', 'text', 'block'])
    expect(first).toMatch(/^article-1,article,value-propositions,/)
    expect(first).toContain(',29610,CNY million,')
  })

  it.each([
    ['claims.json?verdict=wrong', 'verdict'],
    ['claims.json?text=artcle', 'text'],
    ['claims.json?metric=clod', 'metric'],
    ['claims.json?as-of=tomorrow', 'as-of'],
    ['claims.json?quarter=1', 'quarter'],
  ])('%s names its fault', async (address, parameter) => {
    const response = await ask(address)
    expect(response.status).toBe(400)
    const { errors } = await response.json()
    expect(errors).toMatchObject([{ parameter, allowed: expect.any(Array) }])
  })
})
