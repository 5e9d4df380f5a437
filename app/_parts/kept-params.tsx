/** What a form keeps of an address beside its own fields; a parameter may be repeated. */
export function KeptParams({ params }: { params: readonly (readonly [string, string])[] }) {
  return params.map(([name, text], at) => (
    <input key={`${name} ${at}`} type="hidden" name={name} value={text} />
  ))
}
