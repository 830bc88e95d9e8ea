import { z } from 'zod'
import { placeKinds } from './codes.ts'

/**
 * A place as a claim names it. `name` is the text's own word; `id` is the gazetteer's (`SY`, `SY.04`,
 * `SY.04/ar-raqqah`), null where the gazetteer does not know it; `within` lists the ids that contain it, narrowest first.
 */
export const placeSchema = z
  .strictObject({
    name: z.string(),
    id: z.string().nullable(),
    kind: z.enum(placeKinds),
    within: z.array(z.string()).readonly(),
    latitude: z.number().min(-90).max(90).nullable(),
    longitude: z.number().min(-180).max(180).nullable(),
  })
  .readonly()
export type Place = z.infer<typeof placeSchema>

/** One meaning of a place name. Population is 0 where unknown; it only ranks rival meanings of one name. */
export interface GazetteerPlace {
  readonly id: string
  readonly name: string
  readonly kind: Place['kind']
  readonly country: string
  readonly within: readonly string[]
  readonly latitude: number
  readonly longitude: number
  readonly population: number
}

/** What place names can mean. `key` is a name folded by `placeKey`; the answer lists every meaning, likeliest first. */
export interface Gazetteer {
  /** Every place a folded name can mean, likeliest first; empty when the name is unknown. */
  listByKey(key: string): readonly GazetteerPlace[]
  /** Could some longer name begin with this folded word? Lets a reader stop early. */
  isNameStart(firstWord: string): boolean
  findById(id: string): GazetteerPlace | undefined
}
