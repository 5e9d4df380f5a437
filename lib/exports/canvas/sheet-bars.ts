import type { Feature, Image } from 'write-excel-file/node'
import type { Canvas } from '#lib/canvas/read-canvas'
import type { CellBars } from '#lib/exports/canvas/canvas-sheet'
import { LIGHT } from '#lib/drawing/theme'

/** The extension of a worksheet that holds small charts within cells. */
const EXTENSION = '{05C60535-1F16-4fd2-B633-F4F36F0B64E0}'
const X14 = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main'
const XM = 'http://schemas.microsoft.com/office/excel/2006/main'
/** The column of values on the sheet of series. */
const VALUES = 'Series!$G$'

/** The rows of the sheet of series that each chart has, the first under the header being 2. */
function locateCharts({ blocks }: Canvas): Map<unknown, string> {
  let next = 2
  const charts = blocks.flatMap((block) => block.charts)
  return new Map(
    charts.map((chart) => {
      const first = next
      next += chart.observations.length
      return [chart, `${VALUES}${first}:$G$${next - 1}`]
    }),
  )
}

function writeGroup({ cell, chart }: CellBars, range: string): string {
  const color = `<x14:colorSeries rgb="FF${LIGHT[chart.color].slice(1).toUpperCase()}"/>`
  const line = `<x14:sparkline><xm:f>${range}</xm:f><xm:sqref>${cell}</xm:sqref></x14:sparkline>`
  return `<x14:sparklineGroup manualMin="0" type="column" displayEmptyCellsAs="gap" minAxisType="custom">${color}<x14:sparklines>${line}</x14:sparklines></x14:sparklineGroup>`
}

/** Draws bars into cells of the first sheet, from the values on the sheet of series. */
export function addSheetBars(canvas: Canvas, bars: readonly CellBars[]): Feature<Image['content']> {
  const ranges = locateCharts(canvas)
  const groups = bars.map((one) => writeGroup(one, ranges.get(one.chart) ?? ''))
  const list = `<extLst><ext uri="${EXTENSION}" xmlns:x14="${X14}"><x14:sparklineGroups xmlns:xm="${XM}">${groups.join('')}</x14:sparklineGroups></ext></extLst>`
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          insert: (_, { sheetIndex }) => (sheetIndex === 0 ? list : undefined),
        },
      },
    },
  }
}
