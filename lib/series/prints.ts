import { announcedQuarter, type Fact, type Quality, type Source } from '#lib/data/fact'
import { oncePer } from '#lib/memo/once'
import type { Cell } from '#lib/series/line'
import { structureOfLine, type LineId } from '#lib/metrics/metric'
import type { Copy, Observation, Print } from '#lib/series/observation'

/** The copy or report that a fact was read in. */
function copyOf({ copies }: Fact, { id, as, quality, title, url }: Source): Copy {
  const isReport = quality === 'secondary'
  const words = as ?? (isReport ? 'reported elsewhere' : 'copied elsewhere')
  return { kind: isReport ? 'report' : 'copy', source: id, words, title, url, count: copies }
}

type Place = Pick<Print, 'document' | 'source' | 'page' | 'url' | 'copy'>

/**
 * Where a fact stands: the company's document by its title, its page, and an address that opens there;
 * then the copy or the report that was read instead.
 */
export function citeFact(fact: Fact): Place {
  if (fact.source) {
    const { title, url } = fact.original ?? fact.source
    const place = { document: title, source: fact.source.id, page: null, url }
    return fact.original ? { ...place, copy: copyOf(fact, fact.source) } : place
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

/**
 * A fact as a print: what it says, in which line, and where it stands. Growth and sums ask for it again
 * and again. Written field by field: an object that begins with another's fields takes Node 20 thirty
 * times as long.
 */
export const printOfFact = oncePer((fact: Fact): Print => {
  const { period, value, line, quality, document, derived, note } = fact
  const { document: title, source, page, url, copy } = citeFact(fact)
  return {
    period,
    value,
    line,
    structure: structureOfLine(line),
    quality,
    release: announcedQuarter(document),
    vintage: document.published,
    document: title,
    source,
    page,
    url,
    ...(copy && { copy }),
    inputs: [],
    derived,
    note,
  }
})

const NOWHERE = { document: 'computed', source: null, page: null, url: null } as const

/**
 * A cell as an input: a print where it was printed, else a value without document or page, with
 * inputs of its own.
 */
export const printOfCell = oncePer((cell: Cell): Print => {
  const { period, value, line, quality, vintage, fact } = cell
  const structure = structureOfLine(line)
  if (fact) return { ...printOfFact(fact), line, structure }
  const inputs = cell.inputs.map(printOfCell)
  return {
    period,
    value,
    line,
    structure,
    quality,
    release: null,
    vintage,
    ...NOWHERE,
    inputs,
    derived: null,
    note: null,
  }
})

/** An observation with a value. */
export interface Known extends Observation {
  value: number
  quality: Quality
  line: LineId
  vintage: string
}

/** Whether an observation has a value, and with it a quality, a line and a vintage. */
export function isKnown(observation: Observation): observation is Known {
  return observation.value !== null
}

/** An observation as an input of another. */
export function printOfKnown(observation: Known): Print {
  const { period, value, line, structure, quality, release, vintage, source, page, url } =
    observation
  const document = observation.document ?? 'computed'
  const { copy } = observation
  const where = { document, source, page, url, ...(copy && { copy }) }
  const { status, inputs, note } = observation
  const how = status === 'derived' ? { derived: note, note: null } : { derived: null, note }
  return { period, value, line, structure, quality, release, vintage, ...where, inputs, ...how }
}
