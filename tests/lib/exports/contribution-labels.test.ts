import { expect, it } from 'vitest'
import { formatAs } from '#lib/exports/office/number-format'
import type { Series } from '#lib/series/observation'
import { exactPercent } from '#lib/series/rates'
import { formatTableRate } from '#lib/words/format'
import { ask } from '../api/ask'
import { readZip } from './read-zip'

const ADDRESS = '/api/v1/charts/growth-bridge@2026-08-20'

it.each(['docx', 'pptx', 'xlsx'])('labels in %s round the exact points once', async (extension) => {
  const answer = await (await ask(`${ADDRESS}.json?last=4`)).json()
  const texts = (answer.series as Series[]).flatMap(({ observations }) =>
    observations.flatMap((observation) => {
      const exact = exactPercent(observation, 'contribution')
      if (observation.value === null || exact === null) return []
      const text = formatTableRate(exact)
      return text === formatTableRate(observation.value) ? [] : [text]
    }),
  )
  expect(texts.length).toBeGreaterThan(0) // else this shows nothing
  const file = await ask(`${ADDRESS}.${extension}?last=4`)
  const parts = readZip(new Uint8Array(await file.arrayBuffer()))
  const charts = [...parts].filter(([name]) => /charts\/chart\d*\.xml$/.test(name))
  const formats = charts.flatMap(([, xml]) =>
    [...xml.matchAll(/<c:dLbl>.*?formatCode="([^"]*)"/g)].map(([, code = '']) =>
      code.replaceAll('&quot;', '"'),
    ),
  )
  expect(formats.length).toBeGreaterThan(8)
  for (const code of formats) expect(code).not.toContain('0.00')
  for (const text of texts) expect(formats).toContain(formatAs(text))
})
