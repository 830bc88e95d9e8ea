import type { Finding } from '../finding.ts'
import { isOn, type Overlaps } from '../overlaps/overlaps.ts'
import { sayCount } from '../words/say-count.ts'
import { sayNames } from '../words/say-names.ts'
import type { Ends } from './bca.ts'
import type { Jackknife } from './jackknife.ts'

/** What a bootstrap came to. */
export interface BootstrapOutcome {
  readonly replicates: number
  readonly without: number
  readonly bca: Ends | null
  readonly knife: Jackknife
}

/** What has to be said beside an interval by the bootstrap. */
export function tellBootstrap(overlaps: Overlaps, outcome: BootstrapOutcome): readonly Finding[] {
  return [...tellWithout(outcome), ...tellVital(overlaps, outcome.knife)]
}

/** Above this share of replicates without an estimate it has to stand beside the number. */
const rare = 0.01

function tellWithout({ replicates, without, bca }: BootstrapOutcome): readonly Finding[] {
  if (without === 0) return []
  const found = `In ${sayCount(without)} of ${sayCount(replicates)} tables resampled from this one no estimate exists`
  if (bca === null) {
    const words = `${found}, so the interval has no upper end: nothing says how large the total may be. Merge lists that share few, or merge thin strata.`
    return [{ gate: 'no-estimate', severity: 'refuse', words }]
  }
  const words = `${found}: few shared individuals carry the estimate. Those tables count as larger than any number, which moves the upper end of the interval up.`
  return [{ gate: 'no-estimate', severity: without > rare * replicates ? 'warn' : 'note', words }]
}

function tellVital({ lists }: Overlaps, { vital, point }: Jackknife): readonly Finding[] {
  const [pattern] = vital
  if (pattern === undefined || point === null) return []
  const names = lists.filter((_, list) => isOn(pattern, list))
  const words = `Without one individual who is on ${names.length === 1 ? `${names[0]} alone` : sayNames(names)} there would be no estimate. Check that person's records and their linkage first.`
  return [{ gate: 'one-individual', severity: 'warn', words }]
}
