import type { Candidate, Doubt, ReadFact } from '#ingest/reading'

/**
 * One fact for each line and period. Where a release prints one differently in two places, neither
 * is believed.
 */
export function chooseFacts(candidates: readonly Candidate[]): {
  facts: ReadFact[]
  doubts: Doubt[]
} {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates) {
    const key = `${candidate.line} ${candidate.period}`
    groups.set(key, [...(groups.get(key) ?? []), candidate])
  }
  const facts: ReadFact[] = []
  const doubts: Doubt[] = []
  for (const group of groups.values()) {
    const sorted = group.toSorted((one, other) => one.rank - other.rank)
    const [first] = sorted
    if (first === undefined) continue
    const { line, period, value, page, label, table } = first
    const other = sorted.find((candidate) => candidate.value !== first.value)
    if (other !== undefined) {
      const why = `printed as ${first.value} in “${first.table}” and as ${other.value} in “${other.table}” on page ${other.page}`
      doubts.push({ page, label, line, period, why })
      continue
    }
    const rated = first.printedYoy === null ? sorted.find((one) => one.printedYoy !== null) : first
    const elsewhere = rated !== undefined && rated.page !== first.page
    facts.push({
      line,
      period,
      value,
      page,
      label,
      table,
      printedYoy: rated?.printedYoy ?? null,
      ...(elsewhere ? { yoyPage: rated.page } : {}),
    })
  }
  return { facts, doubts }
}
