import type { Missing } from '#lib/site/describe-missing'

/** For an address without a page; if it is close to a page's address, it links to that page. */
export function MissingPage({ missing = null }: { missing?: Missing | null }) {
  const { href, label } = missing?.all ?? { href: '/charts', label: 'All charts' }
  return (
    <div className="page">
      <div className="title-block">
        <h1>No such page</h1>
      </div>
      <div className="prose">
        <p>
          {missing?.sentence ?? 'There is no page at this address.'}{' '}
          {missing?.nearest ? (
            <>
              The nearest is{' '}
              <a href={missing.nearest.href} className="link">
                {missing.nearest.label}
              </a>
              .
            </>
          ) : (
            'It may have been mistyped, or cut short in a message.'
          )}
        </p>
        <p>
          <a href={href}>{label}</a> · <a href="/">Dashboard</a>
        </p>
      </div>
    </div>
  )
}
