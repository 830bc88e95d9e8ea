import { unknownPosition, type Aggregate, type Harm, type Incident, type Position } from '@recount/claims'
import {
  applyIncidents,
  emptyTables,
  openTables,
  type LinkedFigure,
  type TouchedIncident,
} from '@recount/tally'
import { openDuckDb, type OpenEngine } from '../../src/pipeline/duckdb-engine.ts'
import { recordedAt } from './sample-incidents.ts'

/** A position of which nothing is known but what is given. */
export function samplePosition(known: Partial<Position>): Position {
  return { ...unknownPosition, ...known }
}

/** Civilians killed, min–max. */
export function civiliansKilled(min: number | null, max: number | null): Harm {
  return { killed: { civilians: { min, max } }, injured: {} }
}

/** A figure of a claim of its own, that stands from entry 1 on. */
export function sampleFigure(known: Partial<LinkedFigure>, at = 0): LinkedFigure {
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

/** Tables of their own, empty. */
export async function openSampleTables(): Promise<OpenEngine> {
  const engine = await openDuckDb({ path: null })
  await openTables(engine)
  return engine
}

/** The tables hold these incidents alone, each recorded by entry 1 and never touched again. */
export async function refillTables(
  engine: OpenEngine,
  incidents: readonly { readonly incident: Incident; readonly figures?: readonly LinkedFigure[] }[],
): Promise<void> {
  await emptyTables(engine)
  const touched = incidents.map(({ incident, figures = [] }): TouchedIncident => ({
    ...recordedAt(1, incident),
    figures,
  }))
  await applyIncidents(engine, [touched], { entry: 1, hash: 'invented' })
}

/** A figure for civilians killed of which nothing else is known but what is given. */
export function sampleAggregate(known: Partial<Aggregate>): Aggregate {
  return {
    id: 'aggregate',
    title: 'An invented figure',
    claimant: 'somebody',
    harm: 'killed',
    victims: 'civilians',
    range: { min: 1, max: 1 },
    period: { from: null, to: null },
    places: [],
    belligerents: [],
    holds: [],
    holdsNot: [],
    claim: null,
    statedOn: null,
    ...known,
  }
}
