import type { FileFact, RawFact, ReleaseFile } from '#lib/data/release'

/** A fact as its line has it: only what says something, in the order of the file's description. */
function storeFact(fact: FileFact): RawFact {
  const rated = fact.printedYoy !== null
  const samePage = fact.yoySourceId === fact.sourceId ? fact.page : null
  return {
    line: fact.line,
    period: fact.period,
    value: fact.value,
    page: fact.page ?? undefined,
    printedYoy: fact.printedYoy ?? undefined,
    source: fact.sourceId ?? undefined,
    copies: fact.copies > 1 ? fact.copies : undefined,
    yoyPage: rated && fact.yoyPage !== samePage ? fact.yoyPage : undefined,
    yoySource:
      rated && fact.yoySourceId !== fact.sourceId ? (fact.yoySourceId ?? undefined) : undefined,
    derived: fact.derived ?? undefined,
    unconfirmed: fact.unconfirmed || undefined,
    note: fact.note ?? undefined,
  }
}

/** Rows as a data file keeps them: one a line. */
function writeRows(rows: readonly object[]): string {
  return rows.map((row) => JSON.stringify(row)).join(',\n')
}

/** The text of a release file: what `parseRelease` reads back, and byte for byte what it read. */
export function writeRelease({ release, accepted, facts }: ReleaseFile): string {
  const header: [string, unknown][] = [
    ['release', release.id],
    ['published', release.published],
    ['periodEnd', release.periodEnd],
    ['title', release.title],
    ['url', release.url],
    ['pages', release.pages],
    ['structure', release.structure],
  ]
  if (Object.keys(accepted).length > 0) header.push(['accepted', accepted])
  const lines = header.map(([key, value]) => `"${key}": ${JSON.stringify(value)},\n`)
  return `{\n${lines.join('')}"facts": [\n${writeRows(facts.map(storeFact))}\n]\n}\n`
}

/** The text of one of the small data files, with its rows' keys set apart as they are there. */
export function writeDataFile(rows: readonly object[]): string {
  if (rows.length === 0) return '[]\n'
  const lines = rows.map((row) => {
    const pairs = Object.entries(row).map(([key, value]) => `"${key}": ${JSON.stringify(value)}`)
    return `{${pairs.join(', ')}}`
  })
  return `[\n${lines.join(',\n')}\n]\n`
}
