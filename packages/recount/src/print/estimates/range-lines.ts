import type { Range, ToldEstimate } from '@recount/estimate'
import { methodNames } from '../../report/estimates/method-names.ts'
import { sayNumber } from '../../report/wording.ts'
import { fill } from '../layout.ts'
import type { EstimateLook } from './estimate-look.ts'

const widest = 72
const narrowest = 24
/** From so many times the documented on the scale is logarithmic. */
const logarithmicFrom = 10

/** The methods' intervals on one scale that begins at the documented; null where no method gives a number. */
export function renderRanges(estimates: readonly ToldEstimate[], look: EstimateLook): string | null {
  const given = estimates.flatMap(({ method, total, documented }) =>
    total === null ? [] : [{ method, total, documented }],
  )
  const floor = Math.max(1, Math.min(...given.map(({ documented }) => documented)))
  const most = Math.max(...given.map(({ total }) => total.high))
  if (given.length === 0 || most <= floor) return null
  const { width, paint } = look
  const names = estimates.map(({ method }) => methodNames[method])
  const label = Math.max(...names.map((name) => name.length))
  const cells = Math.max(narrowest, Math.min(widest, width - label - 6))
  const isLog = most > logarithmicFrom * floor
  const at = (count: number): number => {
    const share = isLog ? Math.log(count / floor) / Math.log(most / floor) : (count - floor) / (most - floor)
    return Math.max(0, Math.min(cells - 1, Math.round(share * (cells - 1))))
  }
  const lines = estimates.map(({ method, total }) => {
    const drawn = total === null ? paint('dim', ' refused') : drawRange(total, at)
    return `  ${methodNames[method].padEnd(label)}  │${drawn}`
  })
  const [from, to] = [`${sayNumber(floor)} documented`, sayNumber(Math.round(most))]
  const scale = `${from}${' '.repeat(Math.max(1, cells - from.length - to.length))}${to}`
  const head = `the methods against each other: total, ${isLog ? 'logarithmic ' : ''}scale from the documented`
  return [fill(head, width), ...lines, `  ${' '.repeat(label)}  ${scale}`].join('\n')
}

function drawRange({ point, low, high }: Range, at: (count: number) => number): string {
  const [from, middle, to] = [at(low), at(point), at(high)]
  return Array.from({ length: to + 1 }, (_, cell) => {
    if (cell === middle) return '●'
    if (cell < from) return ' '
    if (cell === from) return '├'
    return cell === to ? '┤' : '─'
  }).join('')
}
