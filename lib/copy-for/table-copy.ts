import { citeAsCaption } from '#lib/copy-for/citations'
import type { Copied } from '#lib/copy-for/copied'
import { writeCaption } from '#lib/copy-for/rich-copies'
import { escapeCell, escapeXml } from '#lib/words/escapes'

/** The cells of CSV as the API writes it: quotes where they are needed, doubled inside. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, bare = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g,
  )) {
    if (end === '' && row.length === 0 && bare === '' && quoted === undefined) break
    row.push(quoted?.replaceAll('""', '"') ?? bare)
    if (end === ',') continue
    rows.push(row)
    row = []
  }
  return rows
}

/** How many columns of a wide sheet name a row: metric, label, unit, transform and what the row says. */
const NAMES = 5

const tag = (name: string, text: string, style = '') =>
  `<${name}${style && ` style="${style}"`}>${escapeXml(text)}</${name}>`

/** The first column of what a reader added, which stands after the company's. */
const YOURS = 'yours_kind'

/** What a reader added, as a table of its own. */
function writeYours([heads = [], ...rows]: readonly (readonly string[])[]): string {
  const names = heads.map((name) => tag('th', name.replace('yours_', '').replaceAll('_', ' ')))
  const body = rows.filter(([kind]) => kind)
  const cells = body.map((row) => `<tr>${row.map((cell) => tag('td', cell)).join('')}</tr>`)
  return `<table><thead><tr>${names.join('')}</tr></thead><tbody>${cells.join('')}</tbody></table>\n`
}

/** A row of a table for people: the metric with its unit, or what the row says of the one over it. */
function writeRow([, label = '', unit = '', , says = '', ...cells]: readonly string[]): string {
  const own = says === 'value'
  const soft = own ? '' : 'font-size:80%;color:#5b6974'
  const name = own ? `${label}, ${unit}` : says
  const side = `text-align:left;font-weight:normal;${soft}`
  const row = cells.map((cell) => tag('td', cell, `text-align:right;${soft}`))
  return `<tr>${tag('th', name, side)}${row.join('')}</tr>`
}

/**
 * A wide sheet (`csv`) for the clipboard: as tab-separated values for spreadsheets, and as a table for
 * documents with periods across, under each metric's values their structures and standing, and the
 * caption.
 */
export function writeTable(copied: Copied, csv: string): { text: string; html: string } {
  const all = readCsv(csv)
  const own = all[0]?.indexOf(YOURS) ?? -1
  const rows = own < 0 ? all : all.map((row) => row.slice(0, own))
  const named = rows.find(([name]) => name === 'period')?.slice(NAMES) ?? []
  const heads = ['', ...named].map((name) => tag('th', name, 'text-align:right'))
  const body = rows.slice(1).filter(([, , , , says]) => says !== '')
  const table = `<table><thead><tr>${heads.join('')}</tr></thead><tbody>${body.map(writeRow).join('')}</tbody></table>`
  const lines = all.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t'))
  return {
    text: [...lines, escapeCell(citeAsCaption(copied))].join('\n'),
    html: `${table}\n${own < 0 ? '' : writeYours(all.map((row) => row.slice(own)))}<p>${writeCaption(copied)}</p>`,
  }
}
