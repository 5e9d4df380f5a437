/** Line drawings on a 16-unit grid, 1.4 wide, in the color of the text beside them. */
const PATHS = {
  share: 'M8 10V1.8M5.2 4.4 8 1.6l2.8 2.8M4.4 6.8H2.7v7.5h10.6V6.8h-1.7',
  download: 'M8 1.8v8M4.7 6.8 8 10.1l3.3-3.3M2.2 14h11.6',
  table: 'M1.7 2.7h12.6v10.6H1.7zM1.7 6.2h12.6M1.7 9.7h12.6M6 6.2v7.1',
  copy: 'M5.2 5.2h8.6v8.6H5.2zM10.8 5.2v-3H2.2v8.6h3',
  external: 'M6.7 3.2H2.6v10.2h10.2V9.3M9.3 2.2h4.5v4.5M13.8 2.2 7.4 8.6',
  pin: 'M5.4 1.9h5.2M6.2 1.9v5L4.4 9.1h7.2L9.8 6.9v-5M8 9.1v5.2',
  previous: 'M9.8 3.8 5.6 8l4.2 4.2',
  next: 'M6.2 3.8 10.4 8l-4.2 4.2',
  down: 'M3.8 6 8 10.2 12.2 6',
  moon: 'M13.3 9.9A5.9 5.9 0 0 1 6.1 2.7a5.9 5.9 0 1 0 7.2 7.2z',
  sun: 'M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6zM8 1v1.8M8 13.2V15M1 8h1.8M13.2 8H15M3 3l1.3 1.3M11.7 11.7 13 13M13 3l-1.3 1.3M4.3 11.7 3 13',
  screen: 'M1.7 2.7h12.6v8.6H1.7zM5.5 14h5M8 11.3V14',
  filter: 'M1.8 4h12.4M4 8h8M6.2 12h3.6',
  menu: 'M1.5 3.8h13M1.5 8h13M1.5 12.2h13',
  search: 'M7 2.2a4.8 4.8 0 1 0 0 9.6 4.8 4.8 0 0 0 0-9.6zM10.5 10.5 14 14',
  close: 'm3.4 3.4 9.2 9.2M12.6 3.4l-9.2 9.2',
  check: 'm2.6 8.6 3.6 3.6 7.2-8',
  add: 'M8 2.6v10.8M2.6 8h10.8',
  reset: 'M3 3v3.6h3.6M3.2 6.4A5.4 5.4 0 1 1 2.6 9',
} as const

export type IconName = keyof typeof PATHS

/** An icon beside a word, or in a button that has a name of its own; silent for screen readers. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" className="icon">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth={name === 'previous' || name === 'next' || name === 'menu' ? 1.7 : 1.4}
      />
    </svg>
  )
}

/** A button with an icon and a hidden name; disabled without anything to do. */
export function IconButton({
  icon,
  name,
  act,
}: {
  icon: IconName
  name: string
  act: (() => void) | undefined
}) {
  return (
    <button type="button" className="icon-button" aria-label={name} disabled={!act} onClick={act}>
      <Icon name={icon} />
    </button>
  )
}
