import { getDataset } from '#app/_page/dataset.ts'
import { Strip } from '#app/_parts/strip.tsx'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import type { FigureView } from '#lib/figures/figure'
import { changesPath } from '#lib/figures/figure-address'
import { findFigure } from '#lib/figures/find-figure'
import { listPinChanges } from '#lib/pins/changes'
import { describePinChanges, isWarning } from '#lib/pins/words'

/** How a figure has changed since an earlier date that its page is seen from. */
export function PinnedStrip({ view, since }: { view: FigureView; since: string }) {
  const dataset = getDataset()
  const figure = findFigure(view)
  const query = figure.resolve(view.query, 'plot')
  const build = (data: Dataset, asOf: string) =>
    figure.build({ dataset: data, asOf }, query).toChart()
  const changes = listPinChanges(dataset, build, since, latestVintage(dataset))
  return (
    <Strip
      changed={isWarning(changes)}
      href={changes.changes.length > 0 ? changesPath(view, since) : null}
    >
      {describePinChanges(changes).join(' ')}
    </Strip>
  )
}
