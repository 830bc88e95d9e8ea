import type { LinkSummary } from '@recount/api'
import { language, say } from '../../messages/say.ts'

const weightFormat = new Intl.NumberFormat(language, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: 'exceptZero',
})
const percentFormat = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 })

/** A match weight with its sign: "+4.2", "−1.3"; the sign stays before the number in text that runs from right to left. */
export function sayWeight(weight: number): string {
  return `\u2066${weightFormat.format(weight).replace('-', '−')}\u2069`
}

/** How likely a pair is: of statements, that this incident is the one; of lists, that the two are the same. */
export function sayLikely(probability: number, kind: LinkSummary['kind']): string {
  const percent = sayPercent(probability)
  return say(kind === 'statements' ? 'pair.probability.one' : 'pair.probability', { percent })
}

/** A share in percent; one that would round to all or none is said to be nearly so. */
export function sayPercent(share: number): string {
  if (share > 0.9995 && share < 1) return say('percent.above', { percent: percentFormat.format(0.999) })
  if (share < 0.0005 && share > 0) return say('percent.below', { percent: percentFormat.format(0.001) })
  return percentFormat.format(share)
}
