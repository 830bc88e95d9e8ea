import type { LinkScope } from '../model/model.ts'
import type { Records } from '../records/records.ts'

/** The tables that a pair's left (`l`) and right (`r`) record come from, and what every pair has to be. */
export interface PairSides {
  readonly left: string
  readonly right: string
  readonly conditions: readonly string[]
}

/** Each pair of the records once, the lower number on the left, as far as the scope reaches. */
export function sidesOf(records: Records, scope: LinkScope): PairSides {
  const { record } = records.tables
  return {
    left: record,
    right: record,
    conditions: [...scopeConditions(scope, records.sources.length), 'l.record < r.record'],
  }
}

function scopeConditions(scope: LinkScope, sources: number): readonly string[] {
  if (sources === 1 || scope === 'both') return []
  if (scope === 'within') return ['l.source = r.source']
  // Records are numbered source by source, so the first is never on the right, nor the last on the left.
  const known = [`l.source <> ${sources}`, 'r.source <> 1']
  return sources === 2 ? known : [...known, 'l.source < r.source']
}
