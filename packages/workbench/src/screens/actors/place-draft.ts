import type { Answered, Asked } from '../../server/ask.ts'
import type { PlaceKind } from '@recount/claims'
import { linesOf } from './actor-draft.ts'

type PlaceSpec = NonNullable<Asked<'setPlace'>['body']>['place']

/** A place as it is typed. */
export interface PlaceDraft {
  /** Null for one that is not there yet. */
  readonly id: string | null
  readonly name: string
  readonly variants: string
  readonly kind: PlaceKind | ''
  readonly within: { readonly id: string; readonly name: string } | null
  readonly latitude: string
  readonly longitude: string
}

/** A place to be changed, with further spellings. */
export function placeDraftOf(
  { row, place }: Answered<'getPlace'>,
  added: readonly string[] = [],
): PlaceDraft {
  const [narrowest] = place.within === undefined ? [] : row.within
  return {
    id: row.id,
    name: place.name,
    variants: [...new Set([...(place.variants ?? []), ...added])].join('\n'),
    kind: place.kind ?? '',
    within: narrowest === undefined ? null : { id: narrowest.id, name: narrowest.name ?? narrowest.id },
    latitude: place.latitude == null ? '' : String(place.latitude),
    longitude: place.longitude == null ? '' : String(place.longitude),
  }
}

/** A place that is not there yet. */
export function newPlaceDraft(name: string): PlaceDraft {
  return { id: null, name, variants: '', kind: 'populated', within: null, latitude: '', longitude: '' }
}

/** The place that a draft describes; what is empty is left to the gazetteer. */
export function placeOf({ id, name, variants, kind, within, latitude, longitude }: PlaceDraft): PlaceSpec {
  return {
    name: name.trim(),
    variants: linesOf(variants),
    ...(id === null ? {} : { id }),
    ...(kind === '' ? {} : { kind }),
    ...(within === null ? {} : { within: [within.id] }),
    ...(latitude.trim() === '' ? {} : { latitude: Number(latitude) }),
    ...(longitude.trim() === '' ? {} : { longitude: Number(longitude) }),
  }
}
