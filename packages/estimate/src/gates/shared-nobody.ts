import type { Finding } from '../finding.ts'
import { countDocumented, countListed, countShared, type Overlaps } from '../overlaps/overlaps.ts'
import { isPossible } from '../overlaps/patterns.ts'
import { sayCount, sayIndividuals } from '../words/say-count.ts'
import { sayNames } from '../words/say-names.ts'
import { countByLists, groupLists, listHeld, listPairs, type ListPair } from '../overlaps/membership.ts'

/** Nobody on more than one list, though more than one holds somebody: no method has anything to go by. */
export function findNoOverlap(overlaps: Overlaps): Finding | undefined {
  const [once = 0] = countByLists(overlaps)
  const held = listHeld(overlaps)
  if (held.length < 2 || once < countDocumented(overlaps)) return undefined
  return {
    gate: 'no-overlap',
    severity: 'refuse',
    words: `Of ${sayIndividuals(once)} on ${sayCount(held.length)} lists nobody is on two of them, so nothing says how many all of them missed. Check the linkage: were the lists linked with each other at all?`,
  }
}

/** Pairs of lists that share nobody, and lists that fall into groups that share nobody with each other. */
export function listEmptyPairs(overlaps: Overlaps): readonly Finding[] {
  const empty = listPairs(overlaps).filter(({ one, other }) => countShared(overlaps, one, other) === 0)
  const barred = empty.filter((pair) => !canShare(overlaps, pair))
  const open = empty.filter((pair) => canShare(overlaps, pair))
  return [
    ...(open.length === 0 ? [] : [tellEmpty(overlaps, open)]),
    ...(barred.length === 0 ? [] : [tellBarred(overlaps, barred)]),
  ]
}

function tellEmpty(overlaps: Overlaps, pairs: readonly ListPair[]): Finding {
  return { gate: 'no-overlap', severity: 'warn', words: `${sayEmpty(overlaps, pairs)}${sayGroups(overlaps)}` }
}

function sayEmpty(overlaps: Overlaps, pairs: readonly ListPair[]): string {
  const all = listPairs(overlaps).length
  const [first] = pairs
  if (first !== undefined && pairs.length === 1) {
    return `The lists ${sayPair(overlaps, first)} share nobody${sayExpected(overlaps, first)}, so nothing says how many both missed. Check the linkage between them, or leave one out.`
  }
  const names = sayNames(pairs.map((pair) => sayDash(overlaps, pair)))
  return `Of ${sayCount(all)} pairs of lists ${sayCount(pairs.length)} share nobody: ${names}. Nothing says how many both of such a pair missed. Check the linkage between them, or leave out lists that cover another place or time.`
}

/** Of independent lists: n_i n_j / n, more than would be met were everybody documented, as somebody always is missing. */
function sayExpected(overlaps: Overlaps, { one, other }: ListPair): string {
  const product = countListed(overlaps, one) * countListed(overlaps, other)
  const expected = product / countDocumented(overlaps)
  return expected < 1
    ? ' (of lists so small hardly one would be shared by chance)'
    : ` (by chance they could share up to ${sayCount(Math.round(expected))})`
}

function sayGroups(overlaps: Overlaps): string {
  const groups = groupLists(overlaps)
  if (groups.length < 2) return ''
  const names = groups.map((group) => sayNames(group.map((list) => overlaps.lists[list] ?? '')))
  return ` The lists fall into groups that share nobody with each other: ${names.join('; ')}.`
}

function tellBarred(overlaps: Overlaps, pairs: readonly ListPair[]): Finding {
  const names = sayNames(pairs.map((pair) => sayDash(overlaps, pair)))
  return {
    gate: 'no-overlap',
    severity: 'note',
    words: `Nobody could be on both lists of ${pairs.length === 1 ? 'the pair' : 'the pairs'} ${names}, as the table states.`,
  }
}

function canShare({ lists, impossible }: Overlaps, { one, other }: ListPair): boolean {
  return impossible.length === 0 || isPossible({ lists, impossible }, (1 << one) | (1 << other))
}

function sayPair({ lists }: Overlaps, { one, other }: ListPair): string {
  return `${lists[one] ?? ''} and ${lists[other] ?? ''}`
}

function sayDash({ lists }: Overlaps, { one, other }: ListPair): string {
  return `${lists[one] ?? ''} – ${lists[other] ?? ''}`
}
