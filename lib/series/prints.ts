import type { Fact } from '#lib/data/fact'
import type { Cell } from '#lib/series/line'
import { structureOfLine } from '#lib/metrics/metric'
import type { Print } from '#lib/series/observation'

/** Where a fact stands: the document's title, its page, and an address that opens there. */
export function citeFact(fact: Fact): Pick<Print, 'document' | 'source' | 'page' | 'url'> {
  if (fact.source) {
    const { id, title, url } = fact.source
    return { document: title, source: id, page: null, url }
  }
  const { title, url } = fact.release
  if (fact.derived !== null) return { document: title, source: null, page: null, url: null }
  return {
    document: title,
    source: null,
    page: fact.page,
    url: fact.page === null ? url : `${url}#page=${fact.page}`,
  }
}

/** A fact as a print: what it says, in which line, and where it stands. */
export function printOfFact(fact: Fact): Print {
  const { period, value, line, quality, release } = fact
  const structure = structureOfLine(line)
  const { id, published } = release
  return {
    period,
    value,
    line,
    structure,
    quality,
    release: id,
    vintage: published,
    ...citeFact(fact),
    inputs: [],
    derived: fact.derived,
    note: fact.note,
  }
}

/**
 * A cell as an input: a print where it was printed, else a value without document or page, with
 * inputs of its own.
 */
export function printOfCell(cell: Cell): Print {
  if (cell.fact)
    return { ...printOfFact(cell.fact), line: cell.line, structure: structureOfLine(cell.line) }
  const { period, value, line, quality, vintage } = cell
  const structure = structureOfLine(line)
  return {
    period,
    value,
    line,
    structure,
    quality,
    release: null,
    vintage,
    document: 'computed',
    source: null,
    page: null,
    url: null,
    inputs: cell.inputs.map(printOfCell),
    derived: null,
    note: null,
  }
}
