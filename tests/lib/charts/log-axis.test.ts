import { describe, expect, it } from 'vitest'
import type { Chart } from '#lib/charts/chart'
import { layoutChart } from '#lib/drawing/layout/layout-chart'
import { scaleLog } from '#lib/drawing/model/scale'
import { toChartModel } from '#lib/drawing/model/model-chart'
import { ask } from '../api/ask'
import { readEmbed } from '../embeds/ask-embed'

const fetchChart = async (search: string, id = 'cloud'): Promise<Chart> => {
  const response = await ask(`/api/v1/charts/${id}.json${search}`)
  expect(response.status).toBe(200)
  return (await response.json()) as Chart // as the API's own tests hold it
}

const refuse = async (address: string) => {
  const response = await ask(address)
  expect(response.status).toBe(400)
  const { errors } = await response.json()
  return errors as { parameter: string; detail: string }[]
}

describe('axis=log', () => {
  it('draws lines at powers of ten, and writes amounts', async () => {
    const chart = await fetchChart('?axis=log&from=FY2015&to=FY2026')
    expect(chart.mark).toBe('lines')
    expect(chart.query.axis).toBe('log')
    expect(chart.subtitle).toBe('CNY billion, by quarter, logarithmic axis')
    const model = toChartModel(chart)
    if (model.mark !== 'lines') throw new Error('no lines')
    const data = model.lines.flatMap(({ stretches }) => stretches.flat())
    const values = chart.series[0]?.observations.flatMap(({ value }) => value ?? []) ?? []
    expect(data.map(({ value }) => value)).toEqual(values.map((value) => Math.log10(value / 1000)))
    expect(model.scale.log).toBe(true)
    for (const { value, text } of model.scale.ticks)
      expect(10 ** value).toBeCloseTo(Number(text.replaceAll(',', '')), 6)
    expect(model.scale.ticks.length).toBeGreaterThanOrEqual(4)
    // Equal ratios are equally high: no zero line, and breaks part the line as ever.
    const scene = layoutChart(model, 720)
    expect(scene.plots[0]?.rules).toEqual([])
    const plain = toChartModel(await fetchChart('?from=FY2015&to=FY2026'))
    expect(plain.mark).toBe('bars')
    const breaks = chart.series[0]?.observations.filter((own) => own.break).length ?? 0
    expect(breaks).toBeGreaterThan(1)
    expect(model.lines[0]?.stretches.length).toBeGreaterThanOrEqual(breaks)
  })

  it.each([
    [
      [1.2, 48],
      ['2', '5', '10', '20'],
    ],
    [
      [0.04, 900],
      ['0.1', '1', '10', '100'],
    ],
    // Less than a power of ten: one round step, around the values.
    [
      [25.6, 48.4],
      ['25', '30', '35', '40', '45', '50'],
    ],
    [
      [220, 290],
      ['220', '240', '260', '280', '300'],
    ],
  ])('parts %j by a few round gridlines', (values, expected) => {
    const { ticks } = scaleLog(values)
    const texts = ticks.map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(expected))
    expect(ticks.length).toBeGreaterThanOrEqual(4)
    expect(ticks.length).toBeLessThanOrEqual(8)
  })

  it('says what began with the newest line, as bars do', async () => {
    const began = (await fetchChart('')).notes.filter((note) => note.startsWith('From '))
    expect(began).toHaveLength(1)
    expect((await fetchChart('?axis=log')).notes).toEqual(expect.arrayContaining(began))
  })

  it('has round gridlines around a single value too', () => {
    const { ticks } = scaleLog([48.4])
    expect(ticks.length).toBeGreaterThan(1)
    expect(ticks.every(({ value }) => Number.isFinite(value))).toBe(true)
  })

  it('is the same in pictures and embeds, and stays out of native charts', async () => {
    const svg = await (await ask('/api/v1/series/cloud,cmr.svg?axis=log')).text()
    expect(svg).toContain('logarithmic axis')
    const html = await readEmbed('cloud?axis=log')
    expect(html).toContain('logarithmic axis')
    for (const extension of ['docx', 'xlsx'])
      expect((await ask(`/api/v1/charts/cloud.${extension}?axis=log`)).status).toBe(200)
    const series = await (await ask('/api/v1/series/cloud.json?axis=log')).json()
    expect(series.query.axis).toBe('log')
  })

  it('is no key of an answer that did not ask for it', async () => {
    expect('axis' in (await fetchChart('')).query).toBe(false)
    expect('axis' in (await fetchChart('?axis=linear')).query).toBe(false)
  })

  it('is refused, with the reason, where it has no meaning', async () => {
    const [rates] = await refuse('/api/v1/charts/cloud.svg?axis=log&transform=yoy')
    expect(rates?.detail).toContain('transform=yoy gives percentages')
    const [margin] = await refuse('/api/v1/series/cloud-margin.svg?axis=log')
    expect(margin?.detail).toContain('draws no percentages')
    const [loss] = await refuse('/api/v1/series/free-cash-flow.svg?axis=log')
    expect(loss?.detail).toContain('free-cash-flow stands in these periods')
    const now = '/api/v1/series/digital-media-ebita@2026-08-20.svg?axis=log&transform=index'
    expect((await ask(now)).status).toBe(200)
    const [then] = await refuse(`${now}&compare=2023-11-16`)
    expect(then?.detail).toContain(
      'digital-media-ebita stood in these periods as known on 2023-11-16',
    )
    const [stack] = await refuse('/api/v1/charts/segment-mix.svg?axis=log')
    expect(stack?.parameter).toBe('axis')
  })
})
