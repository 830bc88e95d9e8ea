import type { ScaleOptions } from '@observablehq/plot'

/** The axis of totals of a picture, from nobody, or where totals lie too far apart logarithmic. */
export interface TotalAxis {
  readonly scale: ScaleOptions
  readonly isLogarithmic: boolean
  readonly ticks: readonly number[]
  readonly domain: readonly [number, number]
}

/** Beyond this many times the documented a linear axis hides where the documented end. */
const WIDEST_LINEAR = 40

/** An axis that holds the documented and all up to `most`. `isLinear` forces a linear one. */
export function openTotalAxis(documented: number, most: number, width: number, isLinear = false): TotalAxis {
  const high = Math.max(most, documented, 1) * 1.03
  const isLogarithmic = !isLinear && documented > 0 && high / documented > WIDEST_LINEAR
  const domain = isLogarithmic ? ([documented / 2, high] as const) : ([0, high] as const)
  const ticks = isLogarithmic ? listPowers(domain) : listSteps(high, Math.max(2, Math.floor(width / 90)))
  return {
    scale: { type: isLogarithmic ? 'log' : 'linear', domain: [...domain] },
    isLogarithmic,
    ticks,
    domain,
  }
}

function listPowers([low, high]: readonly [number, number]): readonly number[] {
  const first = Math.ceil(Math.log10(low))
  const last = Math.floor(Math.log10(high))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => 10 ** (first + at))
}

/** Round values from 0: steps of 1, 2 or 5 times a power of ten, whole. */
function listSteps(high: number, most: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(high / most))
  const step = Math.max(1, power * ([1, 2, 5, 10].find((times) => high / (power * times) <= most) ?? 10))
  return Array.from({ length: Math.floor(high / step) + 1 }, (_, at) => at * step)
}

/** Where a total stands on an axis: 0 at its left end, 1 at its right. */
export function placeTotal(total: number, { domain: [low, high], isLogarithmic }: TotalAxis): number {
  if (!isLogarithmic) return (total - low) / (high - low)
  return Math.log(Math.max(low, total) / low) / Math.log(high / low)
}
