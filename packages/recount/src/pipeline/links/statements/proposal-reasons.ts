import { levelWeight, type Model } from '@recount/link'
import type { ScoredPair } from './scored-pairs.ts'
import { placeComparisons } from './statement-model.ts'
import type { MatchedIncident, ProposalReason, StatementToMatch } from './statement-proposal.ts'

/** What each comparison says of a pair, in the order of the model; those that have nothing to say are left out. */
export function sayReasons(
  pair: ScoredPair,
  { comparisons }: Model,
  statement: StatementToMatch,
  incident: MatchedIncident,
): readonly ProposalReason[] {
  return comparisons.flatMap((comparison, at) => {
    const level = comparison.levels[pair.levels[at]!]!
    if (level.isMissing) return []
    const isPlace = placeComparisons.includes(comparison.name)
    const weight = levelWeight(level) + (isPlace ? pair.rareness : 0)
    const values = valuesOf(isPlace ? 'place' : comparison.name, statement, incident)
    return [{ comparison: comparison.description, says: level.label, ...values, weight }]
  })
}

/** What statement and incident say about what is compared, in their own words. */
function valuesOf(
  name: string,
  { statement, speaker }: StatementToMatch,
  incident: MatchedIncident,
): Pick<ProposalReason, 'left' | 'right'> {
  const killed = incident.harm.killed.civilians ?? incident.harm.killed.persons ?? null
  switch (name) {
    case 'place':
      return {
        left: textOf(statement.places.map((place) => place.name)),
        right: textOf(incident.places.map((place) => place.name)),
      }
    case 'days':
      return { left: sayRange(statement.date), right: sayRange(incident.period) }
    case 'conceded':
    case 'alleged':
      return { left: sayCount(statement.killed), right: sayCount(killed) }
    case 'speaker':
      return { left: speaker, right: textOf(incident.belligerents.map((belligerent) => belligerent.name)) }
    default:
      return { left: statement.reporter?.name ?? null, right: null }
  }
}

function textOf(names: readonly (string | null)[]): string | null {
  const known = names.filter((name) => name !== null)
  return known.length === 0 ? null : known.join(', ')
}

function sayRange(range: { readonly from: string | null; readonly to: string | null } | null): string | null {
  if (range === null) return null
  return range.from === range.to ? range.from : `${range.from ?? '…'} to ${range.to ?? '…'}`
}

function sayCount(count: { readonly min: number | null; readonly max: number | null } | null): string | null {
  if (count === null) return null
  return count.min === count.max ? String(count.min) : `${count.min ?? '…'}–${count.max ?? '…'}`
}
