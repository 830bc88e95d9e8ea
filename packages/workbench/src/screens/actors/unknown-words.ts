import type { UnknownNameRow } from '@recount/api'
import { say } from '../../messages/say.ts'

const roles = ['claimant', 'relay', 'perpetrator', 'place'] as const

/** As what claims name somebody: "claimant 4, perpetrator 1". */
export function sayRoles(row: Pick<UnknownNameRow, (typeof roles)[number]>): string {
  return roles
    .filter((role) => row[role] > 0)
    .map((role) => say(`names.role.${role}`, { n: row[role] }))
    .join(', ')
}
