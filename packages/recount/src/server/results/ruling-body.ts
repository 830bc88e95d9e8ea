import type { RulingRequest } from '@recount/api'
import { InputError, MissingError, type Claim, type RulingBody } from '@recount/claims'
import { findClaimant, refuseAside, type NamedFigures } from '../../pipeline/figure-search.ts'
import { confirmSlip, mergeFigures, splitFigures } from '../../pipeline/ruling-body.ts'
import type { CaseState } from '../live/case-state.ts'
import type { LiveCase } from '../live/live-case.ts'

/**
 * What a request rules, as an entry holds it. Throws MissingError for a figure or claimant that the case does not know, and
 * what the command line throws for the same ruling.
 */
export async function bodyOfRuling(ruling: RulingRequest, live: LiveCase): Promise<RulingBody> {
  const { state } = live
  switch (ruling.kind) {
    case 'merge':
      return mergeFigures(ruling.figures.map((id) => nameFigure(id, state)))
    case 'split':
      return splitFigures(
        ruling.figures.map((id) => nameFigure(id, state)),
        ruling.from.map((id) => nameFigure(id, state)),
      )
    case 'slip':
      return confirmSlip(getClaim(ruling.claim, state), meantOf(ruling, state))
    case 'define': {
      const { victims, measure, definition } = ruling
      if (victims === null && measure === null) {
        throw new InputError(
          'A definition needs what is defined: a class of people, a measure, or both.',
          'Choose one of them.',
        )
      }
      const claimant = await findClaimant(
        { config: state.config, ledger: live.opened.ledger },
        ruling.claimant,
      )
      return { kind: 'definition-set', payload: { claimant, victims, measure, definition } }
    }
  }
}

function meantOf(
  { meant, believed }: Extract<RulingRequest, { kind: 'slip' }>,
  state: CaseState,
): number | Claim {
  if (meant !== null && believed === null) return meant
  if (believed !== null && meant === null) return getClaim(believed, state)
  throw new InputError(
    `Expected either the number that was meant or the claim that gives it; found ${meant === null ? 'neither' : 'both'}.`,
    'Say which number was meant.',
  )
}

function nameFigure(id: string, state: CaseState): NamedFigures {
  const item = state.view.findStatement(id)
  if (item === undefined || state.findClaim(id) !== undefined) {
    return { kind: 'claim', id, claims: [getClaim(id, state)] }
  }
  return { kind: 'statement', id, claims: item.claims.map(({ claim }) => claim) }
}

function getClaim(id: string, state: CaseState): Claim {
  const found = state.findClaim(id)
  if (found === undefined) throw refuseUnknown(id)
  refuseAside(found.recorded)
  return found.recorded.claim
}

function refuseUnknown(id: string): MissingError {
  return new MissingError(
    `There is no claim and no statement ${JSON.stringify(id.slice(0, 12))} in the case as it stands.`,
    'Somebody may have decided something that made another of it; load the page again.',
  )
}
