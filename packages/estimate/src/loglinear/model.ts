import { countBits } from '../overlaps/patterns.ts'

/**
 * A hierarchical log-linear model of the overlap of lists: where an interaction is in it, so is every one inside it (Bishop, Fienberg
 * & Holland 1975, section 2.4). Sets of lists are bits, as capture patterns are: bit j stands for list j.
 */
export interface LoglinearModel {
  /** How many lists it is for. */
  readonly lists: number
  /** The greatest interactions, none inside another: the larger first, then in the order of the lists. */
  readonly generators: readonly number[]
  /** Every set of lists that has a parameter, ascending; first 0, which stands for the constant. */
  readonly terms: readonly number[]
}

/** The model of these interactions and everything inside them; the main effect of every list is always in it. */
export function makeModel(lists: number, interactions: Iterable<number>): LoglinearModel {
  const terms = new Set([0])
  for (let list = 0; list < lists; list++) terms.add(1 << list)
  for (const interaction of interactions) addInside(interaction, terms)
  return modelOfTerms(lists, terms)
}

/** The model of these terms, which must hold 0, every list, and everything inside a term. */
export function modelOfTerms(lists: number, terms: ReadonlySet<number>): LoglinearModel {
  const sorted = [...terms].sort((one, other) => one - other)
  const generators = sorted.filter((term) => term > 0 && !hasLarger(term, lists, terms))
  return { lists, generators: generators.sort(compareGenerators), terms: sorted }
}

/** The model that says that nothing connects the lists. */
export function independenceModel(lists: number): LoglinearModel {
  return makeModel(lists, [])
}

/** In the classical notation, lists numbered from 1: `[123,14,34]`; with ten lists or more `[1*2*10,3]`. */
export function nameModel({ lists, generators }: LoglinearModel): string {
  const joint = lists < 10 ? '' : '*'
  return `[${generators
    .map((generator) =>
      membersOf(generator)
        .map((list) => list + 1)
        .join(joint),
    )
    .join(',')}]`
}

/** By the names of the lists: `[hospital*police*press,hospital*court]`. */
export function spellModel({ generators }: LoglinearModel, names: readonly string[]): string {
  return `[${generators
    .map((generator) =>
      membersOf(generator)
        .map((list) => names[list])
        .join('*'),
    )
    .join(',')}]`
}

/** The lists of a set, ascending. */
function membersOf(set: number): number[] {
  const members: number[] = []
  for (let list = 0; set >>> list !== 0; list++) if (((set >>> list) & 1) === 1) members.push(list)
  return members
}

function addInside(set: number, terms: Set<number>): void {
  for (let inside = set; inside > 0; inside = (inside - 1) & set) terms.add(inside)
}

function hasLarger(term: number, lists: number, terms: ReadonlySet<number>): boolean {
  for (let list = 0; list < lists; list++) {
    if ((term & (1 << list)) === 0 && terms.has(term | (1 << list))) return true
  }
  return false
}

function compareGenerators(one: number, other: number): number {
  const bySize = countBits(other) - countBits(one)
  if (bySize !== 0) return bySize
  const first = one ^ other
  return (one & (first & -first)) === 0 ? 1 : -1
}
