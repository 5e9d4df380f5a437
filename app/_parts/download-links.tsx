/** Files to download, each a button. */
export function DownloadLinks({ links }: { links: readonly { label: string; href: string }[] }) {
  return (
    <ul className="download-list">
      {links.map(({ label, href }) => (
        <li key={label}>
          <a className="button" href={href}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  )
}
