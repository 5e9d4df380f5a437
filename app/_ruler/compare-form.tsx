import '#app/_ruler/compare-ruler.css'
import { changeSearch } from '#app/_address/change-search.ts'
import { findVintageIndex, type Vintage } from '#app/_address/vintage.ts'
import { KeptParams } from '#app/_parts/kept-params.tsx'
import { listOtherParams, writeChangesLink } from '#app/_ruler/compare-links.ts'
import { EarlierDays } from '#app/_ruler/earlier-days.tsx'

/**
 * The two dates in words, a list of days and the way back, as the server writes them: it works without
 * scripts, and stands until the second knob is there.
 */
export function CompareForm({
  vintages,
  search,
  figure,
}: {
  vintages: readonly Vintage[]
  search: string
  figure: string
}) {
  const params = new URLSearchParams(search)
  const place = findVintageIndex(vintages, params.get('as-of'))
  const then = vintages[findVintageIndex(vintages, params.get('compare'))]
  return (
    <form method="get" className="compare-line">
      <KeptParams params={listOtherParams(params)} />
      <label>
        <i aria-hidden="true" /> Then, as of{' '}
        <select name="compare" defaultValue={then?.published}>
          <EarlierDays vintages={vintages} place={place} />
        </select>
      </label>
      <button className="button">Compare</button>
      <span>Now, as of {vintages[place]?.label}</span>
      {figure !== '' && (
        <a className="link" href={writeChangesLink(figure, params, then?.published)}>
          List of changes
        </a>
      )}
      <a className="link" href={changeSearch(search, { compare: null }) || '?'}>
        Stop comparing
      </a>
    </form>
  )
}
