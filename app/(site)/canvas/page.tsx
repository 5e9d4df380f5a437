import type { Metadata } from 'next'
import { AllFigures } from '#app/_canvas/all-figures.tsx'
import { CanvasBlock } from '#app/_canvas/canvas-block.tsx'
import { PrintButton } from '#app/_parts/print-button.tsx'
import { Icon } from '#app/_parts/icon.tsx'
import { QualityMark } from '#app/_parts/value-marks.tsx'
import { PageFaults } from '#app/_parts/page-faults.tsx'
import { PageRuler } from '#app/_ruler/page-ruler.tsx'
import { getDataset } from '#app/_page/dataset.ts'
import { getLedger } from '#app/_page/ledger.ts'
import { readPage, type SearchParams } from '#app/_page/read-page.ts'
import { shareWithChart } from '#app/_page/share-tags.ts'
import { addressOfCanvas } from '#lib/canvas/canvas-address'
import { readCanvas } from '#lib/canvas/read-canvas'
import { CANVAS_FORMATS } from '#lib/api/answers/canvas'
import '#app/_canvas/canvas.css'
import '#app/_parts/fold.css'
import '#app/_canvas/canvas-print.css'

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams
}): Promise<Metadata> {
  return shareWithChart('segment-mix', await readPage(searchParams, getDataset()), {
    title: 'Business model canvas',
    description:
      'The nine blocks of Alibaba Group’s business model as secondary texts describe them, beside the company’s own figures.',
    path: '/canvas',
  })
}

/** Nine blocks, each with its series over twelve quarters. */
export default async function CanvasPage({ searchParams }: { searchParams: SearchParams }) {
  const dataset = getDataset()
  const page = await readPage(searchParams, dataset)
  const search = page.params.size > 0 ? `?${page.params}` : ''
  const { labels, provisional } = page.values
  const canvas = readCanvas(getLedger(), page.asOf, { labels, provisional })
  return (
    <>
      <PageRuler dataset={dataset} search={search} server />
      <div className="page canvas-page">
        <div className="title-block">
          <div>
            <h1>Business model canvas</h1>
            <p className="subtitle">
              Nine blocks as secondary texts describe them, beside the company’s own figures. CNY
              million, twelve quarters.
            </p>
          </div>
          <div className="canvas-actions">
            <PrintButton />
            {CANVAS_FORMATS.map(({ id, label }) => (
              <a key={id} className="button" href={addressOfCanvas(id, page.params)}>
                <Icon name="download" />
                {label}
              </a>
            ))}
          </div>
        </div>
        <PageFaults faults={page.faults} />
        <div className="canvas">
          {canvas.blocks.map((block) => (
            <CanvasBlock key={block.id} block={block} page={page.params} />
          ))}
        </div>
        <p className="canvas-key">
          <span>
            <QualityMark quality="mirror" /> from a copy
          </span>
          <span>
            <QualityMark quality="secondary" /> from a report
          </span>
          <span>
            Lines that the newer structures dropped end where they ended. 88VIP figures are
            thresholds, not counts.
          </span>
        </p>
        <p className="source">{canvas.source}</p>
        <AllFigures canvas={canvas} />
      </div>
    </>
  )
}
