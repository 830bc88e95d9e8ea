import type { CountedOverlaps } from '@recount/estimate'
import { sayMany, sayNumber } from '../../report/wording.ts'
import type { OpenPair } from './link-replicates.ts'

/** What there is to know of the pairs that a count rests on. */
export interface LinkedPairs {
  readonly pairs: readonly OpenPair[]
  /** How many of them could go either way. */
  readonly uncertain: number
  readonly replicates: number
  readonly atLeast: number
}

/** Pairs below this were perhaps never proposed. */
const lowEnough = 0.1

/** What the linkage leaves open, and how it was dealt with. */
export function tellPairs({ pairs, uncertain, replicates, atLeast }: LinkedPairs): readonly string[] {
  const open = `${sayMany(pairs.length, 'pair')} of the link ${pairs.length === 1 ? 'waits' : 'wait'} for a decision, ${uncertain === pairs.length ? 'all' : sayNumber(uncertain)} of them with a probability below 0.999`
  const taken =
    replicates === 1
      ? `pairs of ${atLeast} or more were taken as one person, as though that were certain`
      : `${sayNumber(replicates)} linkages were drawn, each pair linked with its probability, and their estimates combined`
  const lowest = pairs.reduce((least, { probability }) => Math.min(least, probability), 1)
  return [
    ...(uncertain === 0 ? [] : [`${open}: ${taken}.`]),
    ...(uncertain === 0 || replicates === 1 || lowest < lowEnough
      ? []
      : [
          `The link proposes no pair below a probability of ${lowest.toFixed(2)}: whom it missed counts as two people in every linkage. recount link --at-least 0.05 keeps more pairs.`,
        ]),
  ]
}

/** What became of records, as the first linkage has it. */
export function tellCounts([first, ...others]: readonly CountedOverlaps[]): readonly string[] {
  if (first === undefined) return []
  return others.length === 0
    ? first.findings
    : first.findings.map((words) => `In the first linkage: ${words.charAt(0).toLowerCase()}${words.slice(1)}`)
}

/** Strata that may be one place under names in two scripts. */
export function tellScripts(strata: readonly string[], by: readonly string[]): readonly string[] {
  const isArabic = (name: string): boolean => /\p{Script=Arabic}/u.test(name)
  const isLatin = (name: string): boolean => /\p{Script=Latin}/u.test(name)
  const latin = strata.filter((name) => isLatin(name) && name !== 'unknown')
  if (!strata.some((name) => isArabic(name)) || latin.length === 0) return []
  return [
    `Some values of ${by.join(', ')} are in Arabic letters and some in Latin: one place under two names stands as two strata, each with a part of its people and of its overlaps. Write places one way in all lists, link again, and only then trust the strata.`,
  ]
}
