import type { Fault } from '#lib/read-params'

/** What in the page's address could not be read, and what would be; the rest of it holds. */
export function PageFaults({ faults }: { faults: readonly Fault[] }) {
  if (faults.length === 0) return null
  return (
    <div className="page-faults" role="alert">
      <p>
        <b>Part of the address was left out.</b> The figures show what remains.
      </p>
      <ul>
        {faults.map(({ parameter, detail, allowed }) => (
          <li key={`${parameter} ${detail}`}>
            {detail} Allowed: {allowed.slice(0, 16).join(', ')}.
          </li>
        ))}
      </ul>
    </div>
  )
}
