import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { normalizeDataset } from '#lib/data/dataset'
import { ingestRelease } from '#ingest/ingest-release'
import { listCorrectionsSince } from '#lib/pins/corrections'
import { readDataFiles, readDataset } from '#lib/data/read-data'
import { writeMerge } from '#ingest/cli/write-merge'
import { FROZEN_FOLDER } from '../fixtures/frozen-folder'
import { found, READING, requestWith } from './ask-ingest'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ingest-'))
  cpSync(FROZEN_FOLDER, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const snapshot = () =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((name) => [name, readFileSync(name, 'utf8')]),
  )

/** Reads made-up values as those of a release, with what the folder holds. */
function ingestInto(reading: Partial<typeof READING>, kind: 'pdf' | 'html' = 'pdf') {
  const files = readDataFiles(folder)
  const request = requestWith(reading)
  const document = { ...request.document, kind }
  const dataset = normalizeDataset(files)
  return { files, ...ingestRelease({ ...request, document, dataset, files: files.releases }) }
}

const NEW = {
  release: 'FY2027-Q2',
  published: '2026-11-24',
  structure: '2026',
  facts: [found('revenue_total', 'FY2027-Q2', 270000), found('capex', 'FY2027-Q2', 60000)],
} as const satisfies Partial<typeof READING>

describe('writing', () => {
  it('a new release adds one file, which is read with the others', () => {
    const { merge, files } = ingestInto({ ...NEW, facts: [...NEW.facts] })
    expect(writeMerge(folder, merge, files)).toEqual(['releases/2026-11-24-fy2027-q2.json'])
    const { releases, facts } = readDataset(folder)
    expect(releases.at(-1)?.id).toBe('FY2027-Q2')
    expect(facts.slice(-2).map(({ line, page }) => [line, page])).toEqual([
      ['revenue_total', 6],
      ['capex', 6],
    ])
  })

  it('the same again changes nothing', () => {
    const first = ingestInto({ ...NEW, facts: [...NEW.facts] })
    writeMerge(folder, first.merge, first.files)
    const before = snapshot()
    const second = ingestInto({ ...NEW, facts: [...NEW.facts] })
    expect(writeMerge(folder, second.merge, second.files)).toEqual([])
    expect(snapshot()).toEqual(before)
  })

  it('a stored release adds its corrections and its source', () => {
    const { merge, files } = ingestInto(
      {
        release: 'FY2027-Q1',
        published: '2026-08-20',
        structure: '2026',
        facts: [found('capex', 'FY2027-Q1', 67679)],
      },
      'html',
    )
    expect(writeMerge(folder, merge, files)).toEqual([
      'releases/2026-08-20-fy2027-q1.json',
      'sources.json',
      'corrections.json',
    ])
    const dataset = readDataset(folder)
    expect(listCorrectionsSince(dataset, '2026-08-20')).toEqual([
      {
        date: '2026-11-22',
        release: 'FY2027-Q1',
        line: 'capex',
        period: 'FY2027-Q1',
        old: 67678,
        new: 67679,
        why: 'filed',
      },
    ])
    const capex = dataset.facts.find(
      ({ line, document, period }) =>
        line === 'capex' && document.id === period && period === 'FY2027-Q1',
    )
    expect(capex).toMatchObject({ value: 67679, quality: 'primary', page: null })
    expect(capex?.source?.id).toBe('6k-fy2027-q1')
  })

  it.each([
    ['has a value of a later period', { facts: [found('capex', 'FY2027-Q3', 1)] }, 'is later than'],
    ['names a line that nothing declares', { facts: [found('luck', 'FY2027-Q2', 1)] }, 'no metric'],
  ])('nothing at all where the release %s', (_, wrong, sentence) => {
    const { merge, files } = ingestInto({ ...NEW, ...wrong })
    const before = snapshot()
    expect(() => writeMerge(folder, merge, files)).toThrow(sentence)
    expect(snapshot()).toEqual(before)
  })

  it('nothing where nobody knows where the document can be had', () => {
    const { merge, files } = ingestInto({ ...NEW, facts: [...NEW.facts] })
    const release = { ...merge.file.release, url: '' }
    const before = snapshot()
    expect(() => writeMerge(folder, { ...merge, file: { ...merge.file, release } }, files)).toThrow(
      'Give one with --url',
    )
    expect(snapshot()).toEqual(before)
  })

  it('leaves the rest of the small files as they are', () => {
    writeFileSync(path.join(folder, 'corrections.json'), '[]\n')
    const { merge, files } = ingestInto({ ...NEW, facts: [...NEW.facts] })
    writeMerge(folder, merge, files)
    expect(readFileSync(path.join(folder, 'corrections.json'), 'utf8')).toBe('[]\n')
  })
})
