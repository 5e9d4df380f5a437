import { describe, expect, it } from 'vitest'
import { CHARTS } from '#lib/charts/charts'
import { readOfficeMarks } from '#lib/exports/office-marks'
import { readCharts, readParts, textOf } from '../exports/read-office'
import { ask } from './ask'

const IDS = CHARTS.map(({ id }) => id)
const FOUR = 'growth,segment-mix,capex-plan,cloud'

async function readMemo(address: string) {
  const response = await ask(address)
  expect([address, response.status]).toEqual([address, 200])
  return { response, parts: readParts(new Uint8Array(await response.arrayBuffer())) }
}

async function readFaults(address: string) {
  const response = await ask(address)
  const { errors } = await response.json()
  return { status: response.status, errors }
}

describe.each([
  ['docx', 'word/document.xml', 'wordprocessingml'],
  ['pptx', 'ppt/presentation.xml', 'presentationml'],
])('a memo in %s', (extension, main, type) => {
  it('holds the charts in the order of the address, each as by itself', async () => {
    const { response, parts } = await readMemo(`/api/v1/memo.${extension}?charts=${FOUR}&last=6`)
    expect(response.headers.get('content-type')).toContain(type)
    expect(parts.has(main)).toBe(true)
    const alone: unknown[] = []
    for (const id of FOUR.split(',')) {
      const own = await readMemo(`/api/v1/charts/${id}.${extension}?last=6`)
      alone.push(...readCharts(own.parts).map(({ cells }) => cells))
    }
    expect(readCharts(parts).map(({ cells }) => cells)).toEqual(alone)
  })

  it('says what it is: its page, its own address, and the page of each chart', async () => {
    const pinned = `/api/v1/memo@2025-11-25.${extension}?charts=${FOUR}&labels=fiscal`
    const { response, parts } = await readMemo(pinned)
    const marks = readOfficeMarks(textOf(parts, 'docProps/custom.xml'))
    expect(marks?.pin).toBe('2025-11-25')
    expect(marks?.file).toMatch(new RegExp(`${pinned.replaceAll('?', '\\?')}$`))
    expect(marks?.address).toMatch(/\/charts\?charts=growth,.*&labels=fiscal&as-of=2025-11-25$/)
    expect(marks?.charts).toHaveLength(4)
    expect(marks?.charts[3]).toMatch(/\/charts\/cloud\?.*labels=fiscal.*as-of=2025-11-25$/)
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="memo@2025-11-25.${extension}"`,
    )
  })

  it('has the same bytes for the same pin, and may be kept where its drawing is named', async () => {
    const address = `/api/v1/memo@2025-11-25.${extension}?charts=cloud,cmr&style=1`
    const [first, again] = [await ask(address), await ask(address)]
    expect(new Uint8Array(await again.arrayBuffer())).toEqual(
      new Uint8Array(await first.arrayBuffer()),
    )
    expect(first.headers.get('cache-control')).toMatch(/immutable/)
    const bare = await ask(address.replace('&style=1', ''))
    expect(bare.headers.get('cache-control')).toMatch(/max-age=300/)
  })

  it('leaves out what a chart does not take, and reads periods as people write them', async () => {
    const { parts } = await readMemo(
      `/api/v1/memo.${extension}?charts=cloud,capital-return,members-88vip&transform=yoy&frequency=fiscal-year&periods=3y`,
    )
    expect(readCharts(parts).length).toBeGreaterThan(2)
  })

  it('takes twelve charts and no more', async () => {
    const { parts } = await readMemo(
      `/api/v1/memo.${extension}?charts=${IDS.slice(0, 12).join(',')}`,
    )
    expect(readOfficeMarks(textOf(parts, 'docProps/custom.xml'))?.charts).toHaveLength(12)
    const over = await readFaults(`/api/v1/memo.${extension}?charts=${IDS.slice(0, 13).join(',')}`)
    expect(over).toMatchObject({ status: 400, errors: [{ parameter: 'charts' }] })
  })
})

it('names every fault of a memo, and the charts there are', async () => {
  const none = await readFaults('/api/v1/memo.docx')
  expect(none).toMatchObject({ status: 400, errors: [{ parameter: 'charts' }] })
  const unknown = await readFaults('/api/v1/memo.pdf?charts=clowd,cloud&last=x')
  expect(unknown.status).toBe(404)
  expect(unknown.errors.map(({ parameter }: { parameter: string }) => parameter)).toEqual([
    'charts',
    'format',
    'last',
  ])
  expect(unknown.errors[0].allowed).toEqual(IDS)
  const twice = await readFaults('/api/v1/memo.docx?charts=cloud,cloud')
  expect(twice).toMatchObject({ status: 400, errors: [{ parameter: 'charts' }] })
})

it('sends a pin between two releases to the earlier one', async () => {
  const response = await ask('/api/v1/memo@2025-12-31.docx?charts=cloud')
  expect(response.status).toBe(307)
  expect(response.headers.get('location')).toBe('/api/v1/memo@2025-11-25.docx?charts=cloud')
})

it('a memo says that its charts take no estimates and notes, and what does', async () => {
  const response = await ask('/api/v1/memo.docx?charts=cloud,cmr&note=FY2026-Q2:Price%20cut')
  expect(response.status).toBe(400)
  expect(await response.text()).toContain('a chart’s own file takes them')
})
