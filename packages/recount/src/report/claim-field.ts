import type { Claim, ClaimField } from '@recount/claims'
import { sayDay, sayPeriod } from './dates.ts'
import { sayCount, sayMeans, sayNames } from './wording.ts'

/** What each field is called. */
export const fieldNames: Readonly<Record<ClaimField, string>> = {
  count: 'Count',
  measure: 'Measure',
  victims: 'Victims',
  definition: 'Definition',
  claimant: 'Claimant',
  relay: 'Relayed by',
  perpetrators: 'Perpetrators',
  places: 'Places',
  period: 'Period',
  asOf: 'As of',
  statedOn: 'Stated on',
  means: 'Means',
  stance: 'Stance',
  partOf: 'Part of',
  bookLine: 'Ledger line',
}

/** A field's name in running text: "as of". */
export function nameField(field: ClaimField): string {
  return fieldNames[field].toLowerCase()
}

/** A field in words; null where the claim leaves it open. What a figure is part of is the id of another claim. */
export function sayField(claim: Claim, field: ClaimField): string | null {
  switch (field) {
    case 'count':
      return `${sayCount(claim.count)} (${claim.count.form})`
    case 'claimant':
      return claim.claimant?.name ?? null
    case 'relay':
    case 'perpetrators':
    case 'places':
      return claim[field].length === 0 ? null : sayNames(claim[field])
    case 'means':
      return claim.means.length === 0 ? null : sayMeans(claim.means)
    case 'period':
      return claim.period === null ? null : sayPeriod(claim.period)
    case 'asOf':
    case 'statedOn':
      return claim[field] === null ? null : sayDay(claim[field])
    case 'partOf':
      return claim.partOf
    default:
      return claim[field]?.replaceAll('-', ' ') ?? null
  }
}
