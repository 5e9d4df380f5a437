import type { ShownClaim } from '#app/_claims/shown-claim.ts'
import { Icon } from '#app/_parts/icon.tsx'
import { PlaceLinks } from '#app/_parts/place-links.tsx'

type Evidence = ShownClaim['evidence'][number]

/** Words on a wide page that a phone leaves to the link's name: `Sep Q 2025 release, ` before `p. 6`. */
function PlaceWords({ text }: { text: string }) {
  const at = text.indexOf(', p. ')
  if (at < 0) return text
  return (
    <>
      <span className="place-document">{text.slice(0, at + 2)}</span>
      <span className="unbroken">{text.slice(at + 2)}</span>
    </>
  )
}

function Place({ place, url, quality, copy }: Evidence) {
  const provisional = quality === 'primary' ? '' : ' provisional'
  if (copy)
    return (
      <span className={`place${provisional}`}>
        <PlaceLinks text={place} url={url} copy={copy} />
      </span>
    )
  if (url === null) return <span className={`place${provisional}`}>{place}</span>
  return (
    <a className={`place${provisional}`} href={url} target="_blank" rel="noreferrer">
      <PlaceWords text={place} />
      <span className="external">
        <Icon name="external" size={12} />
      </span>
    </a>
  )
}

/** The values that a verdict rests on, each with its chart, its arithmetic and its document. */
export function EvidenceList({ evidence }: { evidence: readonly Evidence[] }) {
  return (
    <ul className="evidence">
      {evidence.map((item) => (
        <li key={item.label}>
          <a className="evidence-name" href={item.chart}>
            {item.label}
          </a>
          <b className="evidence-value">{item.shown}</b>
          <Place {...item} />
          {item.arithmetic && <span className="evidence-sum">{item.arithmetic}</span>}
        </li>
      ))}
    </ul>
  )
}
