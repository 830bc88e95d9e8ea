import { identifyIncident, unknownHarm, type Incident, type IncidentContent } from '@recount/claims'
import type { NewEntry } from '../src/index.ts'
import { by } from './samples.ts'

/** An incident of the sample recorder's under a key; the same key gives the same id. */
export function sampleIncident(key: string, changes: Partial<IncidentContent> = {}): Incident {
  return identifyIncident({
    recorder: 'Sample Recorder',
    key,
    code: `SR${key}`,
    otherCodes: [],
    title: `Strike ${key}`,
    url: null,
    period: { from: '2017-03-17', to: '2017-03-17' },
    timeOfDay: 'morning',
    clock: null,
    places: [],
    strikeTypes: ['air'],
    strikeStatus: 'Likely strike',
    harmReported: true,
    grade: 'Fair',
    causes: [],
    infrastructure: [],
    stage: null,
    belligerents: [],
    positions: [],
    harm: { ...unknownHarm, killed: { civilians: { min: 3, max: 5 } } },
    named: null,
    sources: 4,
    media: null,
    lineages: null,
    published: null,
    modified: null,
    notes: null,
    claims: [],
    origin: null,
    ...changes,
  })
}

/** The entry that records incidents. */
export function recording(...incidents: readonly Incident[]): NewEntry {
  return by({ kind: 'incidents-recorded', payload: { document: null, mapping: null, incidents } })
}
