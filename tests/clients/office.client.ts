import { mkdtempSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { CHARTS } from '../../lib/charts/charts'
import { chartParamsOf } from '../../lib/charts/chart-params'
import { FREQUENCIES } from '../../lib/period/period'
import { readAddress, runProgram, runPython } from './client'

const base = readAddress()
const folder = mkdtempSync(path.join(tmpdir(), 'office-'))

interface Case {
  name: string
  address: string
  /** Titles of the charts in it. */
  titles: string[]
}

/** Every chart by itself, and all charts in memos of each other length of period. */
const CASES: Case[] = [
  ...CHARTS.map(({ id, title }) => ({ name: id, address: `charts/${id}`, titles: [title] })),
  ...FREQUENCIES.slice(1).flatMap((frequency) => {
    const rows = CHARTS.filter((row) => {
      const { frequencies = FREQUENCIES } = chartParamsOf(row)
      return row.params.includes('frequency') && frequencies.includes(frequency)
    })
    return [rows.slice(0, 7), rows.slice(7)].map((part, index) => ({
      name: `memo-${frequency}-${index}`,
      address: `memo.FORMAT?frequency=${frequency}&charts=${part.map(({ id }) => id).join()}`,
      titles: part.map(({ title }) => title),
    }))
  }),
]
const FILES = CASES.flatMap((one) =>
  ['docx', 'pptx'].map((format) => ({ ...one, format, file: `${one.name}.${format}` })),
)
const inFolder = (file: string) => path.join(folder, file)

beforeAll(async () => {
  for (const { address, format, file } of FILES) {
    const where = address.includes('FORMAT')
      ? address.replace('FORMAT', format)
      : `${address}.${format}?table=show`
    const answer = await fetch(`${base}/api/v1/${where}`)
    expect([where, answer.status]).toEqual([where, 200])
    await writeFile(inFolder(file), new Uint8Array(await answer.arrayBuffer()))
  }
  // A profile of its own, so that no other office program of this machine is asked.
  const profile = `-env:UserInstallation=${pathToFileURL(inFolder('profile')).href}`
  for (const format of ['docx', 'pptx']) {
    const files = FILES.filter((one) => one.format === format).map(({ file }) => inFolder(file))
    const to = ['--headless', '--convert-to', 'pdf', '--outdir', inFolder(format), ...files]
    await runProgram('soffice', [profile, ...to])
    for (const { name } of CASES) {
      const stem = path.join(inFolder(format), name)
      await runProgram('pdftoppm', ['-r', '30', `${stem}.pdf`, stem])
    }
  }
}, 400_000)

/** What Python says of every file at once: starting it takes longer than reading them. */
const asked = new Map<string, Promise<Record<string, unknown>>>()
function askPython(code: string): Promise<Record<string, unknown>> {
  const known = asked.get(code)
  const whole = `import json, glob, os, io, zipfile
out = {}
for path in sorted(glob.glob(${JSON.stringify(folder)} + '/*.*x')):
    name = os.path.basename(path)
${code}
print(json.dumps(out))`
  const answer = known ?? runPython(whole).then((text) => JSON.parse(text))
  asked.set(code, answer)
  return answer
}

const READ_DOCX = `    if name.endswith('.docx'):
        import docx
        d = docx.Document(path)
        charts = [r for r in d.part.rels.values() if r.reltype.endswith('/chart')]
        out[name] = {
            'text': '\\n'.join(p.text for p in d.paragraphs),
            'charts': len(charts), 'shapes': len(d.inline_shapes), 'tables': len(d.tables),
            'title': d.core_properties.title,
        }`

const READ_BOOKS = `    import openpyxl
    books = []
    with zipfile.ZipFile(path) as whole:
        for part in whole.namelist():
            if part.endswith('.xlsx'):
                book = openpyxl.load_workbook(io.BytesIO(whole.read(part)))
                sheet = book['Chart']
                cells = [[c.value for c in row] for row in sheet.iter_rows()]
                books.append({'sheets': book.sheetnames, 'cells': cells})
    out[name] = books`

const READ_XML = `    from lxml import etree
    bad = []
    def check(data, at):
        with zipfile.ZipFile(io.BytesIO(data)) as whole:
            for part in whole.namelist():
                if part.endswith('.xlsx'): check(whole.read(part), at + part + '!')
                else:
                    try: etree.fromstring(whole.read(part))
                    except Exception as error: bad.append(at + part + ': ' + str(error))
    check(open(path, 'rb').read(), '')
    out[name] = bad`

/** Pixels of bars, lines and dots: a chart that is not drawn leaves its page to thin text. */
const COUNT_INK = `    from PIL import Image
    stem, kind = name.rsplit('.', 1)
    ink = 0
    for page in glob.glob(os.path.join(os.path.dirname(path), kind, stem + '-*.ppm')):
        with Image.open(page) as image:
            for count, (r, g, b) in image.getcolors(1 << 24):
                if max(r, g, b) - min(r, g, b) > 40 or max(r, g, b) < 90: ink += count
    out[name] = ink`

interface WordDocument {
  text: string
  charts: number
  shapes: number
  tables: number
  title: string
}
interface Book {
  sheets: string[]
  cells: (string | number | null)[][]
}

describe.each(FILES)('$file', ({ file, format, name, titles }) => {
  test('is well-formed for lxml, part by part', async () => {
    expect((await askPython(READ_XML))[file]).toEqual([])
  })

  test('holds workbooks that openpyxl reads, with numbers in them', async () => {
    const books = (await askPython(READ_BOOKS))[file] as Book[] // as the program above prints them
    expect(books.length).toBeGreaterThanOrEqual(titles.length)
    for (const { sheets, cells } of books) {
      expect(sheets).toEqual(['Chart', 'Sources'])
      expect(
        cells
          .slice(1)
          .flat()
          .filter((cell) => typeof cell === 'number').length,
      ).toBeGreaterThan(0)
    }
  })

  test('is drawn by LibreOffice: titles, numbers and ink', async () => {
    const pdf = path.join(inFolder(format), `${name}.pdf`)
    const text = (await runProgram('pdftotext', ['-layout', pdf, '-'])).replace(/\s+/g, ' ')
    for (const title of titles) expect(text).toContain(title.replace(/\s+/g, ' '))
    expect(text).toMatch(/\d/)
    const ink = (await askPython(COUNT_INK))[file]
    expect(Number(ink)).toBeGreaterThan(700)
  })
})

test('python-docx reads every document, with all its charts', async () => {
  const said = await askPython(READ_DOCX)
  for (const { file, titles } of FILES.filter(({ format }) => format === 'docx')) {
    const { charts, shapes, text, title } = said[file] as WordDocument // as the program prints it
    expect([file, charts]).toEqual([file, shapes])
    expect(charts, file).toBeGreaterThanOrEqual(titles.length)
    for (const one of titles) expect(text, file).toContain(one)
    expect(title, file).not.toBe('')
  }
})

/** What these tests use of pptxtojson, which is not a package of the project. */
interface Slides {
  slides: {
    note: string
    elements: {
      type: string
      content?: string
      data?: { key: string; values: { y: number }[] }[]
    }[]
  }[]
}

test('pptxtojson reads slides with their charts and the citation in their notes', async () => {
  const program = path.resolve('node_modules/.cache/clients/node_modules/pptxtojson/dist/index.js')
  const { parse }: { parse: (file: ArrayBuffer) => Promise<Slides> } = await import(program)
  for (const { file } of FILES.filter((one) => one.format === 'pptx' && one.titles.length === 1)) {
    const bytes = Uint8Array.from(await readFile(inFolder(file)))
    const [slide] = (await parse(bytes.buffer)).slides
    const charts = slide?.elements.filter(({ type }) => type === 'chart') ?? []
    expect(charts.length, file).toBeGreaterThan(0)
    const values = charts.flatMap(({ data }) => data ?? []).flatMap((series) => series.values)
    expect(values.length, file).toBeGreaterThan(0)
    expect(slide?.note, file).toContain('Quarterdeck, http')
  }
})
