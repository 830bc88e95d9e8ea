/** Writes a path as code would: `entries[0].payload.claims[2].count`. */
export function joinPath(start: string, inner: readonly PropertyKey[]): string {
  return inner.reduce<string>(
    (path, key) => path + (typeof key === 'number' ? `[${key}]` : `.${String(key)}`),
    start,
  )
}
