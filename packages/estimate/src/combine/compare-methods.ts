import type { Estimate, Method, Range } from '../estimate.ts'
import type { Finding } from '../finding.ts'
import { thresholds } from '../gates/thresholds.ts'
import { sayCount, sayFactor } from '../words/say-count.ts'
import { sayNames } from '../words/say-names.ts'

const methodNames: Readonly<Record<Method, string>> = {
  chao: 'Chao’s bound',
  loglinear: 'the log-linear model',
  dga: 'the decomposable graphs (dga)',
  lcmcr: 'the latent classes (lcmcr)',
}

/**
 * What methods make of each other, of one table: warned where their totals differ by a factor of 1.5 or more or their intervals don't meet,
 * and where Chao's lower bound lies above another's total with its whole interval; noted where only its point does, and where one refuses and
 * another doesn't.
 */
export function compareMethods(estimates: readonly Estimate[]): readonly Finding[] {
  const given = estimates.flatMap(({ method, total }) => (total === null ? [] : [{ method, total }]))
  const full = given
    .filter(({ method }) => method !== 'chao')
    .sort((one, other) => one.total.point - other.total.point)
  return [
    ...listDisagreement(full),
    ...estimates.filter(isBound).flatMap(({ method, total }) => {
      return total === null ? [] : listBelowBound({ method, total }, full)
    }),
    ...listRefusing(estimates, full),
  ]
}

/** Chao’s bound, but where it said itself that it is none, as the lists differ too much in reach. */
function isBound({ method, findings }: Estimate): boolean {
  return method === 'chao' && !findings.some(({ gate }) => gate === 'models-disagree')
}

interface Given {
  readonly method: Method
  readonly total: Range
}

function listDisagreement(full: readonly Given[]): readonly Finding[] {
  const pairs = full.flatMap((less, at) => full.slice(at + 1).map((more) => ({ less, more })))
  const apart = pairs.filter(({ less, more }) => isApart(less.total, more.total))
  const [widest] = apart.sort((one, other) => factorOf(other) - factorOf(one))
  if (widest === undefined) return []
  const { less, more } = widest
  const disjoint = less.total.high < more.total.low ? ', and their intervals don’t meet' : ''
  return [
    {
      gate: 'methods-disagree',
      severity: 'warn',
      words: `The methods disagree: ${sayGiven(more)} against ${sayGiven(less)}, ${sayFactor(factorOf(widest))} times as many${disjoint}. The table can’t say which is right: give both, not one of them or the middle.`,
    },
  ]
}

function isApart(less: Range, more: Range): boolean {
  return more.point >= thresholds.disagree * less.point || less.high < more.low || more.high < less.low
}

function factorOf({ less, more }: { readonly less: Given; readonly more: Given }): number {
  return less.total.point === 0 ? 1 : more.total.point / less.total.point
}

/** Totals that differ by less are the same to a reader. */
const leastDifference = 0.01

/** Beyond what chance explains where the whole interval of the bound lies above the other's total; else only noted. */
function listBelowBound(bound: Given, full: readonly Given[]): readonly Finding[] {
  const below = full.filter(({ total }) => total.point < (1 - leastDifference) * bound.total.point)
  if (below.length === 0) return []
  const isFar = below.some(({ total }) => total.point < bound.total.low)
  const names = sayNames(
    below.map((given) => `${methodNames[given.method]} (${sayCount(Math.round(given.total.point))})`),
  )
  const why = isFar
    ? 'Either that estimate is too low, as people differ in how likely they are to be listed; or some lists avoid each other, and the bound is none. Ask those who made the lists.'
    : `That may be chance, as the bound’s own interval starts at ${sayCount(Math.round(bound.total.low))}.`
  return [
    {
      gate: 'below-floor',
      severity: isFar ? 'warn' : 'note',
      words: `Chao’s lower bound, ${sayCount(Math.round(bound.total.point))}, lies above ${names}. ${why}`,
    },
  ]
}

function listRefusing(estimates: readonly Estimate[], full: readonly Given[]): readonly Finding[] {
  const refusing = estimates.filter(({ outcome, method }) => outcome === 'refused' && method !== 'chao')
  if (refusing.length === 0 || full.length === 0) return []
  const words = `${sayNames(refusing.map(({ method }) => methodNames[method]))} ${refusing.length === 1 ? 'refuses' : 'refuse'} this table; that another method gives a number does not mend what was found.`
  return [
    {
      gate: 'methods-disagree',
      severity: 'note',
      words: `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
    },
  ]
}

function sayGiven({ method, total }: Given): string {
  const [point, low, high] = [total.point, total.low, total.high].map((count) => sayCount(Math.round(count)))
  return `${methodNames[method]} ${point ?? ''} [${low ?? ''}; ${high ?? ''}]`
}
