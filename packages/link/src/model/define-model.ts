import { listModelFaults, listRunFaults } from './check-model.ts'
import { toExpression } from './expression.ts'
import { LinkError } from '../link-error.ts'
import type { ComparisonSpec, FrequencySpec, LevelSpec, ModelSpec } from './model-spec.ts'
import type { Comparison, FrequencyAdjustment, Level, Model } from './model.ts'
import { isSplinkModel } from '../splink/splink-model.ts'
import { startValues } from './start-values.ts'

/** What a model is where nothing is said of it. */
export const usualSettings = {
  scope: 'within',
  id: 'id',
  prior: 0.0001,
  convergence: 0.0001,
  rounds: 25,
} as const satisfies Partial<Model>

/**
 * The model that a spec means, with every default resolved. Throws LinkError `input` that tells every fault at once.
 * A level without m or u takes its start value; where others of its comparison are given, a share of what they leave. Null,
 * what was not learned, stays null. A model that was read from Splink stays as it is, and may be what Splink allows besides: m and u
 * that don't add up to 1, several levels for unknown values, no level for what is left.
 */
export function defineModel(spec: ModelSpec | Model): Model {
  if (isSplinkModel(spec)) return refuse(spec, listRunFaults(spec))
  const model: Model = {
    scope: spec.scope ?? usualSettings.scope,
    id: spec.id ?? usualSettings.id,
    prior: spec.prior ?? usualSettings.prior,
    blocking: spec.blocking ?? [],
    comparisons: spec.comparisons.map(resolveComparison),
    convergence: spec.convergence ?? usualSettings.convergence,
    rounds: spec.rounds ?? usualSettings.rounds,
  }
  return refuse(model, listModelFaults(model))
}

function refuse(model: Model, faults: readonly string[]): Model {
  if (faults.length === 0) return model
  throw new LinkError(
    'input',
    `The model can’t be used:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    'Mend each line; nothing was run.',
  )
}

/** A comparison with every default resolved; nothing is checked. */
export function resolveComparison(spec: ComparisonSpec): Comparison {
  const known = spec.levels.filter((level) => level.isMissing !== true)
  const starts = startValues(known.length)
  const ms = fillIn(
    known.map(({ m }) => m),
    starts.map(({ m }) => m),
  )
  const us = fillIn(
    known.map(({ u }) => u),
    starts.map(({ u }) => u),
  )
  return {
    name: spec.name,
    description: spec.description ?? spec.name,
    levels: spec.levels.map((level) => {
      const at = known.indexOf(level)
      return resolveLevel(level, ms[at] ?? null, us[at] ?? null)
    }),
  }
}

function resolveLevel(spec: LevelSpec, m: number | null, u: number | null): Level {
  return {
    label: spec.label,
    when: spec.when,
    isMissing: spec.isMissing ?? false,
    m,
    u,
    fixed: { m: spec.fixed?.m ?? false, u: spec.fixed?.u ?? false },
    frequency: spec.frequency == null ? null : resolveFrequency(spec.frequency),
  }
}

function resolveFrequency(spec: FrequencySpec): FrequencyAdjustment {
  return {
    of: toExpression(spec.of),
    weight: spec.weight ?? 1,
    floor: spec.floor ?? 0,
    against: spec.against ?? 'exact-level',
  }
}

/**
 * The given values, and what they leave of 1 shared among those left out, in proportion to their start values. Null was not learned,
 * and stays.
 */
function fillIn(
  given: readonly (number | null | undefined)[],
  starts: readonly number[],
): readonly (number | null)[] {
  const left = 1 - given.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  const among = starts.reduce((sum, start, at) => sum + (given[at] === undefined ? start : 0), 0)
  return given.map((value, at) => (value === undefined ? ((starts[at] ?? 0) / among) * left : value))
}
