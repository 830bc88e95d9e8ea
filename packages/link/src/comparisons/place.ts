import type { Condition } from '../model/condition.ts'
import { toExpression, type Expression, type ExpressionSpec } from '../model/expression.ts'
import type { ComparisonSpec, LevelSpec } from '../model/model-spec.ts'
import { comparisonOf, lettersOf, sameLevel, type ComparisonOptions } from './levels.ts'

/** Where a place lies. Degrees; `radius` is how far the true place may be off, in kilometres. */
export interface PointSpec {
  readonly latitude: ExpressionSpec
  readonly longitude: ExpressionSpec
  readonly radius?: ExpressionSpec
}

export interface PlaceOptions extends ComparisonOptions {
  /** Kilometres at which each level ends: 1, 5, 25. */
  readonly kilometres?: readonly number[]
  /** True: sharing a village's name says more than sharing a capital's. */
  readonly byFrequency?: boolean
}

/**
 * A place by its name and, where it is known, its point: the same name no farther than the last distance (or of unknown
 * point), then by distance less what both points are uncertain by, then a name alike. The same name in another province is
 * another place. Unknown only where neither name nor point can be compared.
 */
export function placeComparison(
  compared: ExpressionSpec,
  point: PointSpec,
  { kilometres = [1, 5, 25], byFrequency = true, ...options }: PlaceOptions = {},
): ComparisonSpec {
  const of: Expression = { make: 'name', of: toExpression(compared) }
  const near = kilometres.map((atMost) => within(point, atMost))
  const far = near.at(-1)
  const pointless: Condition = { test: 'missing', of: toExpression(point.latitude) }
  const reachable: Condition = far === undefined ? pointless : { test: 'any', of: [pointless, far] }
  const alike: Condition = { test: 'jaro-winkler', of: lettersOf(of), atLeast: 0.92 }
  const named = sameLevel(of, byFrequency)
  return comparisonOf(
    compared,
    { test: 'all', of: [{ test: 'missing', of }, pointless] },
    [
      {
        ...named,
        label: 'the same name, not far off',
        when: { test: 'all', of: [{ test: 'equal', of }, reachable] },
      },
      ...near.map(distanceLevel),
      { label: 'a name alike, point unknown', when: { test: 'all', of: [alike, pointless] } },
    ],
    options,
  )
}

/** Points by their distance less what both are uncertain by: within 1, 5, 25, 100 km. */
export function distanceComparison(
  point: PointSpec,
  {
    kilometres = [1, 5, 25, 100],
    name = 'distance',
    ...options
  }: ComparisonOptions & { readonly kilometres?: readonly number[] } = {},
): ComparisonSpec {
  const of = [point.latitude, point.longitude].map((spec): Condition => ({
    test: 'missing',
    of: toExpression(spec),
  }))
  const levels = kilometres.map((atMost) => distanceLevel(within(point, atMost)))
  return comparisonOf(name, { test: 'any', of }, levels, { name, ...options })
}

type KilometreTest = Extract<Condition, { test: 'km' }>

function within({ latitude, longitude, radius }: PointSpec, atMost: number): KilometreTest {
  return {
    test: 'km',
    latitude: toExpression(latitude),
    longitude: toExpression(longitude),
    ...(radius !== undefined && { radius: toExpression(radius) }),
    atMost,
  }
}

function distanceLevel(when: KilometreTest): LevelSpec {
  return { label: `within ${when.atMost} km`, when }
}
