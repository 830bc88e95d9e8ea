import { canonicalJson, hashOf, type Gazetteer, type Incident } from '@recount/claims'
import { priorWeight, type Model } from '@recount/link'
import type { Case } from '../case.ts'
import { findCountry } from '../find-country.ts'
import { gazetteerOf } from '../reader.ts'
import { openLinkEngine, type LinkEngine } from './link-engine.ts'
import type { LinkRun } from './link-view.ts'
import { refuseStopped, type LinkWatch } from './link-watch.ts'
import { summarize } from './list-links.ts'
import { readStatements, type ReadStatement } from './read-statements.ts'
import { makeRun } from './run-file.ts'
import { runFormat, type RunInfo } from './run-info.ts'
import { compareRuns, nameClusters, readLastPairs } from './run-pairs.ts'
import { tryRun, withRun } from './run-session.ts'
import { makeRunTables, writeInfo, writePairs, writeRecords, type PairToKeep } from './run-writing.ts'
import { listStatementPairs, type LoneStatement, type StatementPair } from './statement-pairs.ts'
import { incidentRecord, statementRecord } from './statement-records.ts'
import { matchStatements, type MatchedStatements } from './statements/match-statements.ts'
import { statementsLink } from './statements-link.ts'
import { tellUnmet } from './unmet-decisions.ts'

/**
 * Whose statements they are, where the documents don't tell: a name or an actor's id; null where nobody knows. Where it isn't given,
 * it is who was said with the run before.
 */
export interface StatementOptions extends LinkWatch {
  readonly belligerent?: string | null
}

/**
 * Reads the official statements in the documents of a case and proposes the incident each is about, or abstains. Nothing enters
 * the ledger. Throws as `refuseStopped` does.
 */
export async function proposeStatements(opened: Case, options: StatementOptions = {}): Promise<LinkRun> {
  const { number: entry, hash } = await opened.ledger.head()
  const belligerent = options.belligerent === undefined ? await findSaid(opened) : options.belligerent
  const { statements, unspoken, notes } = await readStatements(opened, belligerent, options)
  const incidents = await listStanding(opened)
  options.onStep?.('comparing statements with incidents', statements.length, statements.length)
  const matched = await match(opened, statements, incidents)
  refuseStopped(options.signal)
  const decided = await opened.ledger.listPairDecisions(statementsLink)
  const { pairs, alone } = listStatementPairs(matched)
  const before = await readLastPairs(opened, statementsLink)
  const records = new Set([...statements.map(({ key }) => key), ...incidents.map(({ id }) => id)])
  const told = [
    ...notes,
    ...(options.belligerent === undefined ? tellSaid(belligerent) : []),
    ...tellUnmet(decided, records, 'document or incident'),
    ...tellEmpty(statements, incidents),
    ...tellLone(alone, statements),
  ]
  const info = infoOf({ entry, hash, model: matched.model, notes: told, belligerent, unspoken })
  await makeRun(opened, statementsLink, (engine) =>
    writeRun(opened, engine, { info, statements, incidents, pairs }),
  )
  const changes = await compareRuns(opened, statementsLink, before)
  const link = await withRun(opened, statementsLink, (session) => summarize(opened, session))
  return { link, changes, notes: told }
}

/** Who was said with the last run. */
async function findSaid(opened: Case): Promise<string | null> {
  const last = await tryRun(opened, statementsLink, async ({ info }) => info.belligerent)
  return last?.value ?? null
}

function tellSaid(belligerent: string | null): readonly string[] {
  return belligerent === null
    ? []
    : [
        `Where a document doesn’t tell whose its statements are, they are ${belligerent}’s, as with the run before.`,
      ]
}

async function listStanding({ ledger }: Case): Promise<readonly Incident[]> {
  const all = await Array.fromAsync(ledger.listIncidents())
  return all
    .filter(({ status }) => status === 'standing')
    .map(({ incident }) => incident)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

async function match(
  opened: Case,
  statements: readonly ReadStatement[],
  incidents: readonly Incident[],
): Promise<MatchedStatements> {
  const gazetteer = await gazetteerOf(opened.config)
  const engine = await openLinkEngine(null)
  try {
    return await matchStatements(statements, incidents, engine, {
      gazetteer,
      countries: listCountries(incidents, gazetteer),
    })
  } finally {
    engine.close()
  }
}

/** The countries of incidents, by the ids of what holds their places, or by the names that recorders give them. */
function listCountries(incidents: readonly Incident[], gazetteer: Gazetteer): readonly string[] {
  const places = incidents.flatMap((incident) => incident.places)
  const ids = new Set(places.flatMap(({ within }) => within))
  const names = new Set(places.flatMap(({ admin }) => admin.country ?? []))
  const known = [...ids].flatMap((id) => gazetteer.findById(id)?.country ?? [])
  const named = [...names].flatMap((name) => findCountry(gazetteer, name)?.country ?? [])
  return [...new Set([...known, ...named])].toSorted()
}

interface Run {
  readonly info: RunInfo
  readonly statements: readonly ReadStatement[]
  readonly incidents: readonly Incident[]
  readonly pairs: readonly StatementPair[]
}

async function writeRun(opened: Case, engine: LinkEngine, run: Run): Promise<void> {
  const { info, statements, incidents, pairs } = run
  await makeRunTables(engine)
  const met = new Set(pairs.map(({ right }) => right))
  const records = [
    ...statements.map((statement, at) => statementRecord(statement, at + 1)),
    ...incidents
      .filter(({ id }) => met.has(id))
      .map((incident, at) => incidentRecord(incident, statements.length + at + 1)),
  ]
  await writeRecords(engine, records)
  const numbers = new Map(records.map(({ key, record }) => [key, record]))
  await writePairs(engine, numberPairs(pairs, numbers))
  await nameClusters(engine, opened, info.name)
  await writeInfo(engine, info)
}

/** The likeliest first. */
function numberPairs(
  pairs: readonly StatementPair[],
  numbers: ReadonlyMap<string, number>,
): readonly PairToKeep[] {
  return pairs
    .map((pair) => ({ ...pair, l: numbers.get(pair.left) ?? 0, r: numbers.get(pair.right) ?? 0 }))
    .toSorted((a, b) => b.probability - a.probability || b.weight - a.weight || a.l - b.l || a.r - b.r)
}

function infoOf(
  given: Pick<RunInfo, 'entry' | 'hash' | 'notes' | 'belligerent' | 'unspoken'> & { readonly model: Model },
): RunInfo {
  const { entry, hash, model, notes, belligerent, unspoken } = given
  return {
    format: runFormat,
    name: statementsLink,
    kind: 'statements',
    left: 'official statements',
    right: 'incidents',
    entry,
    hash,
    model: hashOf(canonicalJson(model)),
    prior: priorWeight(model),
    lists: [],
    notes,
    trained: null,
    belligerent,
    unspoken,
  }
}

function tellEmpty(statements: readonly unknown[], incidents: readonly unknown[]): readonly string[] {
  return [
    ...(statements.length > 0
      ? []
      : ['No document of this case holds an official statement on a single incident.']),
    ...(incidents.length > 0
      ? []
      : ['This case holds no incidents: recount import reads them from a table.']),
  ]
}

/** Statements that no pair stands for have to be told of, or they would be lost in silence. */
function tellLone(alone: readonly LoneStatement[], statements: readonly ReadStatement[]): readonly string[] {
  const byKey = new Map(statements.map((statement, at) => [statement.key, statementRecord(statement, at)]))
  return alone.map(({ statement, reason }) => {
    const { title, from } = byKey.get(statement) ?? { title: statement, from: '' }
    return `${title} (${from}): ${reason}`
  })
}
