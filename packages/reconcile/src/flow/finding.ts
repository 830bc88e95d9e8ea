import type { Disagreement } from '../reconciliation.ts'

/** A disagreement on its way: of those with the same members the one of the highest rank is told. */
export interface Finding {
  readonly members: string
  readonly rank: number
  readonly disagreement: Disagreement
}

/** By what looked at the members, the least telling first. */
const ranks = {
  readings: 0,
  moves: 1,
  lines: 2,
  crowds: 3,
  documents: 4,
  sums: 5,
  floors: 6,
  nested: 7,
  balances: 8,
  rulings: 9,
} as const

/** Puts what was found on its way, told by what looked at it; nothing that was found before is put there twice. */
export type PutFindings = (
  from: keyof typeof ranks,
  found: readonly (Disagreement | undefined)[],
) => readonly Finding[]

/** Opens the way. */
export function openFindings(): PutFindings {
  const known = new WeakMap<Disagreement, Map<number, Finding>>()
  return (from, found) =>
    found.flatMap((disagreement) => {
      if (disagreement === undefined) return []
      const rank = ranks[from]
      const ranked = known.get(disagreement) ?? new Map<number, Finding>()
      known.set(disagreement, ranked)
      const finding = ranked.get(rank) ?? {
        members: disagreement.members.toSorted().join(),
        rank,
        disagreement,
      }
      ranked.set(rank, finding)
      return [finding]
    })
}
