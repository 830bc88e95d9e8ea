import { openRandom, type LatentClassModel, type Random } from '@recount/estimate'
import { expect, test } from 'vitest'
import { orderLists } from '../../src/classes/canonical-order.ts'
import { drawConcentration, drawUnlisted } from '../../src/classes/gibbs.ts'
import { openSampler, type Sampler } from '../../src/classes/sampler.ts'
import { swapClasses } from '../../src/classes/swap.ts'
import { moveTogether, sweep } from '../../src/classes/sweep.ts'
import { weigh } from '../../src/classes/weights.ts'
import { fillBetas } from '../../src/random/beta.ts'
import { drawGamma } from '../../src/random/gamma.ts'
import { distanceOf } from './compare.ts'

/*
 * Geweke (2004, JASA 99:799): parameters drawn from the prior, against parameters carried on by the sampler with the data drawn
 * anew from them each time. Both are of the joint distribution, restricted to at least one listed, if and only if the sampler
 * leaves the posterior as it is. N is of 1 to MOST, with probability as 1/N.
 */
const MOST = 24
const LISTS = 3
const CLASSES = 4
const prior = { shape: 3, rate: 2 }
const capture = { a: 1.5, b: 2.5 }

interface World {
  alpha: number
  total: number
  readonly stick: Float64Array
  readonly rest: Float64Array
  /** λ_jk at `j × CLASSES + k`, lists as they are numbered. */
  readonly caught: Float64Array
  readonly missed: Float64Array
}

function drawWorld(random: Random): World {
  const room = (size: number): Float64Array => new Float64Array(size)
  const [stick, rest] = [room(CLASSES).fill(1), room(CLASSES)]
  const [caught, missed] = [room(LISTS * CLASSES), room(LISTS * CLASSES)]
  const alpha = drawGamma(random, prior.shape) / prior.rate
  fillBetas(
    random,
    room(2 * CLASSES).map((_, at) => [1, alpha][at % 2] as number),
    stick,
    rest,
    CLASSES - 1,
  )
  const shapes = room(2 * LISTS * CLASSES).map((_, at) => [capture.a, capture.b][at % 2] as number)
  fillBetas(random, shapes, caught, missed, LISTS * CLASSES)
  const weights = Array.from({ length: MOST }, (_, at) => 1 / (at + 1))
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0)
  const total = 1 + weights.findIndex((weight) => (left -= weight) <= 0)
  return { alpha, total, stick, rest, caught, missed }
}

/** Counts of every pattern, that of none included. */
function drawTable(random: Random, { total, stick, caught }: World): number[] {
  const counts = Array.from({ length: 2 ** LISTS }, () => 0)
  for (let person = 0; person < total; person++) {
    let k = 0
    while (random.next() > (stick[k] as number)) k++
    let pattern = 0
    for (let j = 0; j < LISTS; j++) if (random.next() < (caught[j * CLASSES + k] as number)) pattern += 2 ** j
    counts[pattern]! += 1
  }
  return counts
}

function drawListed(random: Random, world: World): number[] {
  for (;;) {
    const counts = drawTable(random, world)
    if ((counts[0] as number) < world.total) return counts
  }
}

const features: readonly ((world: World) => number)[] = [
  ({ alpha }) => alpha,
  ({ alpha }) => alpha * alpha,
  ({ total }) => Math.log(total),
  ({ total }) => Number(total === 1),
  ({ stick }) => stick[0] as number,
  ({ stick }) => (stick[0] as number) ** 2,
  ({ stick, rest }) => (stick[1] as number) * (rest[0] as number),
  ({ rest }) => Math.log((rest[0] as number) * (rest[1] as number) * (rest[2] as number)),
  ({ caught }) => caught[0] as number,
  ({ caught }) => (caught[0] as number) ** 2,
  ({ caught }) => caught[CLASSES - 1] as number,
  ({ caught, total }) => (caught[CLASSES + 1] as number) * total,
  ({ caught, stick }) => (caught[0] as number) * (caught[CLASSES] as number) * (stick[0] as number),
]

/** The world once a move was made given a table of it. */
function carryOn(
  world: World,
  counts: readonly number[],
  seed: number,
  move: (sampler: Sampler) => number,
): void {
  const cells = counts.flatMap((count, pattern) => (pattern > 0 && count > 0 ? [{ pattern, count }] : []))
  const documented = world.total - (counts[0] as number)
  const model: LatentClassModel = {
    overlaps: { lists: ['a', 'b', 'c'], cells, impossible: [] },
    classes: CLASSES,
    concentration: prior,
    capture,
    maxExpansion: (MOST + 0.5) / documented,
  }
  const sampler = openSampler(model, { seed, stream: 0 })
  const { state, tuning } = sampler
  tuning[0] = Infinity
  tuning[2] = Math.log(0.9)
  tuning[4] = seed % 3
  const order = orderLists(LISTS, cells)
  exchange(world, state, order, (mine, at, theirs, there) => (theirs[there] = mine[at] as number))
  state.scalars.set([world.alpha, -1])
  world.total = documented + move(sampler)
  world.alpha = state.scalars[0] as number
  exchange(world, state, order, (mine, at, theirs, there) => (mine[at] = theirs[there] as number))
}

type Copy = (mine: Float64Array, at: number, theirs: Float64Array, there: number) => void

function exchange(world: World, state: Sampler['state'], order: readonly number[], copy: Copy): void {
  for (let k = 0; k < CLASSES; k++) {
    copy(world.stick, k, state.stick, k)
    copy(world.rest, k, state.rest, k)
    for (const [there, list] of order.entries()) {
      copy(world.caught, list * CLASSES + k, state.caught, there * CLASSES + k)
      copy(world.missed, list * CLASSES + k, state.missed, there * CLASSES + k)
    }
  }
}

function drawRest({ random, model, tree, state, weights, most }: Sampler): number {
  drawConcentration(random, model, state)
  weigh(tree, state, weights)
  return drawUnlisted(random, tree, weights, most)
}

const moves: readonly (readonly [string, (sampler: Sampler) => number])[] = [
  ['the whole sweep', sweep],
  [
    'a trajectory, and what it sums out',
    (sampler) => {
      moveTogether(sampler)
      return drawRest(sampler)
    },
  ],
]

const DRAWS = 40_000

type Drawn = readonly Float64Array[]

function openDrawn(): Drawn {
  return features.map(() => new Float64Array(DRAWS))
}

function note(drawn: Drawn, at: number, world: World): void {
  for (const [f, feature] of features.entries()) (drawn[f] as Float64Array)[at] = feature(world)
}

/** The features that lie four standard errors apart or more. */
function listDifferent(one: Drawn, other: Drawn): string[] {
  return features.flatMap((feature, f) =>
    Math.abs(distanceOf(one[f] as Float64Array, other[f] as Float64Array)) < 4 ? [] : [feature.toString()],
  )
}

test.each(moves)('%s leaves the joint distribution as it is', (_, move) => {
  const random = openRandom(21)
  const forward = openDrawn()
  for (let at = 0; at < DRAWS;) {
    const world = drawWorld(random)
    if ((drawTable(random, world)[0] as number) < world.total) note(forward, at++, world)
  }
  const carried = openDrawn()
  const world = drawWorld(random)
  for (let at = 0; at < DRAWS; at++) {
    carryOn(world, drawListed(random, world), at, move)
    note(carried, at, world)
  }
  expect(listDifferent(forward, carried)).toEqual([])
})

test('swaps leave the prior as it is, and they make some', () => {
  const random = openRandom(22)
  const [before, after] = [openDrawn(), openDrawn()]
  let swapped = 0
  for (let at = 0; at < DRAWS; at++) {
    note(before, at, drawWorld(random))
    const world = drawWorld(random)
    const first = world.caught[0] as number
    const scalars = Float64Array.of(world.alpha, -1)
    swapClasses(random, { ...world, lists: LISTS, classes: CLASSES, scalars, numbers: scalars })
    if (world.caught[0] !== first) swapped++
    note(after, at, world)
  }
  expect(swapped).toBeGreaterThan(DRAWS / 10)
  expect(listDifferent(before, after)).toEqual([])
})
