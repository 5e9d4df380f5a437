import type { ShownFigure } from '#app/_claims/check-state.ts'
import { MEASURES, type Measure } from '#lib/claims/claim'

const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  level: 'amount',
  yoy: 'growth on the year before',
  qoq: 'growth on the quarter before',
  share: 'share of segments',
  'share-of-revenue': 'share of revenue',
  margin: 'margin',
}

/**
 * What a reader may say of a figure that was read wrongly or not at all. `sharing` is how many other
 * figures have their period from the same words.
 */
export function CorrectionFields({ figure, sharing }: { figure: ShownFigure; sharing: number }) {
  const { start, periodFrom, said } = figure
  const touched = Boolean(said.when || said.metric || said.measure)
  const others = sharing === 1 ? 'the other figure' : `the ${sharing} other figures`
  return (
    <details className="correction" open={touched}>
      <summary>Change how this was read</summary>
      <input type="hidden" name="start" value={start} />
      <input type="hidden" name="doubt" value={periodFrom ?? ''} />
      <div className="check-fields">
        <label>
          <span className="control-label">Metric</span>
          <input name="metric" defaultValue={said.metric} maxLength={200} list="metric-names" />
        </label>
        <label>
          <span className="control-label">Measure</span>
          <select name="measure" defaultValue={said.measure}>
            <option value="">as read</option>
            {MEASURES.map((id) => (
              <option key={id} value={id}>
                {MEASURE_LABELS[id]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="control-label">Period</span>
          <input
            name="when"
            defaultValue={said.when}
            maxLength={120}
            placeholder="Q3 2025, FY2025"
          />
        </label>
        {sharing > 0 && (
          <label className="check-all">
            <input type="checkbox" name="all" value={start} /> Use this period for {others} read the
            same way
          </label>
        )}
        <button className="button" name="act" value="again">
          Check again
        </button>
      </div>
    </details>
  )
}
