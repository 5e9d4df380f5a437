import { FilterBand, type FilterBandProps } from '#app/_filters/filter-band.tsx'
import { Icon } from '#app/_parts/icon.tsx'

/** The sheet's title and the button that closes it. */
function SheetHead() {
  return (
    <div className="filter-sheet-head">
      <h2>Filter</h2>
      <button
        type="button"
        className="icon-button"
        aria-label="Close filters"
        popoverTarget="filters"
        popoverTargetAction="hide"
      >
        <Icon name="close" />
      </button>
    </div>
  )
}

/**
 * What opens the filters from their line: on a phone a button, as a sheet; on a desk a box, which has
 * the band follow the page while it is checked. Both need no scripts.
 */
function FilterOpeners() {
  const words = (
    <>
      <Icon name="filter" />
      Filter
    </>
  )
  return (
    <>
      <button type="button" className="button" popoverTarget="filters">
        {words}
      </button>
      <span className="button">
        <input type="checkbox" aria-label="Filters over the page" />
        {words}
      </span>
    </>
  )
}

/** The filters of a page; what of them never changes comes from the server alone. */
export function PageFilterBand(props: Omit<FilterBandProps, 'head' | 'openers'>) {
  return <FilterBand {...props} head={<SheetHead />} openers={<FilterOpeners />} />
}
