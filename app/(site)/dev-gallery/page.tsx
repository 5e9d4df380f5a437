import { FilterBand } from '#app/_controls/filter-band.tsx'
import * as F from '#app/_controls/filters.ts'
import { ReleaseRuler } from '#app/_controls/release-ruler.tsx'
import { ServerView } from '#app/_controls/server-view.tsx'
import { ActionLink } from '#app/_ui/action-link.tsx'
import { RestatedChip } from '#app/_ui/chip.tsx'
import { DataTable } from '#app/_ui/data-table.tsx'
import { FigureFrame } from '#app/_ui/figure-frame.tsx'
import { FrameMessage } from '#app/_ui/frame-message.tsx'
import { Headline, HeadlineCard } from '#app/_ui/headline-card.tsx'
import { Strip } from '#app/_ui/strip.tsx'
import { QualityMark, LikeForLikeMark } from '#app/_ui/mark.tsx'
import { PageLink } from '#app/_ui/page-link.tsx'
import { getDataset } from '#app/dataset.ts'
import { formatDate } from '#lib/format'
import { quarterAt, quarterIndex } from '#lib/period'

const spark = (
  <svg width={72} height={28} viewBox="0 0 72 28">
    {[18, 24, 16, 20, 22, 28, 19, 18, 24, 26, 15].map((h, i) => (
      <rect key={i} x={i * 6} y={28 - h} width={4} height={h} fill="var(--control)" />
    ))}
    <path d="M0 27.5h72" stroke="var(--rule-2)" />
  </svg>
)
const cards = [
  ['Revenue', '268,953', 'mirror', '+9%'],
  ['Cloud', '48,437', 'mirror', '+45%'],
  ['Customer management', '82,547', 'mirror', '−7%'],
  ['AIDC', '35,429', 'primary', '+6%'],
  ['Adjusted EBITA', '27,329', 'secondary', '−30%'],
  ['Capital expenditure', '67,678', 'mirror', '+75%'],
  ['Free cash flow', '−44,670', 'secondary', '−137%'],
] as const

export default async function Gallery({
  searchParams,
}: {
  searchParams: Promise<Record<string, string>>
}) {
  const params = new URLSearchParams(await searchParams)
  const search = params.size ? `?${params}` : ''
  const vintages = getDataset().releases.map((r) => ({
    release: r.id,
    published: r.published,
    label: formatDate(r.published),
  }))
  const quarters = Array.from({ length: 53 }, (_, i) => quarterAt(quarterIndex('FY2014-Q1') + i))
  const actions = (
    <>
      <ActionLink icon="share" href="#" text="Share" />
      <ActionLink icon="download" href="#" text="Download" />
      <ActionLink icon="table" href="#" text="Table" />
    </>
  )
  const box = (w: number, h: number) => (
    <div className="drawing">
      <svg width={w} height={h}>
        <rect width={w} height={h} fill="var(--grid)" />
      </svg>
    </div>
  )
  const source =
    'Source: Alibaba Group results announcements, pp. 5–9; copies and reports for Mar and Jun Q 2026 · as of 20 Aug 2026'
  return (
    <>
      <ReleaseRuler vintages={vintages} search={search} />
      <ServerView search={search} parameters={['as-of']} />
      <div className="page">
        <div className="title-block">
          <div>
            <h1>June quarter 2026</h1>
            <p className="subtitle">
              FY2027 Q1, three months to 30 June 2026 · published 20 August 2026 · CNY million
            </p>
          </div>
          <p className="note" data-served={search}>
            Provisional quarter. <QualityMark quality="mirror" /> read from a copy of the release,{' '}
            <QualityMark quality="secondary" /> from a report of it. The company’s own PDF will
            replace these values.
          </p>
        </div>
        <Headline>
          {cards.map(([name, value, quality, growth]) => (
            <HeadlineCard
              key={name}
              name={name}
              value={value}
              quality={quality}
              growth={growth}
              than={name === 'AIDC' ? '· Mar Q 2026, last' : 'on Jun Q 2025'}
              spark={spark}
              continued={
                name === 'AIDC' ? (
                  <>
                    Continued in part by International e-commerce, 27,761{' '}
                    <QualityMark quality="mirror" />
                  </>
                ) : undefined
              }
            />
          ))}
        </Headline>
        <div style={{ height: 24 }} />
      </div>
      <FilterBand
        search={search}
        segments={
          params.has('bare')
            ? null
            : {
                label: 'Segments, 2026 structure',
                standard: ['alibaba-ecommerce', 'cloud', 'ai-labs', 'all-others'],
                options: [
                  { id: 'alibaba-ecommerce', label: 'Alibaba e-commerce', color: 'china' },
                  { id: 'cloud', label: 'AI cloud', color: 'cloud' },
                  { id: 'ai-labs', label: 'AI labs', color: 'ailabs' },
                  { id: 'all-others', label: 'All others', color: 'others' },
                  { id: 'aidc', label: 'AIDC', color: 'intl', until: 'Mar Q 2026' },
                ],
              }
        }
        quarters={quarters}
        provisional={['FY2026-Q4', 'FY2027-Q1']}
        presets={[
          { label: 'Last 8', from: null, last: '8' },
          { label: 'FY2024 on', from: 'FY2024', last: null },
          { label: 'All', from: 'FY2014-Q1', last: null },
        ]}
        newest={{ quarters: 12, years: 8 }}
        filters={[
          F.withOff(F.FREQUENCY_FILTER, { 'calendar-year': 'Not yet' }),
          F.TRANSFORM_FILTER,
          F.LABELS_FILTER,
        ]}
        more={params.has('bare') ? [] : [F.BASIS_FILTER, F.PROVISIONAL_FILTER, F.CURRENCY_FILTER]}
      />
      <div className="page figures">
        <FigureFrame
          id="growth"
          span={2}
          title="Growth of cloud, customer management (CMR) and AIDC"
          subtitle="Revenue, % on the same quarter a year before; each rate on one structure"
          source={source}
          actions={actions}
          aside={<RestatedChip count={2} href="#r" />}
        >
          {box(720, 320)}
        </FigureFrame>
        <FigureFrame
          id="nine"
          span="companion"
          title="Growth, last nine quarters"
          subtitle="% on the same quarter a year before"
          notes={[
            <>
              <LikeForLikeMark /> Customer management in Jun Q 2026 is +1% like for like: without
              the business development program booked against it since March 2026.
            </>,
          ]}
        >
          <DataTable
            caption="Growth"
            columns={[
              { key: 'q', label: 'Quarter' },
              { key: 'cloud', label: 'Cloud', number: true, color: 'cloud' },
              { key: 'cmr', label: 'CMR', number: true, color: 'china' },
              { key: 'aidc', label: 'AIDC', number: true, color: 'intl' },
            ]}
            rows={[
              {
                key: '1',
                kind: 'newest',
                cells: {
                  q: { text: 'Jun Q 2026' },
                  cloud: { text: '+45', quality: 'mirror' },
                  cmr: { text: '−7', quality: 'mirror' },
                  aidc: { text: 'ended', faint: true },
                },
              },
              {
                key: '2',
                cells: {
                  q: { text: 'Mar Q 2026' },
                  cloud: { text: '+38', quality: 'secondary' },
                  cmr: { text: '+1', quality: 'secondary' },
                  aidc: { text: '+6' },
                },
              },
              {
                key: '3',
                cells: {
                  q: { text: 'Dec Q 2025' },
                  cloud: { text: '+36', restated: true },
                  cmr: { text: <PageLink href="#" text="p. 6" /> },
                  aidc: { text: '+4' },
                },
              },
              {
                key: '4',
                kind: 'total',
                cells: {
                  q: { text: 'All others', color: 'others' },
                  cloud: { text: '28,803', quality: 'mirror' },
                  cmr: { text: '+10' },
                  aidc: { text: '+10' },
                },
              },
            ]}
          />
        </FigureFrame>
        {['Cloud revenue', 'Customer management revenue', 'AIDC revenue'].map((title, i) => (
          <FigureFrame
            key={title}
            id={`f${i}`}
            span={1}
            title={title}
            subtitle="CNY billion, by quarter"
            source={source}
            actions={actions}
            notes={['From Jun Q 2026 “AI Cloud and Compute”: cloud with chips.']}
          >
            {i === 2 ? (
              <FrameMessage
                title="Could not load the new range"
                text="The server did not answer. The figures on this page are unchanged."
                way={
                  <a className="link" href="#">
                    Try again
                  </a>
                }
              />
            ) : (
              box(360, 200)
            )}
          </FigureFrame>
        ))}
        <FigureFrame
          id="u"
          span={2}
          subtitle="CNY billion, by quarter; growth on the same quarter a year before"
          aside={<RestatedChip count={2} href="#r" />}
        >
          <Strip changed={false}>Unchanged since 25 Nov 2025.</Strip>
          <Strip changed>
            1 of 11 values restated since 10 Aug 2023: Jun Q 2023, 25,123 then, 25,065 now.{' '}
            <a className="link" href="#d">
              See the difference
            </a>
          </Strip>
          <p>
            <button className="button primary">Share</button>{' '}
            <button className="button">Download</button>{' '}
            <button className="button" disabled>
              Off
            </button>
          </p>
        </FigureFrame>
      </div>
    </>
  )
}
