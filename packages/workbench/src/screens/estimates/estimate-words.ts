import type { EstimateRangeView } from '@recount/api'
import { language, say } from '../../messages/say.ts'
import { sayNumber } from '../../words/numbers.ts'

/** An estimated number with its interval; a bound says so, none that there is none. */
export function sayEstimate(range: EstimateRangeView | null, isBound: boolean): string {
  if (range === null) return say('estimates.no.number')
  const [point, low, high] = [range.point, range.low, range.high].map((count) => sayNumber(Math.round(count)))
  return say(isBound ? 'estimates.bound' : 'estimates.range', {
    point: point ?? '',
    low: low ?? '',
    high: high ?? '',
  })
}

const percent = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })

/** "95%". */
export function sayShare(share: number): string {
  return percent.format(share)
}
