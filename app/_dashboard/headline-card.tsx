import type { ReactNode } from 'react'
import type { Quality } from '#lib/data/fact'
import { QualityMark } from '#app/_parts/value-marks.tsx'

export interface HeadlineCardProps {
  name: string
  /** The chart or the metric of that name. */
  href: string
  /** As set: `48,437`, `−44,670`. */
  value: string
  /** Where the value was read: a document at its page, or a page of this site; null for none. */
  source: { text: string; url: string } | null
  /** Marked unless primary; null where no figure is known. */
  quality: Quality | null
  /** `+45%`; null where there is no rate. */
  growth: string | null
  /** What the rate is on, or the last quarter of an ended line: `on Jun Q 2025`. */
  than: string
  /** Twelve bars, 28 high. */
  spark: ReactNode
  /** For an ended line: what continues it, in place of the bars on wide screens. */
  continued?: ReactNode
}

/** One figure of the headline strip; stands in a `Headline`. */
export function HeadlineCard(card: HeadlineCardProps) {
  const mark = card.quality && card.quality !== 'primary' && <QualityMark quality={card.quality} />
  return (
    <li className={card.continued ? 'headline-card ended' : 'headline-card'}>
      <p className="headline-name">
        <a href={card.href}>{card.name}</a>
        {mark}
      </p>
      <p className="headline-value">
        {card.source ? (
          <a href={card.source.url} title={card.source.text}>
            {card.value}
            {mark}
          </a>
        ) : (
          <>
            {card.value}
            {mark}
          </>
        )}
      </p>
      <p className="headline-growth">
        {card.growth && <b>{card.growth}</b>} {card.than}
      </p>
      <div className="headline-spark">{card.spark}</div>
      {card.continued && <p className="headline-continued">{card.continued}</p>}
    </li>
  )
}

/** The strip that headline cards stand in. */
export function Headline({ children }: { children: ReactNode }) {
  return <ul className="headline">{children}</ul>
}
