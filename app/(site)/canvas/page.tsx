import type { Metadata } from 'next'
import { AllFigures } from '#app/_canvas/all-figures.tsx'
import { CanvasBlock } from '#app/_canvas/canvas-block.tsx'
import '#app/_canvas/canvas.css'
import { getDataset } from '#app/_page/dataset.ts'
import { getLedger } from '#app/_page/ledger.ts'
import { readPage } from '#app/_page/read-page.ts'
import { shareWithChart } from '#app/_page/share-tags.ts'
import '#app/_parts/fold.css'
import '#app/_canvas/canvas-print.css' // after what it overrides
import { Icon } from '#app/_parts/icon.tsx'
import { keepWords } from '#app/_parts/keep-words.tsx'
import { PageFaults } from '#app/_parts/page-faults.tsx'
import { PrintButton } from '#app/_parts/script-button.tsx'
import { QualityMark } from '#app/_parts/value-marks.tsx'
import { PageTitle } from '#app/_parts/page-title.tsx'
import { VintagePage } from '#app/_ruler/vintage-page.tsx'
import { CANVAS_FORMATS } from '#lib/api/answers/canvas'
import { addressOfCanvas, readCanvas } from '#lib/canvas/read-canvas'

export async function generateMetadata({ searchParams }: PageProps<'/canvas'>): Promise<Metadata> {
  return shareWithChart('segment-mix', await readPage(searchParams, getDataset()), {
    title: 'Business model canvas',
    description:
      'The nine blocks of Alibaba Group’s business model as secondary texts describe them, beside the company’s own figures.',
    path: '/canvas',
  })
}

/** Nine blocks, each with its series over twelve quarters. */
export default async function CanvasPage({ searchParams }: PageProps<'/canvas'>) {
  const dataset = getDataset()
  const page = await readPage(searchParams, dataset)
  const { labels, provisional } = page.values
  const canvas = readCanvas(getLedger(), page.asOf, { labels, provisional })
  return (
    <VintagePage dataset={dataset} search={page.search} server>
      <div className="page canvas-page">
        <PageTitle
          title="Business model canvas"
          subtitle="Nine blocks as secondary texts describe them, beside the company’s own figures. CNY million, twelve quarters."
          aside={
            <div className="canvas-actions">
              <PrintButton />
              {CANVAS_FORMATS.map(({ id, label }) => (
                <a key={id} className="button" href={addressOfCanvas(id, page.params)}>
                  <Icon name="download" />
                  {label}
                </a>
              ))}
            </div>
          }
        />
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
        <p className="source">{keepWords(canvas.source)}</p>
        <AllFigures canvas={canvas} />
      </div>
    </VintagePage>
  )
}
