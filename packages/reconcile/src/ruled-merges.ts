import { countSignificant } from './digits.ts'
import type { Figure } from './figure.ts'
import type { Rulings } from './rulings.ts'

/**
 * Makes one of the figures that a person has ruled to be one statement: the finest, with the others behind it. Wherever
 * that one goes, they go, whatever their own words suggest.
 */
export function mergeRuled(figures: readonly Figure[], rulings: Rulings): readonly Figure[] {
  const [leader, ...others] = figures.toSorted(
    (a, b) => countSignificant(b.value) - countSignificant(a.value) || (a.claim.id < b.claim.id ? -1 : 1),
  )
  const merge = leader === undefined ? undefined : rulings.findMerge(leader.claim.id)
  if (leader === undefined || merge === undefined) return figures
  const adopted = [leader.adopted, merge.reason].filter((reason) => reason !== null).join('; ')
  return [{ ...leader, followers: others, adopted, rulings: [...leader.rulings, ...merge.entries] }]
}
