import { openRandom, type Overlaps, type Random } from '@recount/estimate'

/** What a method has to assume for its interval to be owed: that it holds here is what makes its coverage a promise. */
export type Assumption =
  /** Given the model of its dependence, lists are independent and individuals alike: log-linear and graphical models. */
  | 'log-linear'
  /** Classes of individuals, lists independent within a class. */
  | 'classes'
  /** Unlike individuals, or alike, on lists not competing for them: Chao's bound lies below. */
  | 'bound'

/** A population whose number is known, and how its members come onto lists. */
export interface Population {
  readonly name: string
  /** The individuals there are: what an interval should hold. */
  readonly individuals: number
  readonly lists: number
  /** Whose assumption holds, so that 95 % intervals owe 95 %; elsewhere the gates should speak. */
  readonly holds: readonly Assumption[]
  /** Puts one individual on lists: a pattern of bits, 0 where nobody saw them. */
  readonly capture: (random: Random) => number
}

/** Independent lists with these shares of everybody. */
function independent(shares: readonly number[]): (random: Random) => number {
  return (random) =>
    shares.reduce((pattern, share, list) => (random.next() < share ? pattern | (1 << list) : pattern), 0)
}

/** Classes of individuals, each with its part of the population and its shares of the lists. */
function classes(
  parts: readonly { readonly part: number; readonly shares: readonly number[] }[],
): (random: Random) => number {
  const captures = parts.map(({ shares }) => independent(shares))
  return (random) => {
    let left = random.next()
    const at = parts.findIndex(({ part }) => (left -= part) < 0)
    return (captures.at(at) as (random: Random) => number)(random)
  }
}

/** As independent lists, but the second catches those on the first with another share than those who are not. */
function pair(
  shares: readonly number[],
  second: { readonly on: number; readonly off: number },
): (random: Random) => number {
  const capture = independent(shares)
  return (random) => {
    const pattern = capture(random) & ~2
    return random.next() < ((pattern & 1) === 1 ? second.on : second.off) ? pattern | 2 : pattern
  }
}

/** Everybody has a share of their own, the same for all lists: uniform to this power, so that most are nearly unseen. */
function unlike(lists: number, power: number): (random: Random) => number {
  return (random) => independent(Array.from({ length: lists }, constantly(random.next() ** power)))(random)
}

function constantly(value: number): () => number {
  return () => value
}

/** The populations of the bench. Numbers and shares are invented, once; no method was tuned to them. */
export const populations: readonly Population[] = [
  {
    name: 'homogeneous, independent',
    individuals: 1000,
    lists: 4,
    holds: ['log-linear', 'classes', 'bound'],
    capture: independent([0.3, 0.25, 0.2, 0.35]),
  },
  {
    name: 'two classes',
    individuals: 2000,
    lists: 5,
    holds: ['classes', 'bound'],
    capture: classes([
      { part: 0.6, shares: [0.12, 0.15, 0.1, 0.2, 0.15] },
      { part: 0.4, shares: [0.5, 0.4, 0.45, 0.6, 0.35] },
    ]),
  },
  {
    name: 'two lists attract',
    individuals: 1500,
    lists: 4,
    holds: ['log-linear', 'bound'],
    capture: pair([0.3, 0, 0.25, 0.3], { on: 0.5, off: 0.15 }),
  },
  {
    name: 'two lists repel',
    individuals: 1500,
    lists: 4,
    holds: ['log-linear'],
    capture: pair([0.35, 0, 0.25, 0.3], { on: 0.08, off: 0.35 }),
  },
  {
    name: 'sparse',
    individuals: 3000,
    lists: 4,
    holds: ['log-linear', 'classes', 'bound'],
    capture: independent([0.04, 0.06, 0.03, 0.05]),
  },
  {
    name: 'a list inside another',
    individuals: 1000,
    lists: 4,
    holds: [],
    capture: pair([0.4, 0, 0.2, 0.25], { on: 0.4, off: 0 }),
  },
  {
    name: 'most nearly unseen',
    individuals: 5000,
    lists: 4,
    holds: ['bound'],
    capture: unlike(4, 8),
  },
  {
    name: 'two kinds, well told apart',
    individuals: 3000,
    lists: 5,
    holds: ['classes', 'bound'],
    capture: classes([
      { part: 0.5, shares: [0.2, 0.25, 0.15, 0.3, 0.2] },
      { part: 0.5, shares: [0.6, 0.7, 0.65, 0.75, 0.5] },
    ]),
  },
]

/** One replicate of a population's table. */
export function drawOverlaps(population: Population, replicate: number): Overlaps {
  const random = openRandom(populationSeed + populations.indexOf(population), replicate)
  const counts = new Float64Array(2 ** population.lists)
  for (let at = 0; at < population.individuals; at++) (counts[population.capture(random)] as number) += 1
  const cells = Array.from(counts, (count, pattern) => ({ pattern, count })).filter(
    ({ pattern, count }) => pattern !== 0 && count > 0,
  )
  return {
    lists: Array.from({ length: population.lists }, (_, list) => `list ${list + 1}`),
    cells,
    impossible: [],
  }
}

const populationSeed = 20_260_726
