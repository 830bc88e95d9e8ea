import { z } from 'zod'
import { placeKinds } from './codes.ts'

/**
 * A place that one case knows: a farm, a checkpoint, a quarter, or a further spelling of a place the world knows. With the
 * `id` of a known place the names are added to that place. Without one the id is made of the narrowest id in `within` (or
 * `case`) and the folded name, so that a known place of that name there is met again. `within` lists the ids of what
 * contains it, narrowest first; a single id is completed by what contains it. These are the shapes only; what places say
 * of each other and of the world's is checked where a gazetteer is extended by them.
 */
export const casePlaceSchema = z
  .strictObject({
    name: z.string(),
    variants: z.array(z.string()).readonly().exactOptional(),
    id: z.string().exactOptional(),
    within: z.array(z.string()).readonly().exactOptional(),
    latitude: z.number().nullable().exactOptional(),
    longitude: z.number().nullable().exactOptional(),
    kind: z.enum(placeKinds).exactOptional(),
    population: z.number().exactOptional(),
  })
  .readonly()
export type CasePlace = z.infer<typeof casePlaceSchema>
