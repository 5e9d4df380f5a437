'use client'

/** The framework hands over `reset`, which renders the page again. */
export default function PageError({ reset }: { reset: () => void }) {
  return (
    <div className="page">
      <div className="title-block">
        <h1>This page could not be shown</h1>
      </div>
      <div className="prose">
        <p>
          Something failed while it was being put together. The figures themselves are unchanged.
        </p>
        <p>
          <button type="button" className="button" onClick={reset}>
            Try again
          </button>
        </p>
      </div>
    </div>
  )
}
