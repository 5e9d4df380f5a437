import { countCells, type VintageMatrix } from '#lib/series/vintage-matrix'

/** What the cells of the matrix mean, and how many were changed. */
export function VintageLegend({ matrix }: { matrix: VintageMatrix }) {
  return (
    <ul className="vintage-legend">
      <li>
        <span className="sample">123</span>first print
      </li>
      <li>
        <span className="sample" data-kind="again">
          123
        </span>
        printed again, unchanged
      </li>
      <li>
        <span className="sample" data-kind="restated" />
        restated: same line, another value ({countCells(matrix, 'restated')})
      </li>
      <li>
        <span className="sample" data-kind="recast" />
        recast: given in another line ({countCells(matrix, 'recast')})
      </li>
      <li>
        <span className="sign">=</span>derived
      </li>
      <li>
        <span className="double" />
        another line begins
      </li>
    </ul>
  )
}
