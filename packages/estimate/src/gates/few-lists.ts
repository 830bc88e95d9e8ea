import type { Method } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import { type Overlaps } from '../overlaps/overlaps.ts'
import { sayCount } from '../words/say-count.ts'
import { sayNames } from '../words/say-names.ts'
import { countDistinctLists, groupLists, listHeld } from '../overlaps/membership.ts'
import { thresholds } from './thresholds.ts'

/**
 * Fewer than three lists that differ. One is refused; two are refused but by Chao's bound, which stands on f₁ and f₂ alone and is
 * then the two-list estimate under another name.
 */
export function findFewLists(overlaps: Overlaps, method?: Method): Finding | undefined {
  const distinct = countDistinctLists(overlaps)
  if (distinct >= thresholds.lists) return findFewLinked(overlaps, method)
  const held = listHeld(overlaps)
  const given = sayNames(held.map((list) => overlaps.lists[list] ?? ''))
  if (held.length === 1) {
    return {
      gate: 'few-lists',
      severity: 'refuse',
      words: `Only the list ${given} holds anybody, and one list can’t say how many it misses. Add lists that were made without it.`,
    }
  }
  const counted = distinct < held.length ? `, of which only ${sayCount(distinct)} differ from each other` : ''
  const why = `whether being on one makes being on another likelier can’t be checked, and the number hangs on it`
  return {
    gate: 'few-lists',
    severity: method === 'chao' && distinct === 2 ? 'warn' : 'refuse',
    words: `There are ${sayCount(held.length)} lists with anybody on them (${given})${counted}: with fewer than three, ${why}. Add a list that was made without the others.`,
  }
}

/** Lists enough, but no three of them linked by anybody shared: each pair stands alone, as two lists do. */
function findFewLinked(overlaps: Overlaps, method?: Method): Finding | undefined {
  const linked = groupLists(overlaps).filter((group) => group.length > 1)
  if (linked.some((group) => group.length >= thresholds.lists)) return undefined
  const names = linked.map((group) => sayNames(group.map((list) => overlaps.lists[list] ?? '')))
  return {
    gate: 'few-lists',
    severity: method === 'chao' ? 'warn' : 'refuse',
    words: `Only the lists ${names.join(', and the lists ')} share anybody; no third list shares anybody with them, so that whether being on one makes being on another likelier can’t be checked. Check the linkage of the other lists, or whether they cover the same place and time.`,
  }
}

/** Lists nobody is on. */
export function findEmptyLists({ lists, cells }: Overlaps): Finding | undefined {
  const seen = cells.reduce((all, { pattern }) => all | pattern, 0)
  const empty = lists.filter((_, list) => ((seen >>> list) & 1) === 0)
  if (empty.length === 0) return undefined
  const what =
    empty.length === 1
      ? `the list ${empty[0] ?? ''}, so it says`
      : `the lists ${sayNames(empty)}, so they say`
  return {
    gate: 'empty-list',
    severity: 'warn',
    words: `Nobody is on ${what} nothing here. Leave ${empty.length === 1 ? 'it' : 'them'} out, or check that ${empty.length === 1 ? 'it covers' : 'they cover'} this place and time at all.`,
  }
}
