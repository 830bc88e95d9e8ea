import type { Gazetteer } from '@recount/claims'
import type { MatchedIncident } from '../../../src/pipeline/links/statements/statement-proposal.ts'

/** What an invented incident says; the rest is unknown. */
export interface InventedIncident {
  readonly id: string
  readonly on: string
  readonly until?: string
  readonly place: string
  readonly region?: string
  /** Syria where not given; null where the recorder doesn't tell. */
  readonly country?: string | null
  readonly at?: readonly [number, number]
  readonly killed?: number | readonly [number, number]
  readonly injured?: number
  readonly by?: readonly string[]
}

export const force = 'Northern Alliance'

/** An incident as the ledger holds it, of what is compared. */
export function inventIncident(invented: InventedIncident): MatchedIncident {
  const { id, on, until = on, place, region, country = 'Syria', at, killed, injured, by = [force] } = invented
  const [min, max] = typeof killed === 'number' ? [killed, killed] : (killed ?? [])
  return {
    id,
    period: { from: on, to: until },
    places: [
      {
        name: place,
        otherNames: [],
        precision: null,
        latitude: at?.[0] ?? null,
        longitude: at?.[1] ?? null,
        radius: null,
        admin: { ...(country !== null && { country }), ...(region !== undefined && { region }) },
        within: [],
      },
    ],
    belligerents: by.map((name) => ({ name, id: null, involvement: null })),
    harm: {
      killed: min === undefined || max === undefined ? {} : { civilians: { min, max } },
      injured: injured === undefined ? {} : { civilians: { min: injured, max: injured } },
    },
  }
}

/** A gazetteer of one country without towns. */
export const emptyGazetteer: Gazetteer = {
  listByKey: (key) => (key === 'syria' ? [syria] : []),
  match: () => undefined,
  isNameStart: () => false,
  isCommonWord: () => false,
  findById: () => undefined,
  isOwn: () => false,
}

const syria = {
  id: 'SY',
  name: 'Syria',
  kind: 'country',
  country: 'SY',
  within: [],
  latitude: 35,
  longitude: 38,
  population: 0,
} as const
