/** A record by its id, with its table's name where there are several. `sources` are the names of the tables, the first that of source 1. */
export function sayRecord(
  { source, id }: { readonly source: number; readonly id: string },
  sources: readonly string[],
): string {
  if (sources.length === 1) return `“${id}”`
  return `“${id}” of ${sources[source - 1] ?? `table ${source}`}`
}
