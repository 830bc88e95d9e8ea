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

/**
 * One meaning of a place name. Population is 0 where unknown; it ranks rival meanings of one name, and lets a reader ask
 * for context before it believes in a village. For an area it is the sum of the places known in it. `country` is ISO 3166
 * (`SY`), null for a region across borders; coordinates are null where unknown.
 */
export interface GazetteerPlace {
  readonly id: string
  readonly name: string
  readonly kind: Place['kind']
  readonly country: string | null
  readonly within: readonly string[]
  readonly latitude: number | null
  readonly longitude: number | null
  readonly population: number
}

/** A name found in a run of words: how many words it takes and what it can mean, likeliest first. */
export interface GazetteerMatch {
  readonly length: number
  readonly places: readonly GazetteerPlace[]
  /** Found only by the coarser fold that joins transliterations (Deir al-Zour, Dayr az Zawr): ask for context. */
  readonly isLoose: boolean
}

/** What place names can mean. `key` is a name folded by `placeKey`; an answer lists every meaning, likeliest first. */
export interface Gazetteer {
  /** Every place a folded name can mean, likeliest first; empty when the name is unknown. */
  listByKey(key: string): readonly GazetteerPlace[]
  /**
   * The longest name that begins at `words[from]`. `words` are the text's words, each folded by `placeKey` on its own,
   * without a possessive 's; one of them may hold several (`ez-Zor` → `ez zor`). An empty string ends every name: put one
   * where a name can't go on (a comma, the end of a sentence).
   */
  match(words: readonly string[], from: number): GazetteerMatch | undefined
  /** Does some name begin with this folded word? Lets a reader stop early. */
  isNameStart(firstWord: string): boolean
  /** Is the key also an ordinary English word, a given name, a surname or a month, so that it names a place only in context? */
  isCommonWord(key: string): boolean
  findById(id: string): GazetteerPlace | undefined
  /** Did somebody name this place for the case? Then its name is believed wherever it stands, however small it is. */
  isOwn(id: string): boolean
}
