import { incidentCodes } from './english/incident-codes.ts'
import { incidents } from './english/incidents.ts'
import { tallies } from './english/tallies.ts'

/** The messages in English of the screens about incidents, which are loaded with them. */
export const englishOfIncidents = { ...incidentCodes, ...incidents, ...tallies } as const
