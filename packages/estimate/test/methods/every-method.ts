import {
  chao,
  dga,
  lcmcr,
  loglinear,
  stepwise,
  type Estimate,
  type MethodTask,
  type Overlaps,
} from '@recount/estimate'

/** A method as it is put to the test: everything that gives an estimate of one table. */
export interface TestedMethod {
  readonly name: string
  readonly method: MethodTask['method'] | 'lcmcr'
  readonly estimate: (overlaps: Overlaps) => Estimate | Promise<Estimate>
}

/** Every method, in every form that is another computation; chains and resampled tables no more than a test needs. */
export const everyMethod: readonly TestedMethod[] = [
  { name: 'chao', method: 'chao', estimate: (overlaps) => chao(overlaps) },
  {
    name: 'chao, unequal lists',
    method: 'chao',
    estimate: (overlaps) => chao(overlaps, { form: 'unequal-lists' }),
  },
  { name: 'loglinear', method: 'loglinear', estimate: (overlaps) => loglinear(overlaps) },
  {
    name: 'loglinear, average',
    method: 'loglinear',
    estimate: (overlaps) => loglinear(overlaps, { average: true }),
  },
  {
    name: 'loglinear, bootstrap',
    method: 'loglinear',
    estimate: (overlaps) => loglinear(overlaps, { interval: 'bootstrap', replicates: 20 }),
  },
  { name: 'stepwise', method: 'stepwise', estimate: (overlaps) => stepwise(overlaps, { replicates: 20 }) },
  {
    name: 'stepwise, downhill',
    method: 'stepwise',
    estimate: (overlaps) => stepwise(overlaps, { search: 'downhill', replicates: 20 }),
  },
  { name: 'dga', method: 'dga', estimate: (overlaps) => dga(overlaps) },
  {
    name: 'lcmcr',
    method: 'lcmcr',
    estimate: (overlaps) =>
      lcmcr(overlaps, { chains: 2, effective: 100, sweeps: 2000, classes: 4, sensitivity: false }),
  },
]
