import { useHydrated } from '#app/_parts/use-hydrated.ts'

/** Opens a file of the reader's own. It needs a script, and keeps its place until there is one. */
export function FileButton({ types, take }: { types: string; take: (file: File) => void }) {
  const hydrated = useHydrated()
  return (
    <label className="button check-file" style={hydrated ? undefined : { visibility: 'hidden' }}>
      Open a file
      <input
        type="file"
        className="hidden-text"
        accept={types}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) take(file)
          target.value = ''
        }}
      />
    </label>
  )
}
