import type { Gazetteer, GazetteerPlace } from '@recount/claims'
import { placeKey } from '@recount/places'

/** The country that bears a name; undefined where the gazetteer knows none of that name. */
export function findCountry(gazetteer: Gazetteer, name: string): GazetteerPlace | undefined {
  return gazetteer.listByKey(placeKey(name)).find(({ kind }) => kind === 'country')
}
