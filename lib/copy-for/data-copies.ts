import { citeShort } from '#lib/copy-for/citations'
import type { Clip } from '#lib/copy-for/clip'
import type { Copied } from '#lib/copy-for/copied'
import { escapeCell, escapeComment, quoteForCode, quoteForFormula } from '#lib/words/escapes'

/** A query of Power Query: the figures as typed columns, whatever the sheet's own language. */
export function writeForExcel(copied: Copied): Clip {
  const source = quoteForFormula(copied.csv)
  const lines = [
    `// ${escapeComment(citeShort(copied))}`,
    'let',
    `    Source = Csv.Document(Web.Contents(${source}), [Delimiter = ",", Encoding = 65001]),`,
    '    Rows = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),',
    '    Figures = Table.TransformColumnTypes(',
    '        Rows,',
    '        {{"period_end", type date}, {"value", type number}},',
    '        "en-US"',
    '    )',
    'in',
    '    Figures',
  ]
  return { 'text/plain': lines.join('\n') }
}

/** The citation in a cell, and under it the formula that reads the figures. */
export function writeForSheets(copied: Copied): Clip {
  const formula = `=IMPORTDATA(${quoteForFormula(copied.csv)})`
  return { 'text/plain': `${escapeCell(citeShort(copied))}\n${formula}` }
}

/** One line of Python; its comment cites. */
export function writeForPython(copied: Copied): Clip {
  const { variable, csv } = copied
  const line = `import pandas; ${variable} = pandas.read_csv(${quoteForCode(csv)})`
  return { 'text/plain': `${line}  # ${escapeComment(citeShort(copied))}` }
}

/** One line of R, which needs no package; its comment cites. */
export function writeForR(copied: Copied): Clip {
  const { variable, csv } = copied
  const line = `${variable} <- read.csv(${quoteForCode(csv)})`
  return { 'text/plain': `${line}  # ${escapeComment(citeShort(copied))}` }
}
