import { createHash } from 'node:crypto'
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Incident } from '@recount/claims'
import { createStatementReader } from '@recount/extract'
import { onDuckDb } from '@recount/link/duckdb'
import { worldGazetteer } from '@recount/places'
import { findShippedMapping, readTable } from '@recount/tables'
import {
  matchStatements,
  type MatchedStatements,
} from '../packages/recount/src/pipeline/links/statements/match-statements.ts'
import type { StatementCandidate } from '../packages/recount/src/pipeline/links/statements/statement-proposal.ts'

/** A statement and the row of the incident that an archive attached it to. */
interface AttachedStatement {
  readonly id: string
  readonly text: string
  readonly incident: number
}

/** How many statements were proposed, and how many of those rightly; recall is over all of them. */
export interface StatementScore {
  readonly statements: number
  readonly proposed: number
  readonly right: number
  readonly precision: number
  readonly recall: number
  readonly abstentions: Readonly<Record<string, number>>
}

/** The scores of all, and of the two halves that the last digit of an id's MD5 makes. */
export interface StatementScores {
  readonly all: StatementScore
  readonly even: StatementScore
  readonly odd: StatementScore
  readonly pairs: number
}

/** Whose statements they are, as the archive names the belligerent. */
const speaker = 'U.S.-led Coalition'
const countries = ['SY', 'IQ']

interface Matched {
  readonly statements: readonly AttachedStatement[]
  readonly incidents: readonly Incident[]
  readonly found: MatchedStatements
}

/** Matches the statements of a file with the incidents of a table, without what the table says of statements. */
async function matchFile(statementsPath: string, incidentsPath: string): Promise<Matched> {
  const statements = JSON.parse(readFileSync(statementsPath, 'utf8')) as readonly AttachedStatement[]
  const incidents = await readIncidents(incidentsPath)
  const read = createStatementReader()
  const toMatch = statements.flatMap(({ id, text }) => {
    const [statement] = read(text)
    return statement === undefined ? [] : [{ key: id, statement, words: text, speaker }]
  })
  const instance = await DuckDBInstance.create(':memory:')
  const engine = onDuckDb(await instance.connect())
  const gazetteer = await worldGazetteer()
  const found = await matchStatements(toMatch, incidents, engine, { gazetteer, countries })
  instance.closeSync()
  return { statements, incidents, found }
}

async function readIncidents(path: string): Promise<readonly Incident[]> {
  const mapping = findShippedMapping('airwars')
  if (mapping === undefined) throw new Error('the mapping of Airwars’ table is not shipped')
  const incidents: Incident[] = []
  for await (const batch of readTable(createReadStream(path), mapping, { document: '0'.repeat(64) }))
    incidents.push(...batch.incidents)
  return incidents
}

/** Scores the proposals of a file of attached statements. */
export async function scoreStatements(
  statementsPath: string,
  incidentsPath: string,
): Promise<StatementScores> {
  return scoresOf(await matchFile(statementsPath, incidentsPath))
}

function scoresOf(matched: Matched): StatementScores {
  const { statements, found } = matched
  return {
    all: scoreOf(matched, statements),
    even: scoreOf(
      matched,
      statements.filter(({ id }) => isEven(id)),
    ),
    odd: scoreOf(
      matched,
      statements.filter(({ id }) => !isEven(id)),
    ),
    pairs: found.pairs,
  }
}

function isEven(id: string): boolean {
  return parseInt(createHash('md5').update(id).digest('hex').at(-1) ?? '0', 16) % 2 === 0
}

function scoreOf({ incidents, found }: Matched, statements: readonly AttachedStatement[]): StatementScore {
  const rows = new Map(incidents.map(({ id, origin }) => [id, (origin?.row ?? 0) - 1]))
  const proposals = new Map(
    found.proposals.map((proposal) => [proposal.statement, rows.get(proposal.incident)]),
  )
  const codes = new Map(found.abstentions.map(({ statement, code }) => [statement, code]))
  const proposed = statements.filter(({ id }) => proposals.has(id))
  const right = proposed.filter(({ id, incident }) => proposals.get(id) === incident).length
  const abstained = Object.groupBy(
    statements.filter(({ id }) => !proposals.has(id)),
    ({ id }) => codes.get(id) ?? 'not-read',
  )
  return {
    statements: statements.length,
    proposed: proposed.length,
    right,
    precision: right / proposed.length,
    recall: right / statements.length,
    abstentions: Object.fromEntries(
      Object.entries(abstained).map(([code, list = []]) => [code, list.length]),
    ),
  }
}

function sayScore(
  name: string,
  { statements, proposed, right, precision, recall, abstentions }: StatementScore,
) {
  const said = Object.entries(abstentions).map(([code, count]) => `${code} ${count}`)
  return `${name}: P ${precision.toFixed(3)} R ${recall.toFixed(3)} (${right} right of ${proposed} proposed, ${statements} statements); abstained: ${said.join(', ')}`
}

/** The proposals that are wrong, with what was in reach, for looking at. */
function listWrong({ statements, incidents, found }: Matched): readonly string[] {
  const places = new Map(incidents.map((incident) => [incident.id, incident]))
  const say = ({ incident, probability, weight, reasons }: StatementCandidate) => {
    const { origin, places: at = [], period } = places.get(incident) ?? {}
    const parts = reasons.map((reason) => `${reason.says} ${reason.weight.toFixed(1)}`)
    return `    ${(origin?.row ?? 0) - 1} ${at[0]?.name} ${period?.from}: ${probability.toFixed(2)}, ${weight.toFixed(1)} = ${parts.join('; ')}`
  }
  return statements.flatMap(({ id, text, incident }) => {
    const proposal = found.proposals.find(({ statement }) => statement === id)
    const { origin } = places.get(proposal?.incident ?? '') ?? {}
    if (proposal === undefined || (origin?.row ?? 0) - 1 === incident) return []
    return [`${id} → ${incident}: ${text.slice(0, 120)}`, say(proposal), ...proposal.rivals.map(say)]
  })
}

const shared = ['../shared/data', '../../shared/data']
  .map((folder) => join(import.meta.dirname, '..', folder))
  .find((folder) => existsSync(folder))

if (import.meta.main) {
  const [given] = process.argv.slice(2).filter((word) => !word.startsWith('--'))
  const matched = await matchFile(
    given ?? join(shared ?? '', 'statements/statements.json'),
    join(shared ?? '', 'airwars-syria/incidents.csv'),
  )
  const { all, even, odd, pairs } = scoresOf(matched)
  console.log(`${pairs} pairs looked at`)
  console.log([sayScore('all', all), sayScore('even half', even), sayScore('odd half', odd)].join('\n'))
  if (process.argv.includes('--wrong')) console.log(listWrong(matched).join('\n'))
  if (process.argv.includes('--model'))
    console.log(
      JSON.stringify(
        matched.found.model.comparisons.map(({ name, levels }) => ({
          name,
          levels: levels.map((l) => [l.label, l.m, l.u]),
        })),
      ),
    )
}
