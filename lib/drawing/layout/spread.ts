/** Something that wants to start at a pixel and takes `size` of them. */
interface Wish {
  start: number
  size: number
}

/**
 * Moves things apart along one axis so that none overlap, keeping their order and moving each as
 * little as a forward and a backward pass allow. Answers starts, in the order given. When they do
 * not fit between `least` and `most` they run over at `least`.
 */
export function spreadApart(wishes: readonly Wish[], least: number, most: number): number[] {
  const order = wishes.map((wish, index) => ({ wish, index }))
  order.sort((a, b) => a.wish.start + a.wish.size / 2 - (b.wish.start + b.wish.size / 2))
  const starts = wishes.map(({ start }) => start)
  // Clusters of touching things, each at the mean of what its members want.
  const clusters: { members: { offset: number; index: number }[]; want: number; size: number }[] =
    []
  for (const { wish, index } of order) {
    let cluster = { members: [{ offset: 0, index }], want: wish.start, size: wish.size }
    for (let last = clusters.at(-1); last; last = clusters.at(-1)) {
      const { size } = last
      if (clamp(last, least, most) + size <= clamp(cluster, least, most)) break
      clusters.pop()
      const count = last.members.length + cluster.members.length
      const sum = last.want * last.members.length + (cluster.want - size) * cluster.members.length
      const moved = cluster.members.map((member) => ({ ...member, offset: member.offset + size }))
      cluster = {
        members: [...last.members, ...moved],
        want: sum / count,
        size: size + cluster.size,
      }
    }
    clusters.push(cluster)
  }
  for (const cluster of clusters)
    for (const { offset, index } of cluster.members)
      starts[index] = clamp(cluster, least, most) + offset
  return starts
}

function clamp(
  { want, size }: { want: number; size: number },
  least: number,
  most: number,
): number {
  return Math.max(least, Math.min(want, most - size))
}
