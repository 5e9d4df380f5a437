import { describe, expect, it } from 'vitest'
import { EXPORT_FORMATS } from '#lib/exports/index'
import { answerSeries } from '#lib/api/answers/figure'
import { ask } from './ask'
import { askFictional, FICTIONAL } from './fictional'
import { answer } from '#lib/api/answer'

const ADDRESS = '/api/v1/series/capex'

const readBytes = async (response: Response) => Buffer.from(await response.arrayBuffer())

/** The figures of a file, read back by period; only where a format is read as easily as written. */
const READ: Record<string, (text: string) => Map<string, string>> = {
  json: (text) =>
    new Map(
      JSON.parse(text).series[0].observations.map((row: { period: string; value: unknown }) => [
        row.period,
        row.value === null ? '' : String(row.value),
      ]),
    ),
  csv: (text) =>
    new Map(
      text
        .split('\r\n')
        .slice(1, -1)
        .map((line): [string, string] => [line.split(',')[0] ?? '', line.split(',')[4] ?? '']),
    ),
}

describe.each(EXPORT_FORMATS.map((format) => [format.extension, format] as const))(
  '.%s',
  (extension, format) => {
    it('is sent with its own content type', async () => {
      for (const address of [
        `/api/v1/series/cloud.${extension}`,
        `/api/v1/charts/cloud.${extension}`,
      ]) {
        const response = await ask(address)
        expect(response.status).toBe(200)
        expect(response.headers.get('content-type')).toBe(format.contentType)
        expect((await readBytes(response)).length).toBeGreaterThan(100)
      }
    })

    it('is named for its pin where people save it', async () => {
      const { headers } = await ask(`/api/v1/series/cloud,cmr@2025-11-25.${extension}`)
      const name = `attachment; filename="cloud,cmr@2025-11-25.${extension}"`
      expect(headers.get('content-disposition')).toBe(format.download ? name : null)
    })

    it('has the same bytes for the same pin, whatever the host', async () => {
      const address = `${ADDRESS}@2025-05-15.${extension}`
      const [first, again] = [
        await askFictional(answerSeries, address),
        await answer(new Request(`https://elsewhere.invalid${address}`), answerSeries, () => ({
          dataset: FICTIONAL,
          publicUrl: 'https://figures.example',
        })),
      ]
      expect(first.status).toBe(200)
      expect((await readBytes(again)).equals(await readBytes(first))).toBe(true)
      expect(again.headers.get('etag')).toBe(first.headers.get('etag'))
    })

    it('does not change under a pin when a later release comes', async () => {
      const address = `${ADDRESS}@2025-05-15.${extension}`
      const before = { ...FICTIONAL, releases: FICTIONAL.releases.slice(0, 4) }
      const facts = new Map(
        [...FICTIONAL.factsByLine].map(([line, all]) => [
          line,
          all.filter((fact) => fact.document.published <= '2025-05-15'),
        ]),
      )
      const then = await answer(new Request(`http://x.invalid${address}`), answerSeries, () => ({
        dataset: { ...before, factsByLine: facts },
        publicUrl: 'https://figures.example',
      }))
      const now = await readBytes(await askFictional(answerSeries, address))
      expect((await readBytes(then)).equals(now)).toBe(true)
    })

    it('leaves gaps empty and keeps zeros', async () => {
      const text = await (await askFictional(answerSeries, `${ADDRESS}.${extension}`)).text()
      const read = READ[extension]
      if (read) {
        const values = read(text)
        expect(values.get('FY2025-Q1')).toBe('0')
        expect(values.get('FY2025-Q2')).toBe('')
        expect(values.get('FY2025-Q3')).toBe('30')
      }
      expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/)
    })

    it('escapes what a release wrote', async () => {
      const response = await askFictional(answerSeries, `/api/v1/series/revenue.${extension}`)
      const text = await response.text()
      expect(response.status).toBe(200)
      expect(text).not.toContain('<script')
      if (extension === 'csv') expect(text).toContain(`"'=SUM(A1), ""so called"""`)
      if (extension === 'json') expect(JSON.parse(text).series).toHaveLength(1)
      if (extension === 'svg') expect(text).toMatch(/^<svg[\s>][^]*<\/svg>\s*$/)
    })

    it('refuses the parameters of other formats', async () => {
      const others = EXPORT_FORMATS.flatMap((other) => other.params).filter(
        (name) => !format.params.includes(name),
      )
      for (const name of new Set(others)) {
        const response = await ask(`/api/v1/series/cloud.${extension}?${name}=x`)
        const { errors } = await response.json()
        expect(errors[0].parameter).toBe(name)
      }
    })
  },
)

it('has a row for each format that the catalogue names', async () => {
  const { formats } = await (await ask('/api/v1')).json()
  expect(formats.map((format: { extension: string }) => format.extension)).toEqual(
    EXPORT_FORMATS.map((format) => format.extension),
  )
  expect(new Set(EXPORT_FORMATS.map((format) => format.extension)).size).toBe(EXPORT_FORMATS.length)
})
