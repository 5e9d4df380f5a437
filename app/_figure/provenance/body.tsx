import type { ReactNode } from 'react'
import type { ProvenanceEntry } from '#app/_figure/provenance/links.ts'
import type { GrowthReading, Evidence, PrintRow } from '#app/_figure/provenance/prints.ts'
import '#app/_figure/provenance/provenance-parts.css'
import { TableHead } from '#app/_parts/data-table.tsx'
import { Icon } from '#app/_parts/icon.tsx'
import { PlaceLinks } from '#app/_parts/place-links.tsx'
import { usePublicUrl } from '#app/_parts/public-url.tsx'
import { useCopy } from '#app/_parts/use-copy.ts'
import { RestatedMark } from '#app/_parts/restated-mark.tsx'
import { ProvisionalMark, QualityMark } from '#app/_parts/value-marks.tsx'
import type { Chart } from '#lib/charts/chart'
import type { Quality } from '#lib/data/fact'
import { citeValue, keepShown } from '#lib/figures/cite-value'
import type { PrintWords } from '#lib/series/print-words'

function Place({ place, quality }: { place: PrintWords; quality: Quality }) {
  return (
    <>
      <ProvisionalMark quality={quality} /> <PlaceLinks {...place} />
    </>
  )
}

/** The releases that gave a value: when, what and on which page. */
function PrintsTable({ rows }: { rows: readonly PrintRow[] }) {
  if (rows.length === 0) return null
  const valued = rows.some(({ value }) => value !== '')
  return (
    <table className="provenance-table">
      <caption className="hidden-text">Prints of this value</caption>
      <TableHead
        heads={['Published', ...(valued ? [['Value', 'number'] as const] : []), 'Where']}
      />
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

/** The inputs of a value, each with its page; the inputs of an input are listed below it. */
function EvidenceTable({ caption, rows }: { caption: string; rows: readonly Evidence[] }) {
  if (rows.length === 0) return null
  return (
    <table className="provenance-table">
      <caption className="hidden-text">{caption}</caption>
      <TableHead heads={['Of', 'Value', 'Where']} hidden />
      <tbody>
        <EvidenceRows rows={rows} depth={0} />
      </tbody>
    </table>
  )
}

/** The page that shows a chart as it is seen now, fixed to the vintage that is cited. */
function addressOf(publicUrl: string, { id, asOf, query }: Chart): string {
  const { pathname, search } = location
  const params = keepShown(new URLSearchParams(search), query)
  params.set('as-of', asOf)
  return `${publicUrl}${pathname === '/' ? `/charts/${id}` : pathname}?${params}`
}

/** Copies the number alone, or a citation of it in plain text, and says that it did. */
function ProvenanceActions({
  chart,
  period,
  entry,
}: {
  chart: Chart
  period: string
  entry: ProvenanceEntry
}) {
  const publicUrl = usePublicUrl()
  const { said, copy } = useCopy()
  const { name, value, unit, change, places, plain } = entry
  const writeCitation = () => {
    const address = addressOf(publicUrl, chart)
    const cited = { name, period, value, unit, places, asOf: chart.asOf, address }
    return citeValue({ ...cited, change: change?.text ?? '' })
  }
  return (
    <div className="provenance-actions">
      {value !== null && (
        <button type="button" className="action" onClick={() => void copy(plain, 'Value copied')}>
          <Icon name="copy" />
          Copy value
        </button>
      )}
      <button
        type="button"
        className="action"
        onClick={() => void copy(writeCitation(), 'Citation copied')}
      >
        <Icon name="copy" />
        Copy citation
      </button>
      <span role="status">{said}</span>
    </div>
  )
}

const QUALITY: Readonly<Record<Quality, string>> = {
  primary: 'company’s own document',
  mirror: 'copy of the document',
  secondary: 'report of it',
}

function Head({ entry: { value, unit, growth } }: { entry: ProvenanceEntry }) {
  return (
    <p className="provenance-value">
      <span>
        <b>{value ?? '–'}</b> {value !== null && unit}
      </span>
      {growth?.rate && (
        <span>
          <strong>{growth.rate}</strong> {growth.than}
        </span>
      )}
    </p>
  )
}

function Part({ head, children }: { head: string; children: ReactNode }) {
  return (
    <div className="provenance-part">
      <h3>{head}</h3>
      {children}
    </div>
  )
}

function Growth({ growth }: { growth: GrowthReading }) {
  const { rate, than, words, rows, notes } = growth
  return (
    <Part head="Growth on the year before">
      <p>{rate ? words : than}</p>
      <EvidenceTable caption="Growth was taken from" rows={rows} />
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </Part>
  )
}

function Standing({ entry: { structure, covers, status, quality } }: { entry: ProvenanceEntry }) {
  return (
    <dl className="provenance-standing">
      <div>
        <dt>Status</dt>
        <dd>{status}</dd>
      </div>
      <div>
        <dt>Quality</dt>
        <dd>
          {quality && <QualityMark quality={quality} />} {quality && QUALITY[quality]}
        </dd>
      </div>
      {(structure ?? covers) && (
        <div>
          <dt>{structure ? `Structure ${structure}` : 'Line'}</dt>
          <dd>{covers ?? 'as printed'}</dd>
        </div>
      )}
    </dl>
  )
}

/** One value with all that is known of it: change, prints, inputs, growth, standing, links. */
export function ProvenanceBody({
  chart,
  period,
  entry,
}: {
  chart: Chart
  period: string
  entry: ProvenanceEntry
}) {
  const { change, prints, made, growth, notes, missing, links, value } = entry
  return (
    <>
      <Head entry={entry} />
      {missing && <p className="provenance-note">{missing}</p>}
      {change && (
        <p className="provenance-change" data-kind={change.kind}>
          {change.kind === 'restated' && <RestatedMark />} {change.text}
        </p>
      )}
      <PrintsTable rows={prints} />
      {made && (
        <Part head="How it was made">
          <p>{made.words}</p>
          <EvidenceTable caption="It was made of" rows={made.rows} />
        </Part>
      )}
      {growth && <Growth growth={growth} />}
      {notes.map((note) => (
        <p key={note} className="provenance-note">
          {note}
        </p>
      ))}
      {value !== null && <Standing entry={entry} />}
      <p className="provenance-links">
        <a className="link" href={links.metric}>
          Every release’s figure
        </a>
        <a className="link" href={links.results.href}>
          {links.results.text}
        </a>
      </p>
      <ProvenanceActions chart={chart} period={period} entry={entry} />
    </>
  )
}
