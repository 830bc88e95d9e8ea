import type { DisagreementDetail } from '@recount/api'
import type { ClaimField } from '@recount/claims'
import { fieldNames, sayField } from '../../report/claim-field.ts'
import { sayAsOf, sayDay, sayPeriod } from '../../report/dates.ts'
import { sayCount, sayMeans, sayNames, saySubject } from '../../report/wording.ts'
import type { FoundSide } from './disagreement-row.ts'

interface Field {
  readonly name: string
  say(side: FoundSide): string | null
}

/** Fields of the statement where a side is one, since its claims fill each other's gaps. */
const fields: readonly Field[] = [
  { name: 'How many', say: ({ count }) => sayCount(count) },
  { name: 'Of whom', say: ({ shown: { claim } }) => saySubject(claim.measure, claim.victims) },
  { name: 'Who says so', say: ({ speaker }) => speaker },
  {
    name: 'As of',
    say: ({ asOf }) => (asOf.date === null ? null : sayAsOf(asOf)),
  },
  {
    name: 'Said on',
    say: ({ item, shown }) => {
      const date = item?.statement.statedOn.date ?? shown.claim.statedOn
      return date === null ? null : sayDay(date)
    },
  },
  { name: 'Where', say: (side) => namesOrNull(scopeOf(side).places) },
  {
    name: 'When',
    say: (side) => {
      const { period } = scopeOf(side)
      return period === null ? null : sayPeriod(period)
    },
  },
  { name: 'By whom', say: (side) => namesOrNull(scopeOf(side).perpetrators) },
  {
    name: 'With what',
    say: (side) => {
      const { means } = scopeOf(side)
      return means.length === 0 ? null : sayMeans(means)
    },
  },
  { name: 'Counted as', say: (side) => scopeOf(side).definition?.replaceAll('-', ' ') ?? null },
  claimField('stance'),
  claimField('relay'),
]

/** What each side says, field by field; fields that no side speaks about are left out. */
export function compareFields(sides: readonly FoundSide[]): DisagreementDetail['fields'] {
  return fields
    .map(({ name, say }) => ({ name, values: sides.map(say) }))
    .filter(({ values }) => values.some((value) => value !== null))
    .map(({ name, values }) => ({ name, values, differs: new Set(values).size > 1 }))
}

function scopeOf({ item, isStatement, shown: { claim } }: FoundSide) {
  return isStatement && item !== undefined ? item.statement.scope : claim
}

function namesOrNull(named: Parameters<typeof sayNames>[0]): string | null {
  return named.length === 0 ? null : sayNames(named)
}

function claimField(field: ClaimField): Field {
  return { name: fieldNames[field], say: ({ shown }) => sayField(shown.claim, field) }
}
