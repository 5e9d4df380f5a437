import { setTimeout } from 'node:timers/promises'

/** @typedef {{ href: string, transforms: string[], defaults: { transform?: string } }} ChartEntry */
/** @typedef {{ charts: ChartEntry[], vintages: { vintage: string }[] }} Catalogue */
/** @typedef {(path: string, init: RequestInit) => Promise<Response>} Ask */

/** How long to let others ask first, milliseconds. */
const PAUSE = 200

/** Asks for as browsers do: what is answered is kept in that form. */
const AS_BROWSERS = { 'accept-encoding': 'br' }

/**
 * Asks a server that has just started for what its readers will ask first, one after the other: the
 * pages that the front page links to, then every chart as each of its transforms and as it was known
 * on each date, newest first. What has never run takes ten times what it takes from then on.
 * @param {Ask} ask fetches a path of the server
 * @param {() => number} countAsked how many requests the server has had: while others ask, this waits
 * @param {AbortSignal} signal ends it
 */
export async function warmUp(ask, countAsked, signal) {
  let asked = countAsked()
  /** @param {string} path */
  const read = async (path) => {
    while (asked !== countAsked()) {
      asked = countAsked()
      await setTimeout(PAUSE, undefined, { signal })
    }
    asked += 1
    const answer = await ask(path, { headers: AS_BROWSERS, signal })
    if (!answer.ok) throw new Error(`${path} is answered with ${answer.status}`)
    return answer.text()
  }
  try {
    const front = await read('/')
    /** @type {Catalogue} */
    const { charts, vintages } = JSON.parse(await read('/api/v1'))
    const dates = vintages.map(({ vintage }) => vintage).reverse()
    const pins = dates.flatMap((date) => charts.map((chart) => pin(chart, date)))
    const views = charts.flatMap(listViews)
    for (const path of [...listPages(front), ...views, ...pins]) await read(path)
  } catch (error) {
    if (!signal.aborted) console.error('The server runs, but is not warm:', error)
  }
}

/**
 * The pages that a page links to, each once.
 * @param {string} html
 */
function listPages(html) {
  const found = [...html.matchAll(/<a [^>]*?href="(\/[^"?#]*)"/g)].map(([, path = '/']) => path)
  return new Set(found.filter((path) => !path.startsWith('/api/')))
}

/** @param {ChartEntry} chart */
function listViews({ href, transforms, defaults: { transform = 'level' } }) {
  const others = transforms.filter((one) => one !== transform)
  return [href, ...others.map((other) => `${href}?transform=${other}`)]
}

/**
 * @param {ChartEntry} chart
 * @param {string} date
 */
function pin({ href }, date) {
  return href.replace('.json', `@${date}.json`)
}
