import { phrases } from '../pack/phrases.ts'

/** Nouns for a kind of place, before "of" or after a name; the value is the kind of place they make. */
export const placeNouns: Readonly<Record<'region' | 'district' | 'populated' | 'site', readonly string[]>> = {
  region: phrases(`
    governorate, province, department, oblast, region, state, county, territory, gobernorate
  `),
  district: phrases(`
    district, subdistrict, sub-district, municipality, township, tehsil, raion, local government area,
    agency, jurisdiction, woreda, block
  `),
  populated: phrases(`
    city, town, village, hamlet, capital, port, settlement, suburb, outskirts, canton, enclave, locality,
    commune
  `),
  site: phrases(`
    camp, refugee camp, neighborhood, neighbourhood, quarter, square, street, valley, market, farm,
    airport, base, hill, mountain, island, border crossing, river, volcano, suburb, slum, colony,
    checkpoint, area
  `),
}

/** Directions and adjectives that shade a place without narrowing it enough to be one ("northern Syria"). */
export const placeShades: readonly string[] = phrases(`
    north, south, east, west, northern, southern, eastern, western, central, north-eastern, northeastern,
    northwestern, southeastern, southwestern, northeast, northwest, southeast, southwest, downtown,
    greater, rural, upper, lower, neighboring, neighbouring, occupied, war-torn, besieged, nearby,
    outside, inside, the, rebel-held, mainly, northwest, countryside, border
  `)

/** Prepositions that put something in a place. */
export const locatives: readonly string[] = phrases(`
    in, at, near, around, outside, inside, of, on, from, into, across, over, between, throughout, to,
    within, within the, northeast of, northwest of, southeast of, southwest of, north of, south of,
    east of, west of, against
  `)
