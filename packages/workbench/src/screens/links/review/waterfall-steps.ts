import type { PairView } from '@recount/api'

/** A line of a pair's waterfall: it begins where the one before ended. Weights are log2. */
export interface WaterfallStep {
  readonly key: string
  readonly kind: 'prior' | 'part' | 'sum'
  readonly from: number
  readonly to: number
  /** How much of it comes of how common the value is: the stretch that ends the step. */
  readonly frequency: number
  readonly says: string | null
  readonly label: string | null
}

/**
 * The steps from nothing known to the pair's weight, and the ends of the scale that holds them all and 0. A prior of 0 says
 * nothing and is no step.
 */
export function listSteps({ prior, parts, weight }: Pick<PairView, 'prior' | 'parts' | 'weight'>): {
  readonly steps: readonly WaterfallStep[]
  readonly low: number
  readonly high: number
} {
  let at = prior
  const inner = parts.map((part, number): WaterfallStep => {
    const from = at
    at += part.weight + part.frequencyWeight
    return {
      key: `${number} ${part.name}`,
      kind: 'part',
      from,
      to: at,
      frequency: part.frequencyWeight,
      says: part.says,
      label: part.name,
    }
  })
  const whole = { frequency: 0, says: null, label: null }
  const steps: readonly WaterfallStep[] = [
    ...(prior === 0 ? [] : [{ ...whole, key: 'prior', kind: 'prior', from: 0, to: prior } as const]),
    ...inner,
    { ...whole, key: 'sum', kind: 'sum', from: 0, to: weight ?? at },
  ]
  const ends = steps.flatMap((step) => [step.from, step.to, step.to - step.frequency])
  return { steps, low: Math.min(0, ...ends), high: Math.max(0, ...ends) }
}
