/**
 * One chart drawn at one to three widths, of which the style sheet shows the one that fits. The
 * SVG is our own drawer's, which escapes every text in it.
 */
export function Drawing({ svgs }: { svgs: readonly { width: 360 | 720 | 1080; svg: string }[] }) {
  return (
    <div className="drawing">
      {svgs.map(({ width, svg }) => (
        <div key={width} data-width={width} dangerouslySetInnerHTML={{ __html: svg }} />
      ))}
    </div>
  )
}
