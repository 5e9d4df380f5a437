/** The nine blocks of a business model canvas, in the order the texts take them. */
export const BLOCKS = [
  { id: 'key-partners', label: 'Key partnerships' },
  { id: 'key-activities', label: 'Key activities' },
  { id: 'key-resources', label: 'Key resources' },
  { id: 'value-propositions', label: 'Value propositions' },
  { id: 'customer-relationships', label: 'Customer relationships' },
  { id: 'channels', label: 'Channels' },
  { id: 'customer-segments', label: 'Customer segments' },
  { id: 'cost-structure', label: 'Cost structure' },
  { id: 'revenue-streams', label: 'Revenue streams' },
] as const
export type BlockId = (typeof BLOCKS)[number]['id']

/** The name of a block; null for a figure that stands in none. */
export function labelBlock(id: BlockId | null): string | null {
  return BLOCKS.find((block) => block.id === id)?.label ?? null
}
