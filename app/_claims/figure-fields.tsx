import { MEASURES, type Measure } from '#lib/claims/claim'
import type { FigureFields as Fields } from '#lib/claims/text/judge-text'

const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  level: 'amount',
  yoy: 'growth on the year before',
  qoq: 'growth on the quarter before',
  share: 'share of segments',
  'share-of-revenue': 'share of revenue',
  margin: 'margin',
}

/** What was understood of each figure, for the reader to correct. */
export function FigureFields({ fields }: { fields: readonly Fields[] }) {
  return (
    <ol className="check-fields">
      {fields.map(({ at, says, written, when, metric, measure }, index) => (
        <li key={`${at} ${index}`}>
          <input type="hidden" name="at" value={at} />
          <input type="hidden" name="says" value={says} />
          <p className="claim-place">
            Line {at}: {says}
          </p>
          <label>
            <span className="control-label">Figure</span>
            <input name="written" defaultValue={written} maxLength={200} />
          </label>
          <label>
            <span className="control-label">Metric</span>
            <input name="metric" defaultValue={metric} maxLength={200} list="metric-names" />
          </label>
          <label>
            <span className="control-label">Measure</span>
            <select name="measure" defaultValue={measure}>
              {MEASURES.map((id) => (
                <option key={id} value={id}>
                  {MEASURE_LABELS[id]}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="control-label">Period</span>
            <input name="when" defaultValue={when} maxLength={120} placeholder="Q3 2025, FY2025" />
          </label>
        </li>
      ))}
    </ol>
  )
}
