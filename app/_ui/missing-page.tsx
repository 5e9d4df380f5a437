/** For an address that names nothing here. */
export function MissingPage() {
  return (
    <div className="page">
      <div className="title-block">
        <h1>No such page</h1>
      </div>
      <div className="prose">
        <p>The address names no page here. It may have been mistyped, or cut short in a message.</p>
        <p>
          <a href="/charts">All charts</a> · <a href="/">Dashboard</a>
        </p>
      </div>
    </div>
  )
}
