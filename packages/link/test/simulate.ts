import type { BlockingRule, Comparison, Level, Model, PatternCounts } from '../src/index.ts'

/** A comparison of one column with these m and u, the first level missing; the truth, or with nulls what is to be learned. */
export function comparisonOf(
  name: string,
  m: readonly (number | null)[],
  u: readonly (number | null)[],
): Comparison {
  const missing: Level = { ...levelOf(`${name} is unknown`, null, null), isMissing: true }
  const levels = m.map((value, at) => levelOf(`${name}, degree ${at}`, value, u[at] ?? null))
  return {
    name,
    description: name,
    levels: [missing, ...levels].map((level, at) => (at === 1 ? withColumn(level, name) : level)),
  }
}

function levelOf(label: string, m: number | null, u: number | null): Level {
  return { label, when: null, isMissing: false, m, u, fixed: { m: false, u: false }, frequency: null }
}

function withColumn(level: Level, column: string): Level {
  return { ...level, when: { test: 'equal', of: { column } } }
}

/** The same comparisons with nothing known of them, or nothing of one side. */
export function forget(
  comparisons: readonly Comparison[],
  sides: readonly ('m' | 'u')[] = ['m', 'u'],
): readonly Comparison[] {
  const blank = Object.fromEntries(sides.map((side) => [side, null]))
  return comparisons.map(({ name, description, levels }) => ({
    name,
    description,
    levels: levels.map((level) => Object.assign({ ...level }, blank)),
  }))
}

export function modelOf(comparisons: readonly Comparison[], prior = 0.01): Model {
  return {
    scope: 'within',
    id: 'id',
    prior,
    blocking: [],
    comparisons,
    convergence: 1e-9,
    rounds: 2_000,
  }
}

export function ruleOn(...columns: readonly string[]): BlockingRule {
  return { on: columns.map((column) => ({ column })), shares: null, and: null }
}

/** A source of chance with a seed: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface Simulation {
  readonly comparisons: readonly Comparison[]
  readonly lambda: number
  readonly pairs: number
  /** How often a value is unknown. */
  readonly missing: number
}

/** Pairs drawn from the model: a match with probability λ, each comparison's level by m or u, independently. */
export function simulate(
  { comparisons, lambda, pairs, missing }: Simulation,
  chance: () => number,
): PatternCounts {
  const counts = new Map<string, number>()
  for (let pair = 0; pair < pairs; pair += 1) {
    const side = chance() < lambda ? 'm' : 'u'
    const levels = comparisons.map((comparison) => drawLevel(comparison, side, missing, chance))
    const key = levels.join(' ')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return {
    comparisons: comparisons.map(({ name }) => name),
    rows: [...counts].map(([key, count]) => ({ levels: key.split(' ').map(Number), pairs: count })),
  }
}

function drawLevel({ levels }: Comparison, side: 'm' | 'u', missing: number, chance: () => number): number {
  if (chance() < missing) return 0
  let left = chance()
  const level = levels.findIndex((one) => {
    left -= one.isMissing ? 0 : (one[side] ?? 0)
    return !one.isMissing && left < 0
  })
  return level === -1 ? levels.length - 1 : level
}
