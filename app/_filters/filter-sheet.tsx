import { Icon } from '#app/_parts/icon.tsx'

/** On a phone, what the filters are set to, with the button that opens them as a sheet. */
export function FilterBar({ shown, ways }: { shown: string; ways: readonly string[] }) {
  return (
    <div className="filter-bar">
      <p>
        <b>{shown}</b>
        {ways.join(' · ')}
      </p>
      <button type="button" className="button" popoverTarget="filters">
        <Icon name="filter" />
        Filter
      </button>
    </div>
  )
}

/** The sheet's title and the button that closes it. */
export function SheetHead() {
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
