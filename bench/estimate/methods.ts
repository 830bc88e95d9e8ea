import { chao, dga, lcmcr, loglinear, stepwise, type Estimate, type Overlaps } from '@recount/estimate'
import type { Assumption } from './populations.ts'

/** A method whose intervals are put to the test. */
export interface BenchMethod {
  readonly name: string
  /** What has to be true of a population for 95 % to be owed. */
  readonly owes: Assumption
  /** A lower bound: only its low end promises anything. */
  readonly isBound?: boolean
  readonly estimate: (overlaps: Overlaps, seed: number) => Estimate | Promise<Estimate>
}

/** The methods of the coverage bench, as cheap as their intervals allow: there are thousands of tables. */
export const methods: readonly BenchMethod[] = [
  { name: 'chao', owes: 'bound', isBound: true, estimate: (overlaps) => chao(overlaps) },
  { name: 'loglinear BIC', owes: 'log-linear', estimate: (overlaps) => loglinear(overlaps) },
  {
    name: 'loglinear average',
    owes: 'log-linear',
    estimate: (overlaps) => loglinear(overlaps, { average: true }),
  },
  {
    name: 'stepwise BCa',
    owes: 'log-linear',
    estimate: (overlaps, seed) => stepwise(overlaps, { seed, replicates: 400 }),
  },
  {
    name: 'loglinear BIC, BCa',
    owes: 'log-linear',
    estimate: (overlaps, seed) =>
      loglinear(overlaps, { interval: 'bootstrap', seed, replicates: 200, top: 20 }),
  },
  { name: 'dga', owes: 'log-linear', estimate: (overlaps) => dga(overlaps) },
  {
    name: 'lcmcr',
    owes: 'classes',
    estimate: (overlaps, seed) => lcmcr(overlaps, { seed, effective: 200, sensitivity: false }),
  },
]

/** The method of this name; throws where there is none. */
export function getMethod(name: string): BenchMethod {
  const found = methods.find((method) => method.name === name)
  if (found === undefined) throw new Error(`no method ${name}`)
  return found
}
