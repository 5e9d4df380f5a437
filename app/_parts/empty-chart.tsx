import { FrameMessage } from '#app/_parts/frame-message.tsx'
import type { Chart } from '#lib/charts/chart'

/** True for a chart with nothing to draw. */
export function isEmpty({ series }: Chart): boolean {
  return series.every(({ observations }) => observations.every(({ value }) => value === null))
}

/** A message instead of a drawing without values, with a link to the newest periods. */
export function EmptyChart() {
  return (
    <FrameMessage
      title="No figure in this range"
      text="The note below says which periods have figures."
      way={
        <a className="link" href="?">
          Show the newest periods
        </a>
      }
    />
  )
}
