import { setTimeout } from 'node:timers/promises'

/** @typedef {{ href: string }} ChartEntry */
/** @typedef {{ charts: ChartEntry[], vintages: { vintage: string }[] }} Catalogue */
/** @typedef {(path: string, init: RequestInit) => Promise<Response>} Ask */

/** How long to let others be answered first, milliseconds. */
const PAUSE = 200

/** Asks for as browsers do: what is answered is kept in that form. */
const AS_BROWSERS = { 'accept-encoding': 'br' }

/**
 * Asks a server that has just started for what its readers will ask first, one after the other: the
 * pages that the front page links to, then every chart as each choice that its page offers shows it,
 * and as it was known on each date, newest first. What has never run takes ten times what it takes
 * from then on.
 * @param {Ask} ask fetches a path of the server
 * @param {() => number} countAsked how many requests the server has had: while others ask, this waits
 * @param {AbortSignal} signal ends it
 */
export async function warmUp(ask, countAsked, signal) {
  let asked = countAsked()
  /**
   * @param {string} path
   * @returns {Promise<string>}
   */
  const read = async (path) => {
    while (asked !== countAsked()) {
      asked = countAsked()
      await setTimeout(PAUSE, undefined, { signal })
    }
    asked += 1
    const answer = await ask(path, { headers: AS_BROWSERS, signal })
    if (answer.status === 503) {
      await setTimeout(PAUSE, undefined, { signal })
      return read(path)
    }
    // A chart may refuse a choice of its own.
    if (answer.status >= 500) throw new Error(`${path} is answered with ${answer.status}`)
    return answer.text()
  }
  try {
    const front = await read('/')
    /** @type {Catalogue} */
    const { charts, vintages } = JSON.parse(await read('/api/v1'))
    for (const path of listPages(front)) await read(path)
    for (const { href } of charts)
      for (const view of ['', ...listViews(await read(pageOf(href)))]) await read(href + view)
    const dates = vintages.map(({ vintage }) => vintage).reverse()
    for (const date of dates) for (const chart of charts) await read(pin(chart, date))
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

/**
 * The page of a chart.
 * @param {string} href of its data
 */
const pageOf = (href) => href.replace('/api/v1', '').replace('.json', '')

/**
 * The queries of the views that a page offers, each one choice away from its own. Its dates are left
 * to the pins.
 * @param {string} html
 */
function listViews(html) {
  const found = [...html.matchAll(/<a [^>]*?href="(\?[^"&]+)"/g)].map(([, query = '']) => query)
  return new Set(found.filter((query) => !query.startsWith('?as-of=')))
}

/**
 * @param {ChartEntry} chart
 * @param {string} date
 */
function pin({ href }, date) {
  return href.replace('.json', `@${date}.json`)
}
