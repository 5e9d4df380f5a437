import { announcedQuarter, type Fact } from '#lib/data/fact'
import type { Cell } from '#lib/series/line'
import { structureOfLine } from '#lib/metrics/metric'
import type { Print } from '#lib/series/observation'

/** Where a fact stands: the document's title, its page, and an address that opens there. */
export function citeFact(fact: Fact): Pick<Print, 'document' | 'source' | 'page' | 'url'> {
  if (fact.source) {
    const { id, title, url } = fact.source
    return { document: title, source: id, page: null, url }
  }
  const { title, url } = fact.document
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
  const { period, value, line, quality, document, derived, note } = fact
  const what = { period, value, line, structure: structureOfLine(line), quality }
  const when = { release: announcedQuarter(document), vintage: document.published }
  return { ...what, ...when, ...citeFact(fact), inputs: [], derived, note }
}

const NOWHERE = { document: 'computed', source: null, page: null, url: null } as const

/**
 * A cell as an input: a print where it was printed, else a value without document or page, with
 * inputs of its own.
 */
export function printOfCell(cell: Cell): Print {
  const { period, value, line, quality, vintage, fact } = cell
  const structure = structureOfLine(line)
  if (fact) return { ...printOfFact(fact), line, structure }
  const inputs = cell.inputs.map(printOfCell)
  const what = { period, value, line, structure, quality, release: null, vintage }
  return { ...what, ...NOWHERE, inputs, derived: null, note: null }
}
