import { expect, test } from 'vitest'
import { getDataset } from '#app/_page/dataset.ts'
import { buildChart } from '#lib/charts/build-chart'
import { CHARTS, resolveChartQuery } from '#lib/charts/charts'
import { describeCopied } from '#lib/copy-for/copied'
import { describeShared } from '#lib/copy-for/shared-figure'
import { USUAL_CHOICES } from '#lib/copy-for/share-choices'
import { ask } from '../api/ask.ts'
import { readEmbed } from '../embeds/ask-embed.ts'

const PIN = '2025-11-25'

test.each(CHARTS)(
  'every address in a copy of $id is answered, with the same figures',
  async (row) => {
    const chart = buildChart(getDataset(), row, resolveChartQuery(row, {}), PIN)
    const figure = describeShared(chart, { kind: 'chart', id: row.id })
    for (const pinned of [true, false]) {
      const { csv, embed, page } = describeCopied('', figure, { ...USUAL_CHOICES, pinned })
      const answer = await ask(csv)
      expect(answer.status, csv).toBe(200)
      const lines = (await answer.text()).trim().split('\r\n')
      const document = await readEmbed(embed.replace(/^\/embed\//, ''))
      expect(document).toContain(pinned ? 'as known on 25 Nov 2025' : 'as known on 20 Aug 2026')
      expect(page.includes(`as-of=${PIN}`)).toBe(pinned)
      if (!pinned) continue
      const values = chart.series.flatMap(({ observations }) => observations)
      const shown = values.filter(({ value }) => value !== null)
      expect(shown.length).toBeGreaterThan(3)
      for (const { label, value } of shown)
        expect(lines.some((line) => line.includes(label) && line.includes(`,${value},`))).toBe(true)
    }
  },
)
