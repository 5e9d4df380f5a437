// A file of its own: it is in the code that every chart loads first, and the other marks are not.

/** A value that differs from the one first published. */
export function RestatedMark() {
  return (
    <svg className="mark" width={7} height={5} viewBox="0 0 7 5" role="img">
      <title>restated</title>
      <path fill="var(--warn-m)" d="M3.5 0 7 5H0z" />
    </svg>
  )
}
