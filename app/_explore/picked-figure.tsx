import type { ReactNode } from 'react'
import { PickedDrawing } from '#app/_explore/picked-drawing.tsx'
import { ShareOpener } from '#app/_share/share-opener.tsx'
import type { SharedPair } from '#app/_share/share-source.ts'
import { ActionLink } from '#app/_parts/action-link.tsx'
import { ChartDrawings } from '#app/_parts/chart-drawings.tsx'
import { RestatedChip } from '#app/_parts/chip.tsx'
import { isEmpty } from '#app/_parts/empty-chart.tsx'
import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import { FrameMessage } from '#app/_parts/frame-message.tsx'
import type { Chart } from '#lib/charts/chart'

const WIDTHS = [360, 720, 1080] as const

/** One unit's figure: its drawing, notes and source, and the picture as a file. */
export function PickedFigure({
  id,
  chart,
  search,
  pictures,
  shared,
  href,
  strip,
}: {
  /** Unique on the page. */
  id: string
  chart: Chart
  search: string
  /** Files of the drawing alone. */
  pictures: readonly { label: string; href: string }[]
  shared: SharedPair
  /** The figure as an embed. */
  href: string
  /** What has become of it since the date the page is seen from. */
  strip: ReactNode
}) {
  const { title, subtitle, notes, source, restated } = chart
  return (
    <FigureFrame
      id={id}
      span={3}
      title={title}
      subtitle={subtitle}
      notes={notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      source={source}
      strip={strip}
      aside={<RestatedChip count={restated.length} href="#restated" />}
      actions={
        <>
          <ShareOpener source={shared} href={href} />
          {pictures.map((picture) => (
            <ActionLink
              key={picture.label}
              icon="download"
              href={picture.href}
              text={picture.label}
            />
          ))}
        </>
      }
    >
      {isEmpty(chart) ? (
        <FrameMessage
          title="No figure in this range"
          text="No data for these periods as of this date."
        />
      ) : (
        <PickedDrawing chart={chart} widths={WIDTHS} search={search}>
          <ChartDrawings chart={{ ...chart, id }} widths={WIDTHS} />
        </PickedDrawing>
      )}
    </FigureFrame>
  )
}
