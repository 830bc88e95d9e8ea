import type { Random } from '../random/random.ts'
import type { ClassState } from './class-state.ts'

/**
 * Offers every pair of adjacent classes to change places, share and λ together: what is observed is as probable after as before, so
 * that the prior of ν alone decides (Papaspiliopoulos & Roberts 2008, Biometrika 95:169, section 3.4, in collapsed form). Without
 * it a chain whose largest class is not among the first stays so.
 *
 * p(ν) ∝ ν_K^(α−1) ∏_{k<K} 1 / Σ_{l≥k} ν_l: swapping k and k + 1 < K changes one factor of the product; K − 1 and K, the power.
 */
export function swapClasses(random: Random, state: ClassState): void {
  const last = state.classes - 1
  for (let k = 0; k < last; k++) {
    const stick = state.stick[k] as number
    const rest = state.rest[k] as number
    const turned = stick + rest * (state.rest[k + 1] as number)
    const odds = k + 1 < last ? rest / turned : (stick / rest) ** ((state.scalars[0] as number) - 1)
    if (random.next() < odds) swap(state, k)
  }
}

function swap({ lists, classes, caught, missed, stick, rest }: ClassState, k: number): void {
  const own = stick[k] as number
  const behind = (rest[k] as number) * (rest[k + 1] as number)
  const turned = own + behind
  stick[k] = Math.max((stick[k + 1] as number) * (rest[k] as number), 1e-300)
  rest[k] = Math.max(turned, 1e-300)
  if (k + 1 < classes - 1) {
    stick[k + 1] = Math.max(own / turned, 1e-300)
    rest[k + 1] = Math.max(behind / turned, 1e-300)
  }
  for (let at = k; at < lists * classes; at += classes) {
    exchange(caught, at)
    exchange(missed, at)
  }
}

function exchange(values: Float64Array, at: number): void {
  const kept = values[at] as number
  values[at] = values[at + 1] as number
  values[at + 1] = kept
}
