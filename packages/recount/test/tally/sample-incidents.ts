import {
  identifyIncident,
  unknownHarm,
  type Incident,
  type IncidentContent,
  type IncidentPlace,
} from '@recount/claims'
import type { Selection, TouchedIncident } from '@recount/tally'

/** An invented incident of which nothing is known but its key and what is given. */
export function sampleIncident(key: string, known: Partial<IncidentContent> = {}): Incident {
  return identifyIncident({
    recorder: 'sample',
    key,
    code: null,
    otherCodes: [],
    title: null,
    url: null,
    period: null,
    timeOfDay: null,
    clock: null,
    places: [],
    strikeTypes: [],
    strikeStatus: null,
    harmReported: true,
    grade: null,
    causes: [],
    infrastructure: [],
    stage: null,
    belligerents: [],
    positions: [],
    harm: unknownHarm,
    named: null,
    sources: null,
    media: null,
    lineages: null,
    published: null,
    modified: null,
    notes: null,
    claims: [],
    origin: null,
    ...known,
  })
}

/** A place of that name in a unit; nothing else is known of it. */
export function samplePlace(name: string | null, known: Partial<IncidentPlace> = {}): IncidentPlace {
  return {
    name,
    otherNames: [],
    precision: null,
    latitude: null,
    longitude: null,
    radius: null,
    admin: {},
    within: [],
    ...known,
  }
}

/** Belligerents by name. */
export function sampleBelligerents(...names: readonly string[]): IncidentContent['belligerents'] {
  return names.map((name) => ({ name, id: null, involvement: 'suspected' }))
}

/** An incident that was recorded and left alone. */
export function recordedAt(entry: number, incident: Incident): TouchedIncident {
  return { history: { recorded: entry, original: incident, steps: [] }, figures: [] }
}

/** Everything. */
export const anySelection: Selection = { facets: [], places: [], from: null, to: null }
