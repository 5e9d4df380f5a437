import { chromium, type Browser } from '@playwright/test'
import { findBrowser } from '../find-browser.mjs'
import type { MinimalApp } from './minimal-app.ts'
import { median, type Report } from './report.ts'
import type { Served } from './serve.ts'

/** A slow phone: what it downloads a second, how long each question takes, how slow it computes. */
const PHONE = { bytes: 200_000, latency: 150, slower: 4 }

/** Notes when a drawing that a reader would call a chart has been painted. */
const WATCH = `{
  const isChart = (svg) =>
    svg.getBoundingClientRect().width > 200 &&
    [...svg.querySelectorAll('path, polyline')].some((line) => line.getBoundingClientRect().width > 150)
  window.firstChart = new Promise((resolve) => {
    const look = () => {
      if ([...document.querySelectorAll('svg')].some(isChart))
        requestAnimationFrame(() => resolve(performance.now()))
      else requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}`

async function timeChart(browser: Browser, url: string, isPhone: boolean): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  try {
    const page = await context.newPage()
    if (isPhone) {
      const session = await context.newCDPSession(page)
      const { bytes, latency, slower } = PHONE
      await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency,
        downloadThroughput: bytes,
        uploadThroughput: bytes,
      })
    }
    await page.addInitScript(WATCH)
    await page.goto(url, { waitUntil: 'commit' })
    return Number(await page.evaluate('window.firstChart')) // the page's policy forbids to poll a text
  } finally {
    await context.close()
  }
}

/** Until a chart is on the screen, beside a page that draws the same line with Recharts alone. */
export async function measureFirstChart(
  product: Served,
  minimal: MinimalApp,
  report: Report,
  times: number,
): Promise<void> {
  const executablePath = await findBrowser()
  if (executablePath === null) throw new Error('there is no browser: set CHROMIUM to one')
  const browser = await chromium.launch({ executablePath })
  try {
    for (const isPhone of [false, true]) {
      const [ours, theirs]: [number[], number[]] = [[], []]
      await timeChart(browser, `${product.address}/charts/cloud`, false) // nothing is new to the servers
      await timeChart(browser, `${minimal.address}/chart`, false)
      for (let run = 0; run < times; run += 1) {
        ours.push(await timeChart(browser, `${product.address}/charts/cloud`, isPhone))
        theirs.push(await timeChart(browser, `${minimal.address}/chart`, isPhone))
      }
      const who = isPhone ? 'slow phone' : 'plain'
      report.add('first chart', `${who}, ours`, median(ours), 'ms')
      report.add('first chart', `${who}, Recharts alone`, median(theirs), 'ms')
      const promised = isPhone ? (['at most', 0.25] as const) : null
      const ratio = median(ours) / median(theirs)
      report.add('first chart', `${who}, of Recharts alone`, ratio, '×', promised)
    }
  } finally {
    await browser.close()
  }
}
