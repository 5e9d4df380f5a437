/** What the numbers of a table are: as they were published, made of those, or some of each. */
export function sayFigures(
  computed: readonly boolean[],
  unit = 'in the unit as published',
): string {
  if (computed.every((own) => own)) return 'computed from published values, rounded'
  const rounded = computed.some((own) => own) ? '; ratios computed, rounded' : ''
  return `exact, ${unit}${rounded}`
}

/** Whether a chart's values were made of others: all but levels, and ratios. */
export function isComputed({
  query,
  ratio,
}: {
  query: { transform: string }
  ratio?: boolean
}): boolean {
  return query.transform !== 'level' || ratio === true
}
