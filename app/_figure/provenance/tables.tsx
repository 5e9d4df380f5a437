import type { Evidence, PrintRow } from '#app/_figure/provenance/prints.ts'
import { QualityMark } from '#app/_parts/value-marks.tsx'
import { PageLink } from '#app/_parts/page-link.tsx'
import type { Quality } from '#lib/data/fact'

function Place({ place, url, quality }: { place: string; url: string | null; quality: Quality }) {
  return (
    <>
      {quality !== 'primary' && <QualityMark quality={quality} />}{' '}
      {url ? <PageLink href={url} text={place} /> : place}
    </>
  )
}

/** The releases that gave a value: when, what and on which page. */
export function PrintsTable({ rows }: { rows: readonly PrintRow[] }) {
  if (rows.length === 0) return null
  const valued = rows.some(({ value }) => value !== '')
  return (
    <table className="provenance-table">
      <caption className="hidden-text">Prints of this value</caption>
      <thead>
        <tr>
          <th scope="col">Published</th>
          {valued && (
            <th scope="col" className="number">
              Value
            </th>
          )}
          <th scope="col">Where</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, published, value, ...place }) => (
          <tr key={key}>
            <th scope="row">{published}</th>
            {valued && <td className="number">{value}</td>}
            <td>
              <Place {...place} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function EvidenceRows({ rows, depth }: { rows: readonly Evidence[]; depth: number }) {
  return rows.map(({ key, label, value, inputs, ...place }) => [
    <tr key={key} data-depth={depth || undefined}>
      <th scope="row">{label}</th>
      <td className="number">{value}</td>
      <td>
        <Place {...place} />
      </td>
    </tr>,
    <EvidenceRows key={`${key} inputs`} rows={inputs} depth={depth + 1} />,
  ])
}

/** What a value was made of, each with its page; the inputs of an input stand under it. */
export function EvidenceTable({ caption, rows }: { caption: string; rows: readonly Evidence[] }) {
  if (rows.length === 0) return null
  return (
    <table className="provenance-table">
      <caption className="hidden-text">{caption}</caption>
      <thead className="hidden-text">
        <tr>
          {['Of', 'Value', 'Where'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <EvidenceRows rows={rows} depth={0} />
      </tbody>
    </table>
  )
}
