'use client'

import { isNotLoaded } from '#app/_parts/part-boundary.tsx'

/** What the framework shows instead of a page that failed; `reset` renders the page again. */
export default function PageError({ error, reset }: { error: Error; reset: () => void }) {
  const notLoaded = isNotLoaded(error)
  return (
    <div className="page">
      <div className="title-block">
        <h1>{notLoaded ? 'This page did not load' : 'This page could not be shown'}</h1>
      </div>
      <div className="prose">
        <p>
          {notLoaded
            ? 'The server did not answer.'
            : 'It failed while it was being put together. The figures themselves are unchanged.'}
        </p>
        <p>
          <button
            type="button"
            className="button"
            onClick={notLoaded ? () => location.reload() : reset} // code that is missing stays so
          >
            Try again
          </button>
        </p>
      </div>
    </div>
  )
}
