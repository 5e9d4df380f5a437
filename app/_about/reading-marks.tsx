import type { ReactNode } from 'react'

/** What stands in a chart, drawn as a chart draws it, 44 by 28 px. */
function Sample({ children }: { children: ReactNode }) {
  return (
    <svg className="reading-sample" width={44} height={28} viewBox="0 0 44 28" aria-hidden="true">
      {children}
      <path stroke="var(--rule)" d="M2 24.5h40" />
    </svg>
  )
}

const HATCH = 'M8.5 14l5.5-5.5M8.5 20l11-11M13 24l6.5-6.5M19 24l.5-.5'

/** A mark of a chart: what is seen, what it means, and a view of the product that has it. */
interface ReadingMark {
  id: string
  sample: ReactNode
  see: string
  means: string
  example: { href: string; text: string }
}

const CLOUD = 'var(--cloud)'

/** Every mark of a chart, commonest first. */
export const READING_MARKS: readonly ReadingMark[] = [
  {
    id: 'primary',
    sample: <path fill={CLOUD} d="M8 8h12v16H8zM25 12h12v12H25z" />,
    see: 'A filled bar or dot',
    means: 'from the company’s own document; the table names the page',
    example: { href: '/charts/cloud?to=FY2026-Q3&last=8', text: 'Cloud to December 2025' },
  },
  {
    id: 'mirror',
    sample: (
      <>
        <path fill="none" stroke={CLOUD} d="M8.5 8.5h11V24h-11z" />
        <path stroke={CLOUD} strokeWidth={1.6} d={HATCH} />
      </>
    ),
    see: 'A hatched bar',
    means: 'provisional: from a copy of the document. The document itself will replace it',
    example: { href: '/charts/cloud?last=8', text: 'Cloud, newest quarter' },
  },
  {
    id: 'secondary',
    sample: <path fill="none" stroke={CLOUD} strokeDasharray="3 2" d="M8.5 8.5h11V24h-11z" />,
    see: 'An outlined, dashed bar',
    means:
      'provisional: from someone’s report of it. In stacks and sums both kinds of provisional values are hatched',
    example: { href: '/metrics/net-income-attributable', text: 'Net income attributable' },
  },
  {
    id: 'break',
    sample: (
      <>
        <path fill={CLOUD} d="M5 12h10v12H5zM29 8h10v16H29z" />
        <path stroke="var(--ink-2)" d="M20.5 3v21M23.5 3v21" />
      </>
    ),
    see: 'A double stroke',
    means: 'the structure changed: values on its two sides cannot be compared',
    example: { href: '/charts/segment-mix', text: 'Segment mix' },
  },
  {
    id: 'missing',
    sample: <path fill={CLOUD} d="M4 10h9v14H4zM31 8h9v16h-9z" />,
    see: 'An empty slot',
    means:
      'no value; the table says why, and “not known” stands among bars where none was collected. A missing value is never drawn as zero',
    example: { href: '/charts/capex-plan', text: 'Capex against the plan' },
  },
  {
    id: 'continued',
    sample: (
      <>
        <path fill={CLOUD} d="M5 9h10v15H5z" />
        <path fill="var(--ink-3)" d="M19 15h8v9h-8zM31 14h8v10h-8z" />
      </>
    ),
    see: 'A gray bar after the last',
    means: 'the line has ended, and this continues part of it',
    example: { href: '/charts/aidc', text: 'AIDC' },
  },
  {
    id: 'restated',
    sample: (
      <>
        <path fill={CLOUD} d="M14 6h14v14H14z" />
        <path fill="var(--warn-m)" d="M21 21.5l3 4.5h-6z" />
      </>
    ),
    see: 'A small triangle under a bar',
    means: 'restated since it was first printed; the table has both values',
    example: { href: '/charts/cloud?from=FY2023-Q1&to=FY2025-Q4', text: 'Cloud, 2022 to 2025' },
  },
  {
    id: 'like-for-like',
    sample: (
      <path fill="var(--page)" stroke="var(--ink)" strokeWidth={1.4} d="M22 8l5 5-5 5-5-5z" />
    ),
    see: 'An open diamond',
    means: 'like-for-like growth, as the company gave it: without what it sold or newly counts',
    example: { href: '/charts/growth', text: 'Growth' },
  },
  {
    id: 'shortened',
    sample: <path fill={CLOUD} d="M14 4h14v7l-14 4zM14 18l14-4v10H14z" />,
    see: 'A bar with a slanted gap',
    means: 'shortened to fit; its label has the full value',
    example: { href: '/charts/segment-ebita', text: 'Segment EBITA' },
  },
  {
    id: 'multiples',
    sample: <path fill={CLOUD} d="M4 12h4v12H4zM10 8h4v16h-4zM26 20h4v4h-4zM32 17h4v7h-4z" />,
    see: 'Several plots',
    means: 'all on one scale: equal heights are equal amounts',
    example: { href: '/charts/segment-ebita', text: 'Segment EBITA' },
  },
]

/** How a chart is read: each mark as it is drawn, what it means, and where one can be seen. */
export function ReadingTable() {
  return (
    <dl className="reading-marks">
      {READING_MARKS.map(({ id, sample, see, means, example }) => (
        <div key={id} id={id}>
          <dt>
            <Sample>{sample}</Sample>
            {see}
          </dt>
          <dd>
            {means}.{' '}
            <a className="link" href={example.href}>
              {example.text}
            </a>
          </dd>
        </div>
      ))}
    </dl>
  )
}
