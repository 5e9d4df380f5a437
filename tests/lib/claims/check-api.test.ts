import { describe, expect, it } from 'vitest'
import { answerPosted } from '#lib/api/answer'
import { ANSWER_SCHEMAS } from '#lib/api/answer-schemas'
import { answerCheck } from '#lib/api/answers/check-claims'
import { dataset } from '../../fixtures/frozen-data'

const ADDRESS = 'http://host.invalid/api/v1/claims/check'

function post(body: string | object, method = 'POST'): Promise<Response> {
  const sent = typeof body === 'string' ? body : JSON.stringify(body)
  const request = new Request(ADDRESS, method === 'POST' ? { method, body: sent } : { method })
  return answerPosted(request, answerCheck, () => ({
    dataset,
    publicUrl: 'https://figures.example',
  }))
}

describe('POST /api/v1/claims/check', () => {
  it('answers with each figure of the text, as its schema says', async () => {
    const text =
      'Cloud revenue rose 34% to RMB 39.8 billion in the quarter ended September 30, 2025.'
    const response = await post({ text, date: '2025-11-26' })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const body = await response.json()
    expect(ANSWER_SCHEMAS.CheckedText.safeParse(body).error?.issues).toBeUndefined()
    expect(body).toMatchObject({ date: '2025-11-26', dateFrom: 'asked', left: null })
    expect(
      body.figures.map(({ written, verdict }: Record<string, string>) => [written, verdict]),
    ).toEqual([
      ['34%', 'confirmed'],
      ['RMB 39.8 billion', 'confirmed'],
    ])
  })

  it.each([
    ['not json', /not valid JSON/],
    ['[]', /must be a JSON object/],
    [{}, /cannot be read/],
    [{ text: 5 }, /cannot be read/],
    [{ text: 'a', date: '2025-02-30' }, /cannot be read/],
    [{ text: 'a', day: '2025-02-03' }, /cannot be read/],
    [{ text: '' }, /There is no text/],
    [{ text: 'é'.repeat(150_000) }, /at most 200000 are read/],
  ])('refuses %j in problem+json', async (body, detail) => {
    const response = await post(body)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    const problem = await response.json()
    expect(problem.detail).toMatch(detail)
    expect(ANSWER_SCHEMAS.Problem.safeParse(problem).success).toBe(true)
  })

  it('names every key at fault and what is allowed', async () => {
    const { errors } = await (await post({ text: 5, date: 'today', day: 1 })).json()
    expect(errors.map(({ parameter }: { parameter: string }) => parameter).sort()).toEqual([
      'date',
      'day',
      'text',
    ])
  })

  it('answers no other method', async () => {
    const response = await post('', 'GET')
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST, OPTIONS')
    const options = await post('', 'OPTIONS')
    expect(options.status).toBe(204)
    expect(options.headers.get('access-control-allow-methods')).toBe('POST, OPTIONS')
  })

  it('stops when its time is up and says so', async () => {
    let clock = 0
    const text = 'Cloud revenue rose 34% and group revenue 5%, and cloud 34%.'
    const { body } = answerCheck(
      JSON.stringify({ text }),
      { dataset, publicUrl: '' },
      () => (clock += 400),
    )
    expect(JSON.parse(String(body)).left).toMatch(/figures were judged in the time there is/)
  })
})
