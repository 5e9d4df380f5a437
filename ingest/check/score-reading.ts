import type { ReadFact, ReleaseReading } from '#ingest/reading'
import type { FileFact, ReleaseFile } from '#lib/data/release'

/** A read fact beside the stored one of the same line and period. */
interface Compared {
  read: ReadFact
  stored: FileFact
}

/** How a reading compares with the stored facts of its release. */
export interface Score {
  /** Stored facts whose source is the release itself. */
  expected: number
  right: Compared[]
  wrong: Compared[]
  /** Read facts beside a stored one from another document, or a derived one, of another value. */
  replaced: Compared[]
  missed: FileFact[]
  extra: ReadFact[]
  otherPage: Compared[]
  otherGrowth: Compared[]
}

/** Holds a reading against the stored file of the release, line by line and period by period. */
export function scoreReading(reading: ReleaseReading, file: ReleaseFile): Score {
  const stored = new Map(file.facts.map((fact) => [keyOf(fact), fact]))
  const readKeys = new Set(reading.facts.map(keyOf))
  const own = file.facts.filter(isOwn)
  const pairs = reading.facts.flatMap((read): Compared[] => {
    const fact = stored.get(keyOf(read))
    return fact ? [{ read, stored: fact }] : []
  })
  const right = pairs.filter(({ read, stored: fact }) => isOwn(fact) && read.value === fact.value)
  return {
    expected: own.length,
    right,
    wrong: pairs.filter(({ read, stored: fact }) => isOwn(fact) && read.value !== fact.value),
    replaced: pairs.filter(({ read, stored: fact }) => !isOwn(fact) && read.value !== fact.value),
    missed: own.filter((fact) => !readKeys.has(keyOf(fact))),
    extra: reading.facts.filter((read) => !stored.has(keyOf(read))),
    otherPage: right.filter(
      ({ read, stored: fact }) => fact.page !== null && fact.page !== read.page,
    ),
    otherGrowth: right.filter(
      ({ read, stored: fact }) => fact.printedYoy !== null && fact.printedYoy !== read.printedYoy,
    ),
  }
}

const keyOf = (fact: { line: string; period: string }): string => `${fact.line} ${fact.period}`

/** Printed by the release itself, rather than taken from another document or computed. */
const isOwn = (fact: FileFact): boolean => fact.sourceId === null && fact.derived === null
