import { describe, expect, it } from 'vitest'
import { ANSWER_SCHEMAS } from '#lib/api/answer-schemas'
import type { ProblemBody } from '#lib/query/problem'
import { ask } from './ask'

const SERIES = '/api/v1/series'

/** The problem that a request gets; fails unless the response is a whole and true problem+json. */
async function problemOf(address: string, method = 'GET'): Promise<ProblemBody> {
  const response = await ask(address, { method })
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const body = (await response.json()) as ProblemBody // held to its schema below
  ANSWER_SCHEMAS.Problem.parse(body)
  expect(body.status).toBe(response.status)
  return body
}

/** status, address, the parameters at fault, something the answer must name. */
const BAD: [number, string, string[], string | RegExp][] = [
  [404, `${SERIES}/clud.json`, ['metric'], 'cloud'],
  [404, `${SERIES}/CMR.json`, ['metric'], 'cmr'],
  [404, `${SERIES}/aliyun.json`, ['metric'], 'cloud'],
  [404, `${SERIES}/__proto__.json`, ['metric'], /There is no metric/],
  [404, `${SERIES}/constructor,toString.json`, ['metric', 'metric'], /There is no metric/],
  [404, `${SERIES}/.json`, ['metric'], /No metric is named/],
  [404, `${SERIES}/cloud`, ['format'], 'csv'],
  [404, `${SERIES}/cloud.xls`, ['format'], 'csv'],
  [404, `${SERIES}/cloud.__proto__`, ['format'], 'json'],
  [404, '/api/v1/charts/capexplan.json', ['chart'], 'capex-plan'],
  [404, '/api/v1/charts/__proto__.json', ['chart'], 'segment-mix'],
  [404, '/api/v1/charts/cloud.pdf', ['format'], 'svg'],
  [404, '/api/v1/releases/FY2026-Q9.json', ['release'], 'FY2026-Q'],
  [404, '/api/v1/releases/FY2026-Q2.svg', ['format'], 'csv'],
  [404, '/api/v1/plans.json', [], /nearest path is \/api\/v1\/plan\.json/],
  [404, '/api/v1/CANVAS.docx', [], /nearest path is \/api\/v1\/canvas\.docx/],
  [404, '/api/v1/plan.csv', [], /nearest path is \/api\/v1\/plan\.json/],
  [404, '/api/v1/__proto__.json', [], /nearest path/],
  [404, '/api/v1/restatements.svg', [], /restatements\.(json|csv)/],
  [400, `${SERIES}/cloud,cmr,cloud.json`, ['metrics'], 'each metric once'],
  [400, `${SERIES}/cloud.json?sort=up`, ['sort'], 'transform'],
  [400, `${SERIES}/cloud.json?segments=cloud`, ['segments'], 'frequency'],
  [400, `${SERIES}/cloud.json?theme=dark`, ['theme'], 'frequency'],
  [400, `${SERIES}/cloud.json?utm=mail`, ['utm'], 'frequency'],
  [400, `${SERIES}/cloud.json?__proto__=1`, ['__proto__'], 'frequency'],
  [400, `${SERIES}/cloud.json?last=4&last=5`, ['last'], 'a whole number from 1 to 60'],
  [400, `${SERIES}/cloud.json?last=`, ['last'], 'a whole number from 1 to 60'],
  [400, `${SERIES}/cloud.json?last=61`, ['last'], 'a whole number from 1 to 60'],
  [400, `${SERIES}/cloud.json?from=FY2024-H1`, ['from'], 'a fiscal quarter such as FY2026-Q2'],
  [400, `${SERIES}/cloud.json?to=CY2024`, ['to'], 'a fiscal year such as FY2026'],
  [400, `${SERIES}/cloud.json?from=banana`, ['from'], 'a fiscal year such as FY2026'],
  [400, `${SERIES}/cloud.json?from=FY2026&to=FY2025`, ['from'], 'a period not after FY2025'],
  [
    400,
    `${SERIES}/cloud.json?from=FY2026-Q2&to=FY2026-Q1`,
    ['from'],
    'a period not after FY2026-Q1',
  ],
  [400, `${SERIES}/cloud@2025-02-30.json`, ['pin'], /2014-11-04.*2026-08-20/],
  [400, `${SERIES}/cloud@today.json`, ['pin'], /not a date/],
  [400, `${SERIES}/cloud@.json`, ['pin'], /not a date/],
  [400, `${SERIES}/cloud@2025-05-15@2025-11-25.json`, ['pin'], /2 pins/],
  [400, `${SERIES}/cloud@2030-01-01.json`, ['pin'], /after the newest release, 2026-08-20/],
  [400, `${SERIES}/cloud@1999-01-01.json`, ['pin'], /before the first release, 2014-11-04/],
  [400, '/api/v1/releases/FY2026-Q2@2026-05-13.json', ['pin'], /takes no pin/],
  [400, `${SERIES}/revenue,cloud.json?transform=share`, ['transform'], /revenue is not a segment/],
  [400, `${SERIES}/cloud-external-growth.json?transform=yoy`, ['transform'], 'level'],
  [400, `${SERIES}/cloud-external-growth.json?transform=index`, ['transform'], 'level'],
  [400, `${SERIES}/cmr.json?transform=margin`, ['transform'], 'yoy'],
  [400, `${SERIES}/employees.json?transform=share-of-revenue`, ['transform'], 'level'],
  [400, `${SERIES}/cloud.json?transform=qoq&frequency=ttm`, ['frequency'], 'quarter'],
  [400, `${SERIES}/eps-ads.json?frequency=ttm`, ['frequency'], 'fiscal-year'],
  [400, `${SERIES}/eps-ads.json?frequency=calendar-year`, ['frequency'], 'quarter'],
  [400, `${SERIES}/revenue,employees.svg`, ['metrics'], 'metrics of one unit'],
  [400, '/api/v1/charts/cloud.json?segments=aidc', ['segments'], 'transform'],
  [400, '/api/v1/charts/growth.json?start=FY2025-Q4', ['start'], 'segments'],
  [
    400,
    '/api/v1/charts/capex-plan.json?start=FY2025',
    ['start'],
    'a fiscal quarter such as FY2026-Q2',
  ],
  [400, '/api/v1/charts/capital-return.json?frequency=ttm', ['frequency'], 'fiscal-year'],
  [400, '/api/v1/charts/capital-return.svg?frequency=calendar-year', ['frequency'], 'quarter'],
  [400, '/api/v1/charts/members-88vip.json?frequency=fiscal-year', ['frequency'], 'last'],
  [400, '/api/v1/charts/expenses.json?transform=yoy', ['transform'], 'share-of-revenue'],
  [400, '/api/v1/charts/segment-ebita.json?transform=share', ['transform'], 'margin'],
  [400, '/api/v1/charts/segment-mix.json?transform=yoy', ['transform'], 'share'],
  [400, '/api/v1/charts/segment-mix.json?segments=revenue', ['segments'], 'cloud'],
  [400, '/api/v1/charts/growth.json?segments=cainiao', ['segments'], 'cloud'],
  [400, '/api/v1/charts/growth.json?segments=clud', ['segments'], /nearest is cloud/],
  [400, '/api/v1/charts/cloud.svg?width=319', ['width'], 'a whole number from 320 to 2400'],
  [400, '/api/v1/charts/cloud.svg?height=400', ['height'], 'width'],
  [400, '/api/v1/charts/cloud.png?width=2401', ['width'], 'a whole number from 320 to 2400'],
  [400, '/api/v1/charts/cloud.png?width=-600', ['width'], 'a whole number from 320 to 2400'],
  [400, '/api/v1/charts/cloud.png?height=NaN', ['height'], 'a whole number from 240 to 2400'],
  [400, '/api/v1/charts/cloud.png?height=1e3', ['height'], 'a whole number from 240 to 2400'],
  [400, '/api/v1/charts/cloud.png?theme=sepia', ['theme'], 'light'],
  [400, '/api/v1/charts/cloud.png?scale=4', ['scale'], '3'],
  [400, '/api/v1/charts/cloud.png?scale=0', ['scale'], '1'],
  [400, '/api/v1/charts/cloud.png?width=2400&height=2400', ['scale'], /12 megapixels/],
  [400, '/api/v1/restatements.json?metric=clud', ['metric'], 'cloud'],
  [400, '/api/v1/plan.json?last=3', ['last'], /not a parameter/],
  [400, '/api/v1?last=3', ['last'], /not a parameter/],
]

describe('a bad request gets a problem that says what is allowed', () => {
  it.each(BAD)('%i %s', async (status, address, parameters, named) => {
    const problem = await problemOf(address)
    expect(problem.status).toBe(status)
    expect(problem.errors.map((error) => error.parameter)).toEqual(parameters)
    const allowed = problem.errors.flatMap((error) => error.allowed)
    if (typeof named === 'string') expect(allowed.join(' ')).toContain(named)
    else expect(`${problem.detail} ${allowed.join(' ')}`).toMatch(named)
    if (status === 404) expect(problem.nearest).toEqual(expect.any(String))
  })

  it('lists every fault of one request, and 404 outranks 400', async () => {
    const faults = 'last=0&from=CY2024&sort=up&transform=share'
    const bad = await problemOf(`${SERIES}/revenue,revenue@2025-02-30.json?${faults}`)
    expect(bad.errors.map((error) => error.parameter).sort()).toEqual(
      ['from', 'last', 'metrics', 'pin', 'sort', 'transform'], // prettier-ignore
    )
    const unknown = await problemOf(`${SERIES}/clud,revenue@2025-02-30.jsn?last=0`)
    expect(unknown.status).toBe(404)
    expect(unknown.errors.map((error) => error.parameter)).toEqual([
      'metric',
      'format',
      'pin',
      'last',
    ])
  })

  it.each([
    ['/api/v1/charts/segment-mix.svg?view=bar', ['lines', 'seasons']],
    ['/api/v1/charts/cloud.json?view=bar', ['lines', 'seasons']],
    ['/api/v1/series/cloud,cmr.svg?view=bar', ['lines', 'multiples', 'seasons']],
  ])('%s is offered the views that it can have', async (address, allowed) => {
    expect((await problemOf(address)).errors).toMatchObject([{ parameter: 'view', allowed }])
  })

  it('refuses more than twelve metrics', async () => {
    const { metrics } = await (await ask('/api/v1')).json()
    const ids: string[] = metrics.slice(0, 13).map((metric: { id: string }) => metric.id)
    const problem = await problemOf(`${SERIES}/${ids.join(',')}.json`)
    expect(problem.errors[0]?.allowed).toEqual(['at most 12 metrics'])
    expect((await ask(`${SERIES}/${ids.slice(0, 12).join(',')}.json`)).status).toBe(200)
  })
})

describe('addresses that no one writes by hand', () => {
  it.each(['a%2Fb.json', '%2e%2e%2fcloud.json', 'cloud%5C.json', 'cloud%00.json', '%E0%A4%A.json'])(
    '%s is not found',
    async (segment) => {
      expect((await problemOf(`${SERIES}/${segment}`)).status).toBe(404)
    },
  )

  it('reads an encoded comma or @ as itself', async () => {
    expect((await ask(`${SERIES}/cloud%2Ccmr%402025-11-25.json`)).status).toBe(200)
  })

  it('refuses 5,000 characters in the path and in the query, and repeats none of it at length', async () => {
    const long = await problemOf(`${SERIES}/${'x'.repeat(5000)}.json`)
    expect(long.errors[0]?.allowed).toEqual(['at most 400 characters'])
    const query = await problemOf(`${SERIES}/cloud.json?from=${'x'.repeat(8000)}`)
    expect(query.errors[0]?.allowed).toEqual(['at most 7000 characters'])
    for (const problem of [long, query]) {
      expect(problem.status).toBe(400)
      expect(JSON.stringify(problem).length).toBeLessThan(1000)
    }
  })

  it.each(['/api', '/api/v2', '/api/v1/series', '/api/v1/series/cloud/x.json', '/api/v1/'])(
    '%s is a 404 that names the nearest path',
    async (address) => {
      const problem = await problemOf(address)
      expect(problem.status).toBe(404)
      expect(problem.nearest).toMatch(/^\/api\/v1/)
    },
  )
})

describe('methods', () => {
  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused on every route', async (method) => {
    const addresses = ['/api/v1', `${SERIES}/cloud.json`, '/api/v1/charts/cloud.svg', '/api/x']
    for (const address of addresses) {
      expect((await problemOf(address, method)).status).toBe(405)
      const { headers } = await ask(address, { method })
      expect(headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    }
  })
})
