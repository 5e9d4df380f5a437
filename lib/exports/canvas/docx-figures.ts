import { Paragraph, Table, TableCell, TableRow, WidthType, type TextRun } from 'docx'
import { countVerdicts, pickFigures, sayFigure, sayVerdict } from '#lib/canvas/canvas-figure'
import type { Canvas } from '#lib/canvas/read-canvas'
import type { JudgedClaim } from '#lib/claims/judge-ledger'
import { findVerdict } from '#lib/claims/verdicts'
import { makeParagraph, runText } from '#lib/exports/canvas/docx-parts'
import { LIGHT } from '#lib/drawing/theme'

const EDGE = { style: 'single', size: 4, color: LIGHT.rule.slice(1) } as const
const NO_EDGE = { style: 'nil' } as const
const EDGES = { top: EDGE, bottom: EDGE, left: NO_EDGE, right: NO_EDGE }
const INSET = 60
const HEADS = ['What the text says', 'As written', 'Period', 'Verdict and reason', 'Text']
/** Parts of the width that the columns take. */
const PARTS = [0.24, 0.15, 0.17, 0.32, 0.12]

function runVerdict(figure: JudgedClaim, size: number): TextRun {
  const color = LIGHT[findVerdict(figure.judgment.verdict).tone].slice(1)
  return runText(sayVerdict(figure), size, { bold: true, color })
}

/** The few figures that stand in a block, each with its verdict. */
export function listBlockFigures(figures: readonly JudgedClaim[], most: number): Paragraph[] {
  return pickFigures(figures, most).map((figure) =>
    makeParagraph([runText(`${sayFigure(figure)}. `, 14), runVerdict(figure, 14)], 50),
  )
}

function makeRow(cells: readonly TextRun[][], width: number, isHead = false): TableRow {
  return new TableRow({
    tableHeader: isHead,
    cantSplit: true,
    children: cells.map((runs, at) => {
      const size = Math.floor(width * (PARTS[at] ?? 0))
      return new TableCell({
        children: [makeParagraph(runs)],
        width: { size, type: WidthType.DXA },
        borders: EDGES,
        margins: { top: INSET / 2, bottom: INSET / 2, left: 0, right: INSET },
      })
    }),
  })
}

function listCells(figure: JudgedClaim): TextRun[][] {
  const { claim, text, judgment } = figure
  return [
    [runText(claim.says, 16)],
    [runText(claim.written, 16)],
    [runText(claim.when ?? '', 16)],
    [runVerdict(figure, 16), runText(` ${judgment.reason}`, 16)],
    [runText(text.title, 16)],
  ]
}

/** Every figure of the texts, a table a block, over pages `width` twentieths of a point wide. */
export function listFigureTables({ blocks, others }: Canvas, width: number): (Paragraph | Table)[] {
  const quiet = { color: LIGHT['ink-3'].slice(1) }
  const head = HEADS.map((text) => [runText(text, 16, quiet)])
  const named = blocks.map(({ label, figures }) => ({ label, figures }))
  const all = [...named, { label: 'Of no block', figures: others }]
  const tables = all
    .filter(({ figures }) => figures.length > 0)
    .flatMap(({ label, figures }) => [
      makeParagraph(
        [runText(`${label}  `, 22, { bold: true }), runText(countVerdicts(figures), 16, quiet)],
        240,
      ),
      new Table({
        rows: [
          makeRow(head, width, true),
          ...figures.map((figure) => makeRow(listCells(figure), width)),
        ],
        columnWidths: PARTS.map((part) => Math.floor(width * part)),
        layout: 'fixed',
      }),
    ])
  const title = new Paragraph({
    children: [runText('Figures the texts state', 28, { bold: true })],
    pageBreakBefore: true,
  })
  return [title, ...tables]
}
