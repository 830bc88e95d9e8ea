import type { Disagreement } from '@recount/reconcile'
import type { AnyCase } from '../../report/case-view.ts'

/** The disagreements of two results: those that are between the same claims, and those that only one has. */
interface PairedDisagreements {
  readonly pairs: readonly (readonly [before: Disagreement, after: Disagreement])[]
  readonly gone: readonly Disagreement[]
  readonly added: readonly Disagreement[]
}

/** A disagreement with the claims of each of its sides. */
interface Sided {
  readonly one: Disagreement
  readonly sides: readonly (readonly string[])[]
}

/**
 * Pairs the disagreements of two results by the claims on their sides: first those between the very same claims, of the same
 * kind where there are several; then those whose sides share claims, side by side, since statements may have merged or split.
 */
export function pairDisagreements(before: AnyCase, after: AnyCase): PairedDisagreements {
  const old = listSided(before)
  const now = new Set(listSided(after))
  const pairs: [Disagreement, Disagreement][] = []
  const unpaired = new Set(old)
  const byKey = Map.groupBy(now, keyOf)
  const nearby = indexByClaim(now)
  const pair = (fits: (a: Sided, b: Sided) => boolean, candidates: (a: Sided) => Iterable<Sided>): void => {
    for (const a of unpaired) {
      const b = [...candidates(a)].find((other) => now.has(other) && fits(a, other))
      if (b === undefined) continue
      unpaired.delete(a)
      now.delete(b)
      pairs.push([a.one, b.one])
    }
  }
  const alike = (a: Sided) => byKey.get(keyOf(a)) ?? []
  pair((a, b) => a.one.kind === b.one.kind, alike)
  pair(() => true, alike)
  pair(shareSides, (a) => new Set(a.sides.flat().flatMap((claim) => nearby.get(claim) ?? [])))
  return { pairs, gone: [...unpaired].map(({ one }) => one), added: [...now].map(({ one }) => one) }
}

function listSided(view: AnyCase): readonly Sided[] {
  return view.input.reconciliation.disagreements.map((one) => ({
    one,
    sides: one.members.map((id) => view.findStatement(id)?.statement.claims ?? [id]),
  }))
}

function keyOf({ sides }: Sided): string {
  return sides
    .map((claims) => claims.toSorted().join('+'))
    .toSorted()
    .join(' ')
}

function indexByClaim(all: Iterable<Sided>): ReadonlyMap<string, readonly Sided[]> {
  const index = new Map<string, Sided[]>()
  for (const sided of all)
    for (const claim of sided.sides.flat()) index.set(claim, [...(index.get(claim) ?? []), sided])
  return index
}

/** Has every side of one a side of its own in the other that shares a claim with it? */
function shareSides(a: Sided, b: Sided): boolean {
  if (a.sides.length !== b.sides.length) return false
  const left = new Set(b.sides)
  return a.sides.every((side) => {
    const match = [...left].find((other) => side.some((claim) => other.includes(claim)))
    return match !== undefined && left.delete(match)
  })
}
