import { MissingError } from '@recount/claims'
import type { Policy } from '../policy.ts'
import { acled } from './acled.ts'
import { airwars } from './airwars.ts'
import { conceded } from './conceded.ts'
import { ibc } from './ibc.ts'
import { namedOnly } from './named-only.ts'
import { ucdp } from './ucdp.ts'

/** The policies that Recount comes with. A policy that changes stays in this list in its old version too. */
export const policies: readonly Policy[] = [airwars, ibc, ucdp, acled, conceded, namedOnly]

/**
 * The policy of a name (`airwars`: its newest version) or of a name and version (`airwars@1`). Throws `MissingError` naming
 * those there are.
 */
export function findPolicy(nameAndVersion: string, among: readonly Policy[] = policies): Policy {
  const [name = '', version] = nameAndVersion.trim().split('@')
  const found = among.findLast(
    (policy) => policy.name === name && (version === undefined || policy.version === version),
  )
  if (found === undefined) {
    const there = among.map((policy) => `${policy.name}@${policy.version}`).join(', ')
    throw new MissingError(
      `There is no policy "${nameAndVersion}".`,
      `Name one of ${there}, or bring your own as JSON (docs/policies.md).`,
    )
  }
  return found
}
