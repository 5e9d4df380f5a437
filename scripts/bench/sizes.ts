import type { MinimalApp } from './minimal-app.ts'
import type { Report } from './report.ts'
import type { Served } from './serve.ts'
import { Wire } from './wire.ts'

const SCRIPT = /<script(?![^>]*\snomodule)[^>]*\s(?:src|data-later)="([^"]+)"/gi
/** A style sheet beside the page: one that stands inside is part of its HTML. */
const SHEET = /<link rel="stylesheet" href="([^"]+)"/gi

/** Kilobytes that a page, its scripts and its style sheets beside it take, as a server sends them. */
async function weigh(address: string, path: string, encoding: string) {
  const wire = new Wire(new URL(address), { 'accept-encoding': encoding })
  const html = await (await fetch(new URL(path, address))).text()
  const sum = async (pattern: RegExp) => {
    let bytes = 0
    for (const file of new Set([...html.matchAll(pattern)].map(([, source = '']) => source)))
      bytes += (await wire.ask(file)).bytes
    return bytes / 1000
  }
  const page = (await wire.ask(path)).bytes / 1000
  const weights = { HTML: page, JavaScript: await sum(SCRIPT), CSS: await sum(SHEET) }
  wire.close()
  return weights
}

/** What a reader downloads for a page with a chart, beside a page that draws it with Recharts alone. */
export async function measureSizes(
  product: Served,
  minimal: MinimalApp,
  report: Report,
): Promise<void> {
  const pages = { '/': product, '/charts/cloud': product, '/embed/cloud': product }
  for (const [path, { address }] of Object.entries(pages))
    for (const [kind, kilobytes] of Object.entries(await weigh(address, path, 'gzip')))
      report.add('sizes', `${path}, ${kind}, gzip`, kilobytes, 'kB')
  for (const [kind, kilobytes] of Object.entries(await weigh(minimal.address, '/chart', 'gzip')))
    report.add('sizes', `Recharts alone, ${kind}, gzip`, kilobytes, 'kB')
}
