import type { Fault } from '#lib/query/read-params'

/** A note on how a page read its address. */
interface Note {
  text: string
  link: { label: string; href: string } | null
}

function sayAllowed(allowed: readonly string[]): string {
  return allowed.length > 0 ? ` Allowed: ${allowed.slice(0, 16).join(', ')}.` : ''
}

/** The parts of the page's address that could not be read, and what they could be. */
export function PageFaults({
  faults,
  notes = [],
}: {
  faults: readonly Fault[]
  notes?: readonly Note[]
}) {
  return (
    <>
      {faults.length > 0 && (
        <div className="page-faults" role="alert">
          <p>
            <b>Part of the address was left out.</b> The figures show what remains.
          </p>
          <ul>
            {faults.map(({ parameter, detail, allowed }) => (
              <li key={`${parameter} ${detail}`}>
                {detail}
                {sayAllowed(allowed)}
              </li>
            ))}
          </ul>
        </div>
      )}
      {notes.map(({ text, link }) => (
        <p key={text} className="strip page-note">
          <span>
            {text}{' '}
            {link && (
              <a className="link" href={link.href}>
                {link.label}
              </a>
            )}
          </span>
        </p>
      ))}
    </>
  )
}
