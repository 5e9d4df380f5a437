import { setTimeout } from 'node:timers/promises'

/** @typedef {{ href: string, params: string[], transforms: string[], defaults: { transform?: string } }} ChartEntry */
/** @typedef {{ name: string, allowed: string[], default?: string }} Parameter */
/** @typedef {{ charts: ChartEntry[], parameters: Parameter[], vintages: { vintage: string }[] }} Catalogue */
/** @typedef {(path: string, init: RequestInit) => Promise<Response>} Ask */

/** How long to let others be answered first, milliseconds. */
const PAUSE = 200

/** Asks for as browsers do: what is answered is kept in that form. */
const AS_BROWSERS = { 'accept-encoding': 'br' }

/**
 * Asks a server that has just started for what its readers will ask first, one after the other: the
 * pages that the front page links to, then every chart as one choice of a filter shows it, and as it
 * was known on each date, newest first. What has never run takes ten times what it takes from then on.
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
    const { charts, parameters, vintages } = JSON.parse(await read('/api/v1'))
    const dates = vintages.map(({ vintage }) => vintage).reverse()
    const pins = dates.flatMap((date) => charts.map((chart) => pin(chart, date)))
    const filters = parameters.filter(({ name }) => FILTERS.includes(name))
    const views = charts.flatMap((chart) => listViews(chart, filters))
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

/** The filters that readers turn most, beside the transform, whose values the chart itself names. */
const FILTERS = ['frequency', 'labels', 'currency']

/**
 * @param {ChartEntry} chart
 * @param {Parameter[]} filters
 */
function listViews({ href, params, transforms, defaults: { transform = 'level' } }, filters) {
  const taken = filters.filter(({ name }) => params.includes(name))
  const transformed = { name: 'transform', allowed: transforms, default: transform }
  const choices = [transformed, ...taken].flatMap(({ name, allowed, default: usual }) =>
    allowed.filter((value) => value !== usual).map((value) => `${href}?${name}=${value}`),
  )
  return [href, ...choices]
}

/**
 * @param {ChartEntry} chart
 * @param {string} date
 */
function pin({ href }, date) {
  return href.replace('.json', `@${date}.json`)
}
