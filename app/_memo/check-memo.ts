import type { QueryClient } from '@tanstack/react-query'
import { AnswerFailure, jsonQuery } from '#app/_address/answer-query.ts'
import type { Homes } from '#lib/memo-check/homes'
import { listRows, sayFindings, type MemoRow } from '#lib/memo-check/list-rows'
import type { Findings } from '#lib/memo-check/mention'
import { readMemo, readMemoText } from '#lib/memo-check/read-memo'
import type { Freshness } from '#lib/pins/describe-freshness'

/** A memo that was checked. */
export interface CheckedMemo {
  /** The file's name; null for a pasted text. */
  name: string | null
  findings: Findings
  rows: MemoRow[]
  /** What was found, in sentences. */
  said: string[]
}

/** Addresses that are asked about at once, and how long each may take, in milliseconds. */
const AT_ONCE = 4
const PATIENCE = 20_000

/** What stands for an address that the service has not answered for. */
function answerNothing(address: string, why: string): Freshness {
  return {
    ...{ address, freshness: 'not-known', summary: [why], figure: null, pin: null, asOf: '' },
    ...{ provisional: 0, newer: 0, periods: [], changes: [], left: 0, beside: false },
    refreshed: null,
  }
}

async function askOne(client: QueryClient, address: string): Promise<Freshness> {
  const asked = `/api/v1/freshness.json?address=${encodeURIComponent(address)}`
  const query = jsonQuery<Freshness>(asked)
  const leave = setTimeout(() => void client.cancelQueries({ queryKey: query.queryKey }), PATIENCE)
  try {
    return await client.fetchQuery(query)
  } catch (error) {
    const isRefusal = error instanceof AnswerFailure
    const why = isRefusal ? error.message : 'The service did not answer. Check the memo again.'
    return answerNothing(address, why)
  } finally {
    clearTimeout(leave)
  }
}

/** Asks about addresses, a few at a time; of the memo nothing else is sent. */
async function askAll(
  client: QueryClient,
  addresses: readonly string[],
  onProgress: (done: number, all: number) => void,
): Promise<Map<string, Freshness>> {
  const answers = new Map<string, Freshness>()
  const waiting = [...addresses]
  const work = async () => {
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      answers.set(address, await askOne(client, address))
      onProgress(answers.size, addresses.length)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return answers
}

/**
 * Reads a memo in the browser and asks what has become of each figure of ours in it. Throws an Error
 * that says in a sentence why a file cannot be read.
 */
export async function checkMemo(
  memo: File | string,
  homes: Homes,
  client: QueryClient,
  onProgress: (done: number, all: number) => void,
): Promise<CheckedMemo> {
  const isText = typeof memo === 'string'
  const findings = isText
    ? readMemoText(memo, homes)
    : await readMemo({ name: memo.name, size: memo.size, content: memo }, homes)
  const answers = await askAll(
    client,
    findings.addresses.map(({ address }) => address),
    onProgress,
  )
  const rows = listRows(findings, answers)
  return { name: isText ? null : memo.name, findings, rows, said: sayFindings(findings, rows) }
}
