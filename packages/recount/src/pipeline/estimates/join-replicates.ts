import type { Overlaps, Stratum, Tables } from '@recount/estimate'

/** Strata of several replicates of a linkage, matched by name; where one has nobody in a stratum, a table of nobody. */
export function joinReplicates(replicates: readonly (readonly Stratum[])[]): readonly Tables[] {
  const byName = replicates.map(
    (strata) => new Map(strata.map(({ name, overlaps }) => [name, overlaps] as const)),
  )
  const names = [...new Set(replicates.flatMap((strata) => strata.map(({ name }) => name)))]
  return names.map((name): Tables => {
    const found = byName.map((strata) => strata.get(name))
    const first = found.find((overlaps) => overlaps !== undefined) as Overlaps
    const nobody = { lists: first.lists, impossible: first.impossible, cells: [] }
    return { name, replicates: found.map((overlaps) => overlaps ?? nobody) }
  })
}
