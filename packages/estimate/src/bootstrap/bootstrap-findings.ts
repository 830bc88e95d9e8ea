import type { Finding } from '../finding.ts'
import { sayCount } from '../words/say-count.ts'
import type { Ends } from './bca.ts'

/** What a bootstrap came to. */
export interface BootstrapOutcome {
  readonly replicates: number
  readonly without: number
  readonly ends: Ends | null
}

/** Above this share of replicates without an estimate it has to stand beside the number. */
const rare = 0.01

/** What has to be said of resampled tables that have no estimate; nothing where each has one. */
export function tellWithout({ replicates, without, ends }: BootstrapOutcome): readonly Finding[] {
  if (without === 0) return []
  const found = `In ${sayCount(without)} of ${sayCount(replicates)} tables resampled from this one no estimate exists`
  if (ends === null) {
    const words = `${found}, so the interval has no upper end: nothing says how large the total may be. Join this stratum with another, or join lists that share few.`
    return [{ gate: 'no-estimate', severity: 'refuse', words }]
  }
  const words = `${found}: a few shared individuals carry the estimate. Those tables count as larger than any number, which moves the upper end of the interval up.`
  return [{ gate: 'no-estimate', severity: without > rare * replicates ? 'warn' : 'note', words }]
}
