/** What the site is and is not. */
export function SiteFooter() {
  return (
    <footer className="site-footer">
      <div className="page">
        <p>
          Quarterdeck shows what Alibaba Group’s results announcements printed. It is not the
          company’s product and not advice.
        </p>
        <nav aria-label="About">
          <a className="link" href="/api/v1">
            API
          </a>
          <a className="link" href="/feed.xml">
            Feed
          </a>
        </nav>
      </div>
    </footer>
  )
}
