import { TableHead, type ColumnHead } from '#app/_parts/data-table.tsx'
import { MarkSlot, ProvisionalMark } from '#app/_parts/value-marks.tsx'
import { PageLink } from '#app/_parts/page-link.tsx'
import { PlaceLinks } from '#app/_parts/place-links.tsx'
import { formatExact, formatTableRate } from '#lib/words/format'
import type { FactCount, FactGroup, ListedFact } from '#lib/releases/facts'
import { sayCopy } from '#lib/series/copy-words'
import { nameDocument } from '#lib/series/print-words'

const NAMES = { primary: 'the company’s own documents', mirror: 'copies', secondary: 'reports' }

/** How many facts of each quality a release has in the data, and how many of its rates we reproduce. */
export function ResultsCount({ count }: { count: FactCount }) {
  const { total, byQuality, rates } = count
  const provisional = byQuality.mirror + byQuality.secondary > 0
  return (
    <dl className="fact-count">
      <div>
        <dt>Facts in the data</dt>
        <dd>{total}</dd>
      </div>
      {(['primary', 'mirror', 'secondary'] as const).map((quality) =>
        provisional && byQuality[quality] > 0 ? (
          <div key={quality}>
            <dt>
              from {NAMES[quality]} <ProvisionalMark quality={quality} />
            </dt>
            <dd>{byQuality[quality]}</dd>
          </div>
        ) : null,
      )}
      <div>
        <dt>
          Printed growth rates reproduced
          {rates.withoutAmounts > 0 && (
            <span className="under">
              {rates.withoutAmounts} printed without both amounts in the data
            </span>
          )}
          {rates.differing.length > 0 && (
            <span className="under">Differs by rounding: {rates.differing.join('; ')}</span>
          )}
        </dt>
        <dd>
          {rates.reproduced} of {rates.printed}
        </dd>
      </div>
    </dl>
  )
}

function Where({ fact }: { fact: ListedFact }) {
  const { page, url, document, derived, source, copy } = fact
  if (derived !== null) return <>computed</>
  if (page !== null && url) return <PageLink href={url} text={`p. ${page}`} />
  if (source === null) return <>–</>
  const text = copy && !document.startsWith('Form ') ? 'release' : nameDocument(document)
  return <PlaceLinks text={text} url={url} {...(copy && { copy: sayCopy(copy) })} />
}

function Remark({ fact }: { fact: ListedFact }) {
  const { standing, why, derived, note } = fact
  const words = [standing === 'series' ? null : why, derived, note].filter(
    (text, index, all) => text !== null && all.indexOf(text) === index,
  )
  if (words.length === 0) return null
  const lead = standing === 'unconfirmed' ? 'Unconfirmed, in no chart. ' : ''
  return (
    <span className="under">
      {lead}
      {words.join('. ')}
    </span>
  )
}

function FactRow({ fact }: { fact: ListedFact }) {
  return (
    <tr>
      <th scope="row">
        {fact.name}
        <span className="under only-narrow">
          {fact.periodLabel}, {fact.unit}
        </span>
        <Remark fact={fact} />
      </th>
      <td className="only-wide">{fact.periodLabel}</td>
      <td className="number">
        {fact.value === null ? '–' : formatExact(fact.value, fact.unit ?? '')}
        <MarkSlot quality={fact.quality} />
      </td>
      <td className="only-wide">{fact.unit}</td>
      <td className="number only-wide">
        {fact.printedYoy === null ? '' : formatTableRate(fact.printedYoy)}
      </td>
      <td className="where">
        <Where fact={fact} />
      </td>
    </tr>
  )
}

const HEADS: readonly ColumnHead[] = [
  'Line',
  ['Period', 'only-wide'],
  ['Value', 'number'],
  ['Unit', 'only-wide'],
  ['YoY printed, %', 'number only-wide'],
  ['Where', 'where'],
]

/** Every fact of a release by family, with its page; opened by the reader. */
export function ResultsFacts({ groups }: { groups: readonly FactGroup[] }) {
  return (
    <>
      {groups.map(({ heading, facts }) => (
        <details key={heading} className="fact-group">
          <summary>
            <span>{heading}</span>
            <span>{facts.length}</span>
          </summary>
          <table className="data-table dense facts-table">
            <caption className="hidden-text">{heading}</caption>
            <TableHead heads={HEADS} />
            <tbody>
              {facts.map((fact) => (
                <FactRow key={`${fact.line} ${fact.period}`} fact={fact} />
              ))}
            </tbody>
          </table>
        </details>
      ))}
    </>
  )
}
