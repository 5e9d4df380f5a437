// @vitest-environment jsdom
import { useQuery } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { afterEach, expect, test, vi } from 'vitest'
import { describeFailure, jsonQuery } from '#app/_address/answer-query.ts'
import { QueryProvider } from '#app/_address/query-provider.tsx'
import { asked, serveApi, server } from '../server'

serveApi()

const ADDRESS = '/api/v1/charts/cloud.json'
const detail = 'Too many are asking. Ask again in two seconds.'

/** A server that so many times has no time for an answer, as the door says it. */
function beBusy(times: number, headers: Record<string, string>) {
  let left = times
  const answer = () => {
    if (left-- <= 0) return
    const problem = { type: 'about:blank', title: 'Service Unavailable', status: 503, detail }
    const type = { 'content-type': 'application/problem+json' }
    return HttpResponse.json(problem, { status: 503, headers: { ...type, ...headers } })
  }
  server.use(http.get('*/api/v1/charts/cloud.json', answer))
}

function Title() {
  const { data, error } = useQuery(jsonQuery<{ title: string }>(ADDRESS))
  return <p role="status">{error ? describeFailure(error) : (data?.title ?? 'waiting')}</p>
}

/** Shows the title; seconds that are waited between two requests are noted, and pass at once. */
async function showTitle(ended: string) {
  const waits: number[] = []
  const start = globalThis.setTimeout
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, wait = 0) => {
    const isBetween = wait >= 1000 && wait <= 10_000
    if (isBetween) waits.push(wait / 1000)
    return start(run, isBetween ? 0 : wait)
  }) as typeof setTimeout)
  render(<Title />, { wrapper: QueryProvider })
  await screen.findByText(ended)
  return waits
}
afterEach(() => vi.restoreAllMocks())

const TITLE = 'Cloud revenue'

test('a busy server is asked again when it says so', async () => {
  beBusy(2, { 'retry-after': '2' })
  expect(await showTitle(TITLE)).toEqual([2, 2])
  expect(asked).toHaveLength(3)
})

test('a server that stays busy is asked three times more, and then its words are told', async () => {
  beBusy(9, { 'retry-after': '2' })
  expect(await showTitle(detail)).toEqual([2, 2, 2])
  expect(asked).toHaveLength(4)
})

test('nobody waits longer than ten seconds, whatever a server says', async () => {
  beBusy(1, { 'retry-after': '3600' })
  expect(await showTitle(TITLE)).toEqual([10])
})

test('a server that does not say when to ask again is not asked again', async () => {
  beBusy(1, {})
  expect(await showTitle(detail)).toEqual([])
  expect(asked).toHaveLength(1)
})
