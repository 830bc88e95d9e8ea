import type { Interval, Relation } from '@recount/claims'

/** What arithmetic says of parts and their whole. */
export type Fit = 'holds' | 'fails' | 'cannot tell'

/** Parts by position that share nobody and are too many for what holds them: another part, or the whole (null). */
export interface Excess {
  readonly parts: readonly number[]
  readonly holder: number | null
}

/** How the people of one part can stand to those of another, by position. */
export type RelateParts = (a: number, b: number) => Relation

/**
 * Parts that share nobody, in a list that may leave some out: w = Σp + r with r ≥ 0. `fails` where no numbers that the words
 * allow satisfy this; `holds` where whatever the parts are, their sum is a number that the whole's words allow.
 */
export function fitPartition(parts: readonly Interval[], whole: Interval): Fit {
  const [low, high] = [addUp(parts.map(lowest)), addUp(parts.map(highest))]
  if (low > highest(whole)) return 'fails'
  return lowest(whole) <= low && high <= highest(whole) ? 'holds' : 'cannot tell'
}

/**
 * Parts that may share people: sets inside the whole, of which two share nobody where they are `disjoint`, and one lies in
 * the other where it is its `subset`. `fails` where no numbers that the words allow can be such sets, `holds` where all
 * can. Of two parts that are `equal` in what is known of them, or `unknown`, it is not known whether they share people: what
 * fails must fail if they do, what holds must hold if they don't.
 *
 * Sets that may overlap can lie in one another, so only those that exclude each other add up: they fit exactly if every
 * group of mutually exclusive parts fits into the whole and into each part that contains them all. What breaks it: a
 * pattern of exclusions without a perfect graph (a ring of five, each excluding two), which no classes, places or
 * periods make; there `holds` would be said too readily.
 */
export function fitOverlap(parts: readonly Interval[], whole: Interval, relate: RelateParts): Fit {
  if (findExcess(parts, whole, relate) !== undefined) return 'fails'
  const surely = (group: readonly number[], holder: Interval): boolean =>
    addUp(group.map((at) => highest(parts[at]))) <= lowest(holder)
  const relateStrictly: RelateParts = (a, b) => {
    const relation = relate(a, b)
    return relation === 'unknown' || relation === 'equal' ? 'disjoint' : relation
  }
  return everyHolder(parts, whole, relateStrictly, surely) ? 'holds' : 'cannot tell'
}

/** The first group of mutually exclusive parts that exceeds its holder whatever the words allow; undefined if none does. */
export function findExcess(
  parts: readonly Interval[],
  whole: Interval,
  relate: RelateParts,
): Excess | undefined {
  let found: Excess | undefined
  everyHolder(parts, whole, relate, (group, holder, at) => {
    if (addUp(group.map((one) => lowest(parts[one]))) <= highest(holder)) return true
    found = { parts: group, holder: at }
    return false
  })
  return found
}

type Test = (group: readonly number[], holder: Interval, at: number | null) => boolean

/** Does a test hold of every group of mutually exclusive parts with the whole, and with each part that contains them? */
function everyHolder(parts: readonly Interval[], whole: Interval, relate: RelateParts, test: Test): boolean {
  const all = [...parts.keys()]
  if (!listExclusive(all, relate).every((group) => test(group, whole, null))) return false
  return parts.every((holder, at) => {
    const inner = all.filter((one) => one !== at && relate(one, at) === 'subset')
    return listExclusive(inner, relate).every((group) => test(group, holder, at))
  })
}

/** The largest groups of parts of which each two are disjoint (Bron and Kerbosch, 1973). */
function listExclusive(parts: readonly number[], relate: RelateParts): readonly (readonly number[])[] {
  const groups: number[][] = []
  const grow = (group: readonly number[], open: readonly number[], closed: readonly number[]): void => {
    if (open.length === 0 && closed.length === 0 && group.length > 0) groups.push([...group])
    for (const [at, part] of open.entries()) {
      const fits = (other: number): boolean => relate(part, other) === 'disjoint'
      grow(group.concat(part), open.slice(at + 1).filter(fits), closed.concat(open.slice(0, at)).filter(fits))
    }
  }
  grow([], parts, [])
  return groups
}

function addUp(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function lowest(interval: Interval | undefined): number {
  return interval?.min ?? 0
}

function highest(interval: Interval | undefined): number {
  return interval?.max ?? Infinity
}
