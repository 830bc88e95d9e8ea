import type { Estimate, Gate } from '@recount/estimate'
import { drawOverlaps, populations, type Population } from './populations.ts'
import { getMethod } from './methods.ts'

/** What one method said of one table. */
export interface Trial {
  readonly population: string
  readonly method: string
  readonly documented: number
  readonly outcome: Estimate['outcome']
  readonly point: number | null
  readonly low: number | null
  readonly high: number | null
  /** Gates that refused or warned. */
  readonly gates: readonly Gate[]
  readonly milliseconds: number
}

/** Which tables a thread estimates by which method. */
export interface TrialTask {
  readonly population: string
  readonly method: string
  readonly from: number
  readonly to: number
}

/** Estimates these tables, one after another. */
export async function runTrials({ population, method, from, to }: TrialTask): Promise<readonly Trial[]> {
  const drawn = populations.find(({ name }) => name === population) as Population
  const trials: Trial[] = []
  for (let replicate = from; replicate < to; replicate++) {
    // oxlint-disable-next-line no-await-in-loop -- one thread estimates one table at a time
    trials.push(await runTrial(drawn, method, replicate))
  }
  return trials
}

async function runTrial(population: Population, name: string, replicate: number): Promise<Trial> {
  const overlaps = drawOverlaps(population, replicate)
  const start = performance.now()
  const { documented, outcome, total, findings } = await getMethod(name).estimate(overlaps, replicate + 1)
  return {
    population: population.name,
    method: name,
    documented,
    outcome,
    point: total?.point ?? null,
    low: total?.low ?? null,
    high: total?.high ?? null,
    gates: [...new Set(findings.filter(({ severity }) => severity !== 'note').map(({ gate }) => gate))],
    milliseconds: performance.now() - start,
  }
}
