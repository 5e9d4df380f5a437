import { drawHatches, drawNodes } from '#lib/drawing/draw-node'
import { inkOfPage } from '#lib/drawing/draw-svg'
import type { Node, Scene } from '#lib/drawing/scene'

/** Nodes as the server's drawer writes them, every text escaped. `prefix` begins the ids of hatches. */
export function Drawn({ nodes, prefix = '' }: { nodes: readonly Node[]; prefix?: string }) {
  return <g dangerouslySetInnerHTML={{ __html: drawNodes(nodes, inkOfPage(prefix)) }} />
}

/** The hatches that the nodes of a scene refer to. */
export function Hatches({ scene, prefix }: { scene: Scene; prefix: string }) {
  const nodes = [...scene.back, ...scene.marks, ...scene.front]
  return <g dangerouslySetInnerHTML={{ __html: drawHatches(nodes, inkOfPage(prefix)) }} />
}
