import { createHash } from 'node:crypto'
import type { StatementCandidate } from '../packages/recount/src/pipeline/links/statements/statement-proposal.ts'
import { dataPaths } from './corpora.ts'
import { matchFile, type AttachedStatement, type MatchedFile } from './statements/attached.ts'
import { renderTable } from './table.ts'

/**
 * Scores the matching of official statements with incidents against what an archive attached them to:
 * `node --conditions=recount-source bench/score-statements.ts [statements.json]`. `--wrong` lists the wrong proposals, `--model` what
 * was learnt.
 */

/** How many statements got a proposal, and how many of those the right one. Recall is over all statements. */
interface StatementScore {
  readonly statements: number
  readonly proposed: number
  readonly right: number
  readonly precision: number
  readonly recall: number
  readonly abstentions: Readonly<Record<string, number>>
}

/** The scores of all, and of the halves that the last bit of the MD5 of an id makes. */
interface StatementScores {
  readonly all: StatementScore
  readonly even: StatementScore
  readonly odd: StatementScore
}

/** Scores the proposals for the statements of a file. */
function scoreStatements(matched: MatchedFile): StatementScores {
  const even = matched.statements.filter(({ id }) => isEven(id))
  const odd = matched.statements.filter(({ id }) => !isEven(id))
  return {
    all: scoreOf(matched, matched.statements),
    even: scoreOf(matched, even),
    odd: scoreOf(matched, odd),
  }
}

function isEven(id: string): boolean {
  return (createHash('md5').update(id).digest().at(-1) ?? 0) % 2 === 0
}

function scoreOf({ rows, found }: MatchedFile, statements: readonly AttachedStatement[]): StatementScore {
  const proposals = new Map(found.proposals.map(({ statement, incident }) => [statement, rows.get(incident)]))
  const codes = new Map(found.abstentions.map(({ statement, code }) => [statement, code]))
  const proposed = statements.filter(({ id }) => proposals.has(id))
  const right = proposed.filter(({ id, incident }) => proposals.get(id) === incident).length
  const abstained = statements.filter(({ id }) => !proposals.has(id))
  const byCode = Map.groupBy(abstained, ({ id }) => codes.get(id) ?? 'not-read')
  return {
    statements: statements.length,
    proposed: proposed.length,
    right,
    precision: right / proposed.length,
    recall: right / statements.length,
    abstentions: Object.fromEntries([...byCode].map(([code, list]) => [code, list.length])),
  }
}

const heading = ['statements matched blind', 'statements', 'proposed', 'right', 'P', 'R', 'abstained']

function tell(name: string, score: StatementScore): readonly string[] {
  const { statements, proposed, right, precision, recall, abstentions } = score
  const abstained = Object.entries(abstentions).map(([code, count]) => `${count} ${code}`)
  const counts = [statements, proposed, right].map(String)
  return [name, ...counts, precision.toFixed(3), recall.toFixed(3), abstained.join(', ')]
}

/** The wrong proposals, each with what else was in reach. */
function listWrong({ statements, incidents, rows, found }: MatchedFile): readonly string[] {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]))
  const say = ({ incident, probability, weight, reasons }: StatementCandidate) => {
    const { places = [], period } = byId.get(incident) ?? {}
    const parts = reasons.map((reason) => `${reason.says} ${reason.weight.toFixed(1)}`)
    const where = `${rows.get(incident)} ${places[0]?.name} ${period?.from}`
    return `    ${where}: ${probability.toFixed(2)}, ${weight.toFixed(1)} of ${parts.join('; ')}`
  }
  return statements.flatMap(({ id, text, incident }) => {
    const proposal = found.proposals.find(({ statement }) => statement === id)
    if (proposal === undefined || rows.get(proposal.incident) === incident) return []
    return [`${id}, of ${incident}: ${text.slice(0, 120)}`, ...[proposal, ...proposal.rivals].map(say)]
  })
}

function listModel({ found }: MatchedFile): readonly string[] {
  return found.model.comparisons.flatMap(({ name, levels }) =>
    levels.map(({ label, m, u }) => `${name}\t${label}\t${m?.toPrecision(3)}\t${u?.toPrecision(3)}`),
  )
}

/** Matches and scores a file of statements, or the one beside the repository, and prints what came of it. */
export async function scoreAndTell(given?: string, flags: readonly string[] = []): Promise<void> {
  const [statements = given] = given === undefined ? dataPaths('statements/statements.json') : [given]
  const [incidents] = dataPaths('airwars-syria/incidents.csv')
  if (statements === undefined || incidents === undefined) {
    console.log('no statements to score: they are not in ../shared/data')
    return
  }
  const matched = await matchFile(statements, incidents)
  const { all, even, odd } = scoreStatements(matched)
  console.log(renderTable(heading, [tell('all', all), tell('even half', even), tell('odd half', odd)]))
  if (flags.includes('--wrong')) console.log(listWrong(matched).join('\n'))
  if (flags.includes('--model')) console.log(listModel(matched).join('\n'))
}

if (import.meta.main) {
  const words = process.argv.slice(2)
  await scoreAndTell(
    words.find((word) => !word.startsWith('--')),
    words,
  )
}
