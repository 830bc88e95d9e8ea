import {
  findActor,
  unknownPosition,
  type Actor,
  type HarmRange,
  type Incident,
  type Position,
  type PositionCode,
  type RejectionReason,
} from '@recount/claims'
import type { ConcededCount, OfficialStatement } from '@recount/extract'

/** What a statement gives an incident when somebody accepts it for it. */
export interface StatedPosition {
  /** Whose statement it is; null where nobody says. */
  readonly belligerent: string | null
  readonly position: PositionCode | null
  readonly reason: RejectionReason | null
  readonly killed: HarmRange | null
  readonly injured: HarmRange | null
  /** The place as the statement names it. */
  readonly place: string | null
  readonly words: string
}

/** The incident's positions with what was stated in them, or null where they stay; `says` tells which and why, in a sentence. */
export interface PlacedPosition {
  readonly positions: readonly Position[] | null
  readonly says: string
}

/** What a statement says that an incident's position can hold. */
export function positionStated(
  { position, reason, killed, injured, places }: OfficialStatement,
  words: string,
  belligerent: string | null,
): StatedPosition {
  return {
    belligerent,
    position: position?.value ?? null,
    reason: reason?.value ?? null,
    killed: rangeOf(killed),
    injured: rangeOf(injured),
    place: places.find(({ role }) => role === 'place' || role === 'beside')?.name ?? null,
    words,
  }
}

/**
 * Adds what a statement says to an incident's positions: where the incident has none of that belligerent, or one that was not yet
 * assessed or is open. Any other stays as it is.
 */
export function placePosition(
  stated: StatedPosition,
  { positions, belligerents }: Pick<Incident, 'positions' | 'belligerents'>,
  actors: readonly Actor[],
): PlacedPosition {
  const { belligerent, position } = stated
  if (belligerent === null) {
    return keep('Whose statement it is isn’t known, so the incident’s positions stay as they are.')
  }
  if (position === null) {
    return keep(
      'The statement doesn’t tell how it was assessed, so the incident’s positions stay as they are.',
    )
  }
  const same = (name: string | null) => name !== null && isSameActor(name, belligerent, actors)
  const at = positions.findIndex((one) => same(one.belligerent))
  const held = positions[at]
  if (held === undefined) {
    const name = belligerents.find((one) => same(one.name))?.name ?? belligerent
    const added = statedAs(stated, { ...unknownPosition, belligerent: name })
    return { positions: [...positions, added], says: `${name} is recorded as “${sayCode(position)}”.` }
  }
  const { position: before, belligerent: name } = held
  if (before !== null && !open.includes(before)) {
    const what =
      before === position ? 'as the statement says' : `though the statement says “${sayCode(position)}”`
    return keep(`${name} stays “${sayCode(before)}”, ${what}: it was assessed already.`)
  }
  const was = before === null ? 'a position that wasn’t told' : `“${sayCode(before)}”`
  return {
    positions: positions.with(at, statedAs(stated, held)),
    says: `${name} is recorded as “${sayCode(position)}” instead of ${was}.`,
  }
}

const open: readonly PositionCode[] = ['not_yet_assessed', 'open_incident']

/** It was read from no row of a table any more. */
function statedAs(
  { position, reason, killed, injured, place, words }: StatedPosition,
  held: Position,
): Position {
  return {
    ...held,
    position,
    label: null,
    rejectedFor: reason === null ? [] : [reason],
    conceded: { ...(killed === null ? {} : { killed }), ...(injured === null ? {} : { injured }) },
    statement: words,
    place: held.place ?? place,
    origin: null,
  }
}

function keep(says: string): PlacedPosition {
  return { positions: null, says }
}

/** Two names of one actor, by the registry; two names nobody knows are one where they are written alike. */
function isSameActor(one: string, other: string, actors: readonly Actor[]): boolean {
  const [a, b] = [one, other].map(
    (name) => actors.find(({ id }) => id === name)?.id ?? findActor(actors, name)?.id ?? name.toLowerCase(),
  )
  return a === b
}

function sayCode(code: PositionCode): string {
  return code.replaceAll('_', ' ')
}

function rangeOf(count: ConcededCount | null): HarmRange | null {
  if (count === null || (count.min === null && count.max === null)) return null
  return { min: count.min, max: count.max }
}
