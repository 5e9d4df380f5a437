import { beforeAll, expect, it } from 'vitest'
import { serve } from '../../scripts/bench/serve'
import { takeBuild } from '../../scripts/build.mjs'
import { serveBuilt } from '../../scripts/serve-built.mjs'

/** What handlers of ours answer, every kind of it, and what they refuse. */
const ADDRESSES = [
  '/api/v1',
  '/api/v1/openapi.json',
  '/api/v1/charts/cloud.json?last=5&labels=fiscal',
  '/api/v1/charts/segment-mix@2025-11-25.csv',
  '/api/v1/charts/cloud@2025-12-01.svg?style=1',
  '/api/v1/charts/cmr.png?width=400',
  '/api/v1/charts/cmr.xlsx',
  '/api/v1/charts/capex.docx',
  '/api/v1/charts/nothing.json',
  '/api/v1/charts/cloud.json?lost=5&last=x',
  '/api/v1/series/cloud,aidc.json?transform=yoy',
  '/api/v1/series/cloud%40.json',
  '/api/v1/releases/FY2026-Q2.json',
  '/api/v1/claims.csv',
  '/api/v1/plan.json/',
  '/api//v1',
  '/api/v2',
  '/api/oembed?url=http%3A%2F%2Flocalhost%3A3000%2Fcharts%2Fcloud',
  '/embed/cloud?theme=dark',
  '/embed/series/cloud,cmr',
  '/embed/nothing',
  '/feed.xml',
  '/metrics/cloud/feed.xml',
  '/metrics/nothing/feed.xml',
  '/llms.txt',
  '/robots.txt',
  '/sitemap.xml',
]

/** What a connection says, or how a body was sent. */
const OF_WIRE =
  /^(?:connection|content-encoding|content-length|date|keep-alive|transfer-encoding|vary)$/

async function read(address: string) {
  const answer = await fetch(address, { redirect: 'manual' })
  const headers = [...answer.headers].filter(([name]) => !OF_WIRE.test(name))
  const body = Buffer.from(await answer.arrayBuffer()).toString('base64')
  return { status: answer.status, headers: Object.fromEntries(headers), body }
}

// Both say the same address of themselves.
process.env.PUBLIC_URL = 'https://figures.example'
let ours: string
let theirs: string
beforeAll(async () => {
  const served = await serveBuilt()
  const folder = takeBuild() ?? ''
  const next = ['node_modules/next/dist/bin/next', 'start', '--port', '0']
  const alone = await serve(next, { BUILD_FOLDER: folder, NODE_ENV: 'production' })
  ours = served.address
  theirs = alone.address
  return async () => {
    await served.stop()
    await alone.stop()
  }
})

it.each(ADDRESSES)('the framework alone, without the door, answers %s alike', async (address) => {
  const [answer, alone] = [await read(ours + address), await read(theirs + address)]
  expect(answer).toEqual(alone)
})
