import type { Condition } from './condition.ts'
import type { ExpressionSpec } from './expression.ts'
import type { BlockingRule, FrequencyAdjustment, LinkScope } from './model.ts'

/** A level as it is written: what is left out is worked out by `defineModel`. */
export interface LevelSpec {
  readonly label: string
  /** Null: whatever no level before it took. */
  readonly when: Condition | null
  /** False. */
  readonly isMissing?: boolean
  /** The start value that `startValues` gives; null is what training never saw, and stays. */
  readonly m?: number | null
  readonly u?: number | null
  /** Neither. */
  readonly fixed?: { readonly m?: boolean; readonly u?: boolean }
  readonly frequency?: FrequencySpec | null
}

/** Weight 1, floor 0, against the exact level, where they are left out. */
export interface FrequencySpec extends Partial<Omit<FrequencyAdjustment, 'of'>> {
  readonly of: ExpressionSpec
}

export interface ComparisonSpec {
  readonly name: string
  /** The name. */
  readonly description?: string
  readonly levels: readonly LevelSpec[]
}

/** A model as it is written. Only what is compared has to be said. */
export interface ModelSpec {
  readonly comparisons: readonly ComparisonSpec[]
  /** Which pairs are looked at: see `on` and `sharing`. None. */
  readonly blocking?: readonly BlockingRule[]
  /** Within. */
  readonly scope?: LinkScope
  /** The column that tells records apart: `id`. */
  readonly id?: string
  /** 0.0001: of ten thousand pairs one is of the same thing. */
  readonly prior?: number
  /** 0.0001. */
  readonly convergence?: number
  /** 25. */
  readonly rounds?: number
}
