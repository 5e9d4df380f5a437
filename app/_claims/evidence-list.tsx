import { linkEvidence } from '#app/_claims/link-evidence.ts'
import { Icon } from '#app/_ui/icon.tsx'
import type { Evidence } from '#lib/claims/evidence'

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

function Place({ place, url, quality }: Evidence) {
  const provisional = quality === 'primary' ? '' : ' provisional'
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
export function EvidenceList({
  evidence,
  pin,
}: {
  evidence: readonly Evidence[]
  pin: string | null
}) {
  return (
    <ul className="evidence">
      {evidence.map((one) => (
        <li key={one.label}>
          <a className="evidence-name" href={linkEvidence(one, pin)}>
            {one.label}
          </a>
          <b className="evidence-value">{one.shown}</b>
          <Place {...one} />
          {one.arithmetic && <span className="evidence-sum">{one.arithmetic}</span>}
        </li>
      ))}
    </ul>
  )
}
