import { expect, test } from 'vitest'
import {
  compareIdentity,
  isForRelease,
  listIdentities,
  type IdentityKind,
} from '#ingest/check/sums'
import { columnsOf, dataset, givenIn } from './real-data'

/** Columns of a total whose parts are known: how many agree, and the others by name. */
function checkBridge(kind: IdentityKind): { agree: number; apart: string[] } {
  const [identity, ...others] = listIdentities(dataset.structures).filter(
    (one) => one.kind === kind,
  )
  if (!identity || others.length > 0) throw new Error(`${kind} is no single bridge`)
  const apart: string[] = []
  let agree = 0
  for (const { release, period } of columnsOf([identity.total])) {
    if (!isForRelease(identity, release.id)) continue
    const difference = compareIdentity(identity, (line) => givenIn(release, line, period))
    if (difference === null) continue
    if (difference === 0) agree += 1
    else apart.push(`${release.id} ${period} ${difference}`)
  }
  return { agree, apart }
}

test('free cash flow is operating cash flow less what its table takes off', () => {
  expect(checkBridge('free-cash-flow')).toEqual({ agree: 76, apart: [] })
})

test('operating income leads to net income through the lines between', () => {
  expect(checkBridge('net-income')).toEqual({ agree: 120, apart: [] })
})

test('revenue less expenses is operating income until a gain outside them was printed', () => {
  expect(checkBridge('operating-income')).toEqual({ agree: 102, apart: [] })
})
