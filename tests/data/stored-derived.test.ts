import { expect, it } from 'vitest'
import { completeLine, listStoredCells } from '#lib/series/line'
import { METRICS } from '#lib/metrics/metrics'
import { dataset } from './live-data'

const metrics = METRICS.flatMap((metric) => metric.lines.map((line) => ({ metric, line })))

it('stores no derived value that the rules give without it at its own vintage', () => {
  const needless: string[] = []
  let checked = 0
  for (const { metric, line } of metrics) {
    const facts = dataset.factsByLine.get(line) ?? []
    for (const fact of facts) {
      if (fact.derived === null) continue
      const rest = facts.filter((other) => other !== fact)
      const cell = completeLine(
        listStoredCells(rest, fact.document.published),
        metric.aggregation,
      ).get(fact.period)
      checked += 1
      if (cell?.value === fact.value) needless.push(`${line} ${fact.period}`)
    }
  }
  expect(needless).toEqual([])
  expect(checked).toBeGreaterThan(100)
})
