import type { Method } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import { countDocumented, countListed, countShared, type Overlaps } from '../overlaps/overlaps.ts'
import { sayCount, sayIndividuals, sayShare } from '../words/say-count.ts'
import { sayNames } from '../words/say-names.ts'
import { listHeld, listPairs, type ListPair } from '../overlaps/membership.ts'
import { thresholds } from './thresholds.ts'

/**
 * Lists wholly inside another. A list that holds everybody is refused (but by Chao's bound): under it nobody can be missing, so
 * that a compilation of the others would pass for a complete count.
 */
export function listNestedLists(overlaps: Overlaps, method?: Method): readonly Finding[] {
  const whole = findWholeList(overlaps, method)
  const nested = listPairs(overlaps)
    .map((pair) => orderPair(overlaps, pair))
    .filter(({ small, large, held }) => countShared(overlaps, small, large) === held)
    .filter(({ large }) => countListed(overlaps, large) < countDocumented(overlaps))
  const few = nested.filter(({ held }) => held < thresholds.nested)
  return [
    ...(whole === undefined ? [] : [whole]),
    ...nested.filter(({ held }) => held >= thresholds.nested).map((pair) => tellNested(overlaps, pair)),
    ...(few.length === 0 ? [] : [tellSmall(overlaps, few)]),
  ]
}

function orderPair(overlaps: Overlaps, { one, other }: ListPair): Nested {
  const [held, across] = [countListed(overlaps, one), countListed(overlaps, other)]
  return held <= across ? { small: one, large: other, held } : { small: other, large: one, held: across }
}

interface Nested {
  readonly small: number
  readonly large: number
  readonly held: number
}

function tellNested(overlaps: Overlaps, { small, large, held }: Nested): Finding {
  const [inner = '', outer = ''] = [overlaps.lists[small], overlaps.lists[large]]
  const found =
    held === countListed(overlaps, large)
      ? `The lists ${inner} and ${outer} hold exactly the same ${sayIndividuals(held)}`
      : `All ${sayIndividuals(held)} on the list ${inner} are on ${outer} too`
  return {
    gate: 'nested-list',
    severity: 'warn',
    words: `${found}${sayChance(overlaps, { small, large, held })}: was one made out of the other? If so, count them as one list.`,
  }
}

/** Of independent lists all `held` lie on the larger with its share of everybody, to the power of `held`. */
function sayChance(overlaps: Overlaps, { large, held }: Nested): string {
  const share = countListed(overlaps, large) / countDocumented(overlaps)
  const outer = overlaps.lists[large] ?? ''
  return share ** held < thresholds.chance
    ? ', which is no chance'
    : `, which may be chance, as ${outer} holds ${sayShare(share)} of everybody`
}

/** Lists so small that lying inside another says little, told together. */
function tellSmall(overlaps: Overlaps, nested: readonly Nested[]): Finding {
  const names = nested.map(({ small, large, held }) => {
    return `${overlaps.lists[small] ?? ''} (${sayCount(held)}) in ${overlaps.lists[large] ?? ''}`
  })
  return {
    gate: 'nested-list',
    severity: 'note',
    words: `Small lists wholly inside another: ${sayNames(names)}; so few individuals that it may be chance.`,
  }
}

function findWholeList(overlaps: Overlaps, method?: Method): Finding | undefined {
  const documented = countDocumented(overlaps)
  const held = listHeld(overlaps)
  const whole = held.filter((list) => countListed(overlaps, list) === documented)
  if (whole.length === 0 || held.length < 2) return undefined
  const names = sayNames(whole.map((list) => overlaps.lists[list] ?? ''))
  const [list, hold, it] = whole.length === 1 ? ['list', 'holds', 'it'] : ['lists', 'each hold', 'they']
  return {
    gate: 'nested-list',
    severity: method === 'chao' ? 'warn' : 'refuse',
    words: `The ${list} ${names} ${hold} everybody who is on any list, all ${sayIndividuals(documented)}: the others found nobody beyond, so nothing says how many were missed. If ${it} ${it === 'it' ? 'was' : 'were'} put together from the others, leave ${it === 'it' ? 'it' : 'them'} out.`,
  }
}
