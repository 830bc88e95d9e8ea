import { foldName } from '@recount/claims'
import type { Model } from '@recount/link'
import { sayReasons } from './proposal-reasons.ts'
import type { ScoredPair } from './scored-pairs.ts'
import { sharesOfOneToOne } from './shares-of-one.ts'
import type {
  AbstentionCode,
  MatchedIncident,
  StatementAbstention,
  StatementCandidate,
  StatementProposal,
  StatementProposals,
  StatementToMatch,
} from './statement-proposal.ts'

/** What is decided from: the pairs with their weights, and the chance that a statement is of none of them. */
export interface Settling {
  readonly statements: readonly StatementToMatch[]
  readonly incidents: readonly MatchedIncident[]
  readonly pairs: readonly ScoredPair[]
  readonly model: Model
  readonly none: number
  readonly atLeast: number
}

const mostRivals = 3

/** Proposes each statement's likeliest incident where it is likely enough, or says why not. */
export function settle(settling: Settling): StatementProposals {
  const slotOf = slotsOf(settling.statements)
  const ranked = rankCandidates(settling, slotOf)
  const placed = new Set(settling.statements.filter(isPlaced).map(({ key }) => key))
  const taken = findTaken(ranked, placed, settling.atLeast, slotOf)
  const proposals: StatementProposal[] = []
  const abstentions: StatementAbstention[] = []
  for (const statement of settling.statements) {
    const { key } = statement
    const candidates = ranked.get(key) ?? []
    const [best, ...rivals] = candidates
    if (best && taken.get(slotOf(key, best.incident)) === key)
      proposals.push({ statement: key, ...best, rivals })
    else
      abstentions.push({
        statement: key,
        ...abstain(statement, candidates, settling.atLeast),
        rivals: candidates,
      })
  }
  return { proposals, abstentions }
}

/** What only one statement can have: an incident, among the statements of one belligerent. */
type SlotOf = (statement: string, incident: string) => string

function slotsOf(statements: readonly StatementToMatch[]): SlotOf {
  const speakers = new Map(
    statements.map(({ key, speaker }) => [key, speaker === null ? null : foldName(speaker)]),
  )
  return (statement, incident) => JSON.stringify([incident, speakers.get(statement)])
}

/** Does it name a place? Of a day alone nobody can tell which incident is meant. */
function isPlaced({ statement: { places } }: Pick<StatementToMatch, 'statement'>): boolean {
  return places.some(({ role }) => role !== 'country')
}

type Ranked = ReadonlyMap<string, readonly StatementCandidate[]>

function rankCandidates({ statements, incidents, pairs, model, none }: Settling, slotOf: SlotOf): Ranked {
  const shares = sharesOfOneToOne(pairs, none, ({ statement, incident }) => slotOf(statement, incident))
  const probabilities = new Map(pairs.map((pair, at) => [pair, shares[at]!]))
  const statementOf = new Map(statements.map((statement) => [statement.key, statement]))
  const incidentOf = new Map(incidents.map((incident) => [incident.id, incident]))
  const best = [...Map.groupBy(pairs, ({ statement }) => statement)].map(([key, own]) => {
    const first = own
      .toSorted((a, b) => probabilities.get(b)! - probabilities.get(a)! || b.weight - a.weight)
      .slice(0, mostRivals + 1)
    const candidates = first.map((pair) => ({
      incident: pair.incident,
      weight: pair.weight,
      probability: probabilities.get(pair)!,
      reasons: sayReasons(pair, model, statementOf.get(key)!, incidentOf.get(pair.incident)!),
    }))
    return [key, candidates] as const
  })
  return new Map(best)
}

/** For each slot the statement that it goes to: the likeliest of those that would be proposed. */
function findTaken(
  ranked: Ranked,
  placed: ReadonlySet<string>,
  atLeast: number,
  slotOf: SlotOf,
): ReadonlyMap<string, string> {
  const taken = new Map<string, { readonly key: string; readonly probability: number }>()
  for (const [key, [best]] of ranked) {
    if (!best || best.probability < atLeast || !placed.has(key)) continue
    const slot = slotOf(key, best.incident)
    const before = taken.get(slot)
    if (!before || best.probability > before.probability)
      taken.set(slot, { key, probability: best.probability })
  }
  return new Map([...taken].map(([slot, { key }]) => [slot, key]))
}

/** The best is at most so many times likelier than the next: then there are two. */
const closeRatio = 4
const leastNear = 0.05

function abstain(
  { statement }: StatementToMatch,
  [best, next]: readonly StatementCandidate[],
  atLeast: number,
): { readonly code: AbstentionCode; readonly reason: string } {
  if (statement.date === null) return { code: 'no-date', reason: 'The statement gives no day.' }
  if (!isPlaced({ statement })) return { code: 'no-place', reason: 'The statement names no place.' }
  if (!best || best.probability < leastNear)
    return { code: 'none-near', reason: 'No incident is near in time and place.' }
  if (best.probability >= atLeast)
    return { code: 'taken', reason: 'The likeliest incident has a likelier statement.' }
  if (next && next.probability * closeRatio >= best.probability)
    return { code: 'two-close', reason: sayClose(best, next) }
  return {
    code: 'too-unlikely',
    reason: `The likeliest incident has a probability of ${percent(best.probability)}, less than ${percent(atLeast)}.`,
  }
}

function sayClose(best: StatementCandidate, next: StatementCandidate): string {
  return `Two or more incidents are about as likely: ${percent(best.probability)} and ${percent(next.probability)}.`
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
