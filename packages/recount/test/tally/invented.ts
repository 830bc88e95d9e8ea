import {
  identifyIncident,
  unknownHarm,
  type Harm,
  type Incident,
  type IncidentContent,
  type Position,
} from '@recount/claims'
import { applyIncidents, openTables, type LinkedFigure, type TouchedIncident } from '@recount/tally'
import { openDuckDb, type OpenEngine } from '../../src/pipeline/duckdb-engine.ts'

const unknownContent: IncidentContent = {
  recorder: 'An invented monitor',
  key: '1',
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
  harmReported: null,
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
}

/** An incident of which nothing is known but what is given. */
export function inventIncident(known: Partial<IncidentContent> & { readonly key: string }): Incident {
  return identifyIncident({ ...unknownContent, ...known })
}

/** A position of which nothing is known but what is given. */
export function inventPosition(known: Partial<Position>): Position {
  return {
    belligerent: null,
    term: null,
    involvement: null,
    position: null,
    label: null,
    rejectedFor: [],
    acceptedFor: [],
    conceded: {},
    statement: null,
    place: null,
    grid: null,
    gridPrecision: null,
    origin: null,
    ...known,
  }
}

/** Civilians killed, min–max. */
export function civiliansKilled(min: number | null, max: number | null): Harm {
  return { killed: { civilians: { min, max } }, injured: {} }
}

/** A figure of a claim of its own, that stands from entry 1 on. */
export function inventFigure(known: Partial<LinkedFigure>, at = 0): LinkedFigure {
  return {
    entryFrom: 1,
    entryTo: 2_147_483_647,
    claim: `claim ${at}`,
    kind: 'killed',
    class: 'civilians',
    form: 'exact',
    words: null,
    min: null,
    max: null,
    lineage: `lineage ${at}`,
    ...known,
  }
}

/** Recorded by entry 1 and never touched again. */
export function recordedOnce(incident: Incident, figures: readonly LinkedFigure[] = []): TouchedIncident {
  return { history: { recorded: 1, original: incident, steps: [] }, figures }
}

/** Tables of their own that hold these incidents. */
export async function openTablesOf(incidents: readonly TouchedIncident[]): Promise<OpenEngine> {
  const engine = await openDuckDb({ path: null })
  await openTables(engine)
  await fillTables(engine, incidents)
  return engine
}

/** Adds incidents to tables that are open. */
export async function fillTables(engine: OpenEngine, incidents: readonly TouchedIncident[]): Promise<void> {
  await applyIncidents(engine, [incidents], { entry: 1, hash: 'invented' })
}
