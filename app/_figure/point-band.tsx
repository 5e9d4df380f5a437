import type { Band, Scene } from '#lib/drawing/scene'

/** The band behind a point, and a ring around it for the keyboard. */
export function PointBand({ band, scene, ring }: { band: Band; scene: Scene; ring: boolean }) {
  const top = Math.min(...scene.plots.map(({ y }) => y)) - 4
  const foot = Math.max(...scene.plots.map(({ y, height }) => y + height))
  return (
    <svg width={scene.width} height={scene.height} aria-hidden="true">
      <rect x={band.x} y={top} width={band.width} height={scene.height - top} fill="var(--fog-2)" />
      {ring && (
        <rect
          x={band.x}
          y={top}
          width={band.width}
          height={foot - top + 2}
          rx={4}
          fill="none"
          stroke="var(--accent)"
          strokeWidth={2}
        />
      )}
    </svg>
  )
}
