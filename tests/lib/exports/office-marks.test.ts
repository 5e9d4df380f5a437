import { describe, expect, it } from 'vitest'
import {
  listMarks,
  readCustomProperties,
  readOfficeMarks,
  writeCustomProperties,
  type OfficeMarks,
} from '#lib/exports/office-marks'

const MARKS: OfficeMarks = {
  address: 'https://figures.example/charts?memo=cloud,cmr&as-of=2025-11-25',
  file: 'https://figures.example/api/v1/memo@2025-11-25.docx?charts=cloud,cmr',
  pin: '2025-11-25',
  vintage: '2025-11-25',
  charts: Array.from({ length: 12 }, (_, at) => `https://figures.example/charts/c${at}?a=1&b=2`),
}

describe('the marks of a document', () => {
  it('are read as they were written, twelve charts in their order', () => {
    expect(readOfficeMarks(writeCustomProperties(listMarks(MARKS)))).toEqual(MARKS)
  })

  it('have no pin where the document was asked for without one', () => {
    const unpinned = { ...MARKS, pin: null }
    const xml = writeCustomProperties(listMarks(unpinned))
    expect(xml).not.toContain('QuarterdeckPin')
    expect(readOfficeMarks(xml)).toEqual(unpinned)
  })

  it('are found among properties that another program saved in its own way', () => {
    const xml = `<op:Properties xmlns:op="x" xmlns:vt="y">
      <op:property fmtid="{0}" pid="2" name="Owner"><vt:lpwstr>me</vt:lpwstr></op:property>
      <op:property fmtid="{0}" pid="3" name="Count"><vt:i4>7</vt:i4></op:property>
      <op:property name="QuarterdeckVintage" pid="4"><vt:lpwstr>2026-08-20</vt:lpwstr></op:property>
      <op:property name="QuarterdeckChart2" pid="5"><vt:lpwstr>two</vt:lpwstr></op:property>
      <op:property name="QuarterdeckChart1" pid="6"><vt:lpwstr>one&#x3f;a&amp;b</vt:lpwstr></op:property>
      <op:property name="QuarterdeckAddress" pid="7"><vt:lpwstr>there</vt:lpwstr></op:property>
    </op:Properties>`
    expect(readOfficeMarks(xml)).toEqual({
      ...{ address: 'there', file: '', pin: null, vintage: '2026-08-20' },
      charts: ['one?a&b', 'two'],
    })
  })

  it('are null for a document that is not ours', () => {
    expect(readOfficeMarks('')).toBeNull()
    expect(readOfficeMarks(writeCustomProperties([['Title', 'Cloud']]))).toBeNull()
  })
})

it('keeps every sign of a property', () => {
  const text = `<a href="x">R&D 'é' ¥ 中 &amp; &#1114112;</a>`
  expect(readCustomProperties(writeCustomProperties([['Note', text]])).get('Note')).toBe(text)
})
