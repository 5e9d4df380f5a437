import type { SVGProps } from 'react'
import { inkOfPage } from '#lib/drawing/draw-svg'
import type { Node, Paint } from '#lib/drawing/scene'
import type { Token } from '#lib/drawing/theme'

/** The same manner as the server's drawer gives a shape, in React's attributes. */
function paint(node: Paint, prefix: string): SVGProps<SVGElement> {
  const { color, hatch } = inkOfPage(prefix)
  const fill = node.hatch ? `url(#${hatch(node.hatch)})` : node.fill ? color(node.fill) : 'none'
  return {
    fill,
    fillOpacity: node.fillOpacity,
    stroke: node.stroke && color(node.stroke),
    strokeWidth: node.strokeWidth,
    strokeDasharray: node.dash?.join(' '),
  }
}

/** Places are written to a tenth of a pixel, as in the server's drawing. */
const tenth = (value: number) => Math.round(value * 10) / 10

/** One shape of a scene. `prefix` begins the ids of the hatches it may refer to. */
function SceneNode({ node, prefix }: { node: Node; prefix: string }) {
  // SVGProps of any element fit each of them: only attributes that all have are set.
  const attributes = node.kind === 'text' ? {} : (paint(node, prefix) as object)
  switch (node.kind) {
    case 'rect': {
      const { x, y, width, height } = node
      return <rect x={x} y={y} width={width} height={height} {...attributes} />
    }
    case 'line': {
      const [x1, y1, x2, y2] = [node.x1, node.y1, node.x2, node.y2].map(tenth)
      return <line x1={x1} y1={y1} x2={x2} y2={y2} {...attributes} />
    }
    case 'path':
      return <path d={node.d} {...attributes} />
    case 'circle':
      return <circle cx={tenth(node.x)} cy={tenth(node.y)} r={node.radius} {...attributes} />
    case 'text': {
      const { color, serif } = inkOfPage(prefix)
      const halo = node.halo && {
        paintOrder: 'stroke',
        stroke: color('page'),
        strokeWidth: 3,
        strokeLinejoin: 'round' as const,
      }
      return (
        <text
          x={tenth(node.x)}
          y={tenth(node.y)}
          fontSize={node.size}
          fill={color(node.fill)}
          textAnchor={node.anchor}
          fontWeight={node.bold ? 600 : undefined}
          fontFamily={node.serif ? serif : undefined}
          {...halo}
        >
          {node.text}
          {node.tail && (
            <tspan
              dx={node.tail.gap}
              fontSize={node.tail.size}
              fontWeight={400}
              fill={color(node.tail.fill)}
            >
              {node.tail.text}
            </tspan>
          )}
        </text>
      )
    }
  }
}

/** Shapes in their order, each over the one before. */
export function SceneNodes({ nodes, prefix }: { nodes: readonly Node[]; prefix: string }) {
  return nodes.map((node, index) => <SceneNode key={index} node={node} prefix={prefix} />)
}

/** The 45° fills that shapes refer to, 1.6 each 4, for every color that is hatched. */
export function Hatches({ nodes, prefix }: { nodes: readonly Node[]; prefix: string }) {
  const { color, hatch } = inkOfPage(prefix)
  const tokens = nodes.flatMap((node): Token[] =>
    node.kind !== 'text' && node.hatch ? [node.hatch] : [],
  )
  return (
    <defs>
      {[...new Set(tokens)].map((token) => (
        <pattern
          key={token}
          id={hatch(token)}
          width={4}
          height={4}
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M.8 0V4" stroke={color(token)} strokeWidth={1.6} />
        </pattern>
      ))}
    </defs>
  )
}
