import {
  foldName,
  type Actor,
  type CasePlace,
  type Claim,
  type ClaimField,
  type Entry,
  type EntryBody,
} from '@recount/claims'
import type { RecordedClaim, Undoing } from '@recount/ledger'
import { caseId } from '@recount/places'
import { fieldNames, sayField } from '../../report/claim-field.ts'
import { sayPeriod } from '../../report/dates.ts'
import type { EntryBrief } from './entry-brief.ts'
import type { EntryShelf } from './entry-shelf.ts'

/** What was so before an entry and after it, in words; null where there was nothing. */
export interface EntryChange {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

/** Who and where was known before any entry said so. */
export interface FirstKnown {
  readonly actors: readonly Actor[]
  readonly places: readonly CasePlace[]
  nameActor(id: string): string
}

/** What a correction or decision changed about its claim. */
export function listClaimChanges(
  { number, kind, payload }: Entry,
  recorded: RecordedClaim,
): readonly EntryChange[] {
  const body = { kind, payload } as EntryBody
  if (body.kind === 'claim-edited')
    return listEdited(number, body.payload.changes as Partial<Claim>, recorded)
  if (body.kind !== 'claim-accepted' && body.kind !== 'claim-rejected') return []
  const earlier = recorded.decisions.filter(({ entry, undone }) => entry < number && stood(undone, number))
  const before = earlier.at(-1)?.status ?? 'proposed'
  return [{ field: 'Standing', before, after: body.kind === 'claim-accepted' ? 'accepted' : 'rejected' }]
}

function listEdited(
  number: number,
  changes: Partial<Claim>,
  { original, edits }: RecordedClaim,
): readonly EntryChange[] {
  const earlier = edits.filter(({ entry, undone }) => entry < number && stood(undone, number))
  const before: Claim = Object.assign({}, original, ...earlier.map((edit) => edit.changes))
  const after = { ...before, ...changes }
  return Object.keys(changes).flatMap((field) =>
    Object.hasOwn(fieldNames, field)
      ? {
          field: fieldNames[field as ClaimField],
          before: sayField(before, field as ClaimField),
          after: sayField(after, field as ClaimField),
        }
      : [],
  )
}

/** Had a decision not been taken back yet when the entry of this number was recorded? */
function stood(undone: Undoing | null, number: number): boolean {
  return undone === null || undone.entry > number
}

/** What an entry that sets an actor or a place changed about it. */
export function listRegistryChanges(
  { number, body }: EntryBrief,
  shelf: EntryShelf,
  first: FirstKnown,
): readonly EntryChange[] {
  const earlier = shelf.entries.filter((entry) => entry.number < number && isInForce(entry, shelf, number))
  if (body.kind === 'actor-set') {
    const { actor } = body.payload
    const before =
      earlier.flatMap((entry) => actorOf(entry, actor.id))[0] ??
      first.actors.find(({ id }) => id === actor.id)
    const say = (one: Actor) => sayActor(one, first)
    return diff(before === undefined ? {} : say(before), say(actor))
  }
  if (body.kind !== 'place-set') return []
  const { place } = body.payload
  const before =
    earlier.flatMap((entry) => placeOf(entry, place.id))[0] ??
    first.places.find((one) => caseId(one) === place.id)
  return diff(before === undefined ? {} : sayPlace(before), sayPlace(place))
}

function isInForce({ number }: EntryBrief, shelf: EntryShelf, at: number): boolean {
  const undoing = shelf.findUndoing(number)
  return undoing === undefined || undoing > at
}

function actorOf({ body }: EntryBrief, id: string): readonly Actor[] {
  return body.kind === 'actor-set' && body.payload.actor.id === id ? [body.payload.actor] : []
}

function placeOf({ body }: EntryBrief, id: string): readonly CasePlace[] {
  return body.kind === 'place-set' && body.payload.place.id === id ? [body.payload.place] : []
}

type Said = Readonly<Record<string, string | null>>

function sayActor({ name, kind, country, aliases, shortNames, members }: Actor, first: FirstKnown): Said {
  const spans = members.map(({ actor, from, to }) => {
    const when = from === null && to === null ? '' : ` (${sayPeriod({ from, to })})`
    return `${first.nameActor(actor)}${when}`
  })
  return {
    Name: name,
    Kind: kind.replaceAll('-', ' '),
    Country: country,
    Aliases: listed(aliases),
    'Short names': listed(shortNames),
    Members: listed(spans),
  }
}

function sayPlace({ name, variants = [], within = [], latitude, longitude, kind }: CasePlace): Said {
  return {
    Name: name,
    'Other spellings': listed(variants),
    Within: listed(within),
    Coordinates: latitude == null || longitude == null ? null : `${latitude}, ${longitude}`,
    Kind: kind ?? null,
  }
}

function listed(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.toSorted((a, b) => (foldName(a) < foldName(b) ? -1 : 1)).join('; ')
}

function diff(before: Said, after: Said): readonly EntryChange[] {
  return Object.keys(after)
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => change.before !== change.after)
}
