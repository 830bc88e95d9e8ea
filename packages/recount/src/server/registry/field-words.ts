import type { ActorRef, Claim, ClaimField, Gazetteer, Place } from '@recount/claims'
import { sayField } from '../../report/claim-field.ts'
import type { SayField } from './reading-change.ts'

/** Says fields so that it shows who and where the registry knows: "Lantern Group (nobody the registry knows)". */
export function openFieldWords(gazetteer: Pick<Gazetteer, 'findById'>): SayField {
  return (claim, field) => {
    const refs = refsOf(claim, field)
    if (refs !== null) return listed(refs.map(sayRef))
    if (field === 'places') return listed(claim.places.map((place) => sayPlace(place, gazetteer)))
    return sayField(claim, field)
  }
}

function refsOf({ claimant, relay, perpetrators }: Claim, field: ClaimField): readonly ActorRef[] | null {
  if (field === 'claimant') return claimant === null ? [] : [claimant]
  if (field === 'relay') return relay
  return field === 'perpetrators' ? perpetrators : null
}

function sayRef({ name, id }: ActorRef): string {
  return id === null ? `${name} (nobody the registry knows)` : name
}

/** "Hadi farm, that is Al-Hadi farm in Ar-Raqqah". */
function sayPlace({ name, id }: Place, gazetteer: Pick<Gazetteer, 'findById'>): string {
  if (id === null) return `${name} (no place the gazetteer knows)`
  const known = gazetteer.findById(id)
  const around = known?.within[0] === undefined ? undefined : gazetteer.findById(known.within[0])
  const own = known === undefined || known.name === name ? name : `${name}, that is ${known.name}`
  return around === undefined ? own : `${own} in ${around.name}`
}

function listed(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join('; ')
}
