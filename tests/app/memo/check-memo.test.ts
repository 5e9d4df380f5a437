// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query'
import { http, HttpResponse } from 'msw'
import { expect, test } from 'vitest'
import { checkMemo } from '#app/_memo/check-memo.ts'
import { Homes } from '#lib/memo-check/homes'
import { asked, serveApi, server } from '../server'

serveApi()

const HOME = 'http://localhost:3000'
const MEMO = `Cloud, see ${HOME}/charts/cloud?as-of=2023-08-10, and again ${HOME}/embed/cmr@2025-11-25.`

const check = (client = new QueryClient({ defaultOptions: { queries: { retry: false } } })) =>
  checkMemo(MEMO, new Homes([HOME]), client, () => {})

test('each address is asked about once, however often a memo is checked', async () => {
  const client = new QueryClient()
  const { rows } = await check(client)
  expect(rows.length).toBeGreaterThan(1)
  expect((await check(client)).rows).toEqual(rows)
  expect(asked).toHaveLength(2)
  expect(asked.every((address) => address.startsWith('/api/v1/freshness.json?address='))).toBe(true)
})

test('a refusal is told in the server’s words, and silence as silence', async () => {
  const refusal = { detail: 'There are too many requests.', errors: [] }
  server.use(
    http.get('*/freshness.json', () =>
      HttpResponse.json(refusal, {
        status: 429,
        headers: { 'content-type': 'application/problem+json' },
      }),
    ),
  )
  expect(JSON.stringify((await check()).rows)).toContain(refusal.detail)
  server.use(http.get('*/freshness.json', () => HttpResponse.error()))
  expect(JSON.stringify((await check()).rows)).toContain('The service did not answer.')
})
