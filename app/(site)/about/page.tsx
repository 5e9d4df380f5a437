import type { Metadata } from 'next'
import '#app/_about/about.css'
import { ReadingTable } from '#app/_about/reading-marks.tsx'
import { Words } from '#app/_about/words.tsx'
import { PrintFoot } from '#app/_page/print-foot.tsx'
import { getDataset } from '#app/_page/dataset.ts'
import { readPage } from '#app/_page/read-page.ts'
import { shareWithChart } from '#app/_page/share-tags.ts'
import { FigureFrame } from '#app/_parts/figure-frame.tsx'
import { KeyList } from '#app/_parts/key-list.tsx'
import { PageTitle } from '#app/_parts/page-title.tsx'
import { QualityMark } from '#app/_parts/value-marks.tsx'
import { latestVintage, type Dataset } from '#lib/data/dataset'
import { QUALITIES, type Quality } from '#lib/data/fact'
import { formatDate, formatWhole } from '#lib/words/format'

export async function generateMetadata(): Promise<Metadata> {
  return shareWithChart('cloud', await readPage(Promise.resolve({}), getDataset()), {
    title: 'About',
    description:
      'How to read a chart, what the words mean, how growth is computed, where the figures come from, and what a pin promises.',
    path: '/about',
  })
}

const QUALITY_WORDS: Readonly<Record<Quality, string>> = {
  primary: 'the company’s own document: a release, a 6-K or an annual report',
  mirror: 'a copy: figures taken from the document by someone who names it',
  secondary: 'a report: someone’s article or note about the document',
}

/** How many facts rest on each kind of document. */
function Sources({ dataset }: { dataset: Dataset }) {
  const { facts, releases, filings } = dataset
  const count = (quality: Quality) => facts.filter((fact) => fact.quality === quality).length
  return (
    <>
      <p>
        {formatWhole(facts.length)} facts of {releases.length} results announcements since September
        2014 and {filings.length} filings, each with its document and, where the company’s own PDF
        was read, its page. A <a href="#word-provisional">provisional</a> value does not rest on the
        company’s own documents alone.
      </p>
      <ul className="about-qualities">
        {QUALITIES.map((quality) => (
          <li key={quality}>
            <QualityMark quality={quality} /> <b>{formatWhole(count(quality))}</b> from{' '}
            {QUALITY_WORDS[quality]}
          </li>
        ))}
      </ul>
      <p>
        Other texts are never used as data. <a href="/claims">Claims</a> compares what they state
        with the releases, and <a href="/claims/check">the claim check</a> does it for any text of
        yours. <a href="/memo-check">The memo check</a> finds which charts and numbers of a finished
        memo have changed since.
      </p>
    </>
  )
}

/** How to read the product, and what it promises. */
export default function AboutPage() {
  const dataset = getDataset()
  return (
    <>
      <div className="page">
        <PrintFoot asOf={formatDate(latestVintage(dataset))} />
        <PageTitle
          title="About"
          subtitle="How to read a chart, what the words mean, and where every number comes from."
        />
      </div>
      <div className="page figures about">
        <FigureFrame
          id="reading"
          span={2}
          title="Reading a chart"
          subtitle="Each mark, what it means, and where to see one"
        >
          <ReadingTable />
        </FigureFrame>
        <FigureFrame id="reach" span={1} title="Going deeper" subtitle="By mouse, touch or keys">
          <div className="about-prose">
            <p>
              Click a point, or press Enter on it, to see every value ever printed for its period,
              the inputs of a computed one with their pages, and a citation to copy.
            </p>
            <p>
              The rail of releases at the head of a page shows it{' '}
              <a href="#word-vintage">as known</a> on any past date. <a href="/changes">Changes</a>{' '}
              lists what each release restated and recast.
            </p>
            <p>
              Fiscal years end on 31 March: FY2026-Q2 is the quarter to 30 September 2025, called
              the September quarter in releases and Q3 2025 in calendar years. Period labels can be
              shown in any of the three.
            </p>
            <p>
              Share at a chart copies it for Word, PowerPoint, mail and more, as a picture, a table,
              an embed or a citation. <a href="/data">Data</a> has the files and the API.
            </p>
          </div>
        </FigureFrame>
        <FigureFrame
          id="yours"
          span={3}
          title="Estimates and notes of yours"
          subtitle="In the address alone"
        >
          <div className="about-prose">
            <p>
              A chart, a metric and a choice of metrics take what you add, by “Add an estimate or a
              note” under the drawing or in the address: <code>estimate=cloud:FY2027-Q2:52000</code>{' '}
              and <code>note=FY2026-Q2:Price cut in July</code>, each as often as you need, up to 24
              and 12. They are gray, named “(yours)” wherever they go, and never among the company’s
              figures. Once a period is filed, the figure says how far the filed value is from your
              estimate.
            </p>
          </div>
        </FigureFrame>
        <FigureFrame id="keys" span={1} title="Keys" subtitle="A question mark shows them anywhere">
          <KeyList />
        </FigureFrame>
        <FigureFrame id="words" span={2} title="Words" subtitle="One word for one thing">
          <Words />
        </FigureFrame>
        <FigureFrame id="method" span={1} title="Method" subtitle="How numbers are computed">
          <div className="about-prose">
            <p>
              <b>First the date, then the arithmetic.</b> Growth, sums, shares and margins use only
              what was known on the date that a page is seen from.
            </p>
            <p>
              <b>Growth is the pair of one release.</b> It divides two values of one structure that
              one release printed side by side, so restating only one of them never distorts a rate.
            </p>
            <p>
              <b>Nothing is guessed.</b> A missing value is left out and says why. A year less three
              quarters gives a fourth quarter only where all four stand on one structure.
            </p>
            <p>
              <b>Dollars</b> take the period-end rate that the period’s own release used.
            </p>
            <p>
              <b>Restatements are found by comparison,</b> never typed in: every release is held
              against all before it.
            </p>
          </div>
        </FigureFrame>
        <FigureFrame
          id="sources"
          span={2}
          title="Sources and their quality"
          subtitle={`Data as of ${formatDate(latestVintage(dataset))}`}
        >
          <div className="about-prose">
            <Sources dataset={dataset} />
          </div>
        </FigureFrame>
        <FigureFrame
          id="pins"
          span={1}
          title="What a pin promises"
          subtitle="@2025-11-25 in an address"
        >
          <div className="about-prose">
            <p>
              A pinned chart, table or file shows what was known on its date and stays that way when
              new releases come. It says when the company has since restated a figure in it.
            </p>
            <p>
              Only one thing can change it: a mistake of ours, or a provisional value whose filed
              number has come. Both are listed with their dates under <a href="/changes">Changes</a>
              , and the pinned chart says so.
            </p>
            <p>
              Not the company’s product and not advice. Errors of the company’s own documents are
              shown as printed.
            </p>
          </div>
        </FigureFrame>
      </div>
    </>
  )
}
