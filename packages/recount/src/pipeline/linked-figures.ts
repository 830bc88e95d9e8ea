import {
  canonicalJson,
  listVersions,
  type Claim,
  type HarmClass,
  type IncidentHistory,
  type VictimClass,
} from '@recount/claims'
import type { RecordedClaim } from '@recount/ledger'
import { standing, type LinkedFigure } from '@recount/tally'

/** Classes of a claim that mean the same as a recorder's; a figure of any other is a part of none of them that is summed. */
const harmClassOf: Readonly<Partial<Record<VictimClass, HarmClass>>> = {
  persons: 'persons',
  civilians: 'civilians',
  children: 'children',
  women: 'women',
  men: 'men',
  combatants: 'belligerents',
  medical: 'healthcare-personnel',
  journalists: 'journalists',
}

/**
 * What the claims linked to an incident give of the people killed and injured, entry by entry: from when both the claim was
 * linked and accepted until either ended or the claim was edited. A denial gives no figure, and neither does a claim that tells
 * killed and injured together. `lineageOf` names the route by which a claim came, as far as the case is known now.
 */
export function listFigures(
  history: IncidentHistory,
  claims: ReadonlyMap<string, RecordedClaim>,
  lineageOf: (claim: Claim) => string,
): readonly LinkedFigure[] {
  const versions = listVersions(history)
  const linked = new Set(versions.flatMap(({ incident }) => incident.claims))
  return [...linked].flatMap((id) => {
    const recorded = claims.get(id)
    if (recorded === undefined) return []
    const turns = [...versions.map(({ entry }) => entry), ...listTurns(recorded)]
    const entries = [...new Set(turns)].filter((entry) => entry >= history.recorded).sort((a, b) => a - b)
    const pieces = entries.map((entry, i) => {
      const isLinked = versions.findLast((version) => version.entry <= entry)?.incident.claims.includes(id)
      const claim = isLinked === true ? findAccepted(recorded, entry) : undefined
      const figure = claim === undefined ? undefined : figureOf(claim, lineageOf(claim))
      return { entryFrom: entry, entryTo: entries[i + 1] ?? standing, figure }
    })
    return joinPieces(pieces)
  })
}

type Figure = Omit<LinkedFigure, 'entryFrom' | 'entryTo'>
interface Piece {
  readonly entryFrom: number
  readonly entryTo: number
  readonly figure: Figure | undefined
}

/** Stretches that follow each other with the same figure are one. */
function joinPieces(pieces: readonly Piece[]): readonly LinkedFigure[] {
  const joined: LinkedFigure[] = []
  for (const { entryFrom, entryTo, figure } of pieces) {
    if (figure === undefined) continue
    const last = joined.at(-1)
    const piece = { entryFrom, entryTo, ...figure }
    const isSame =
      last?.entryTo === entryFrom && canonicalJson({ ...last, entryFrom, entryTo }) === canonicalJson(piece)
    if (isSame) joined[joined.length - 1] = { ...last, entryTo }
    else joined.push(piece)
  }
  return joined
}

function listTurns({ entry, decisions, edits }: RecordedClaim): readonly number[] {
  const acts = [...decisions, ...edits]
  return [entry, ...acts.flatMap((act) => [act.entry, act.undone?.entry ?? act.entry])]
}

/** The claim as an entry left it, where it was accepted then. */
function findAccepted({ original, decisions, edits }: RecordedClaim, entry: number): Claim | undefined {
  const isInForce = (act: RecordedClaim['decisions'][number] | RecordedClaim['edits'][number]): boolean =>
    act.entry <= entry && (act.undone === null || act.undone.entry > entry)
  if (decisions.findLast(isInForce)?.status !== 'accepted') return undefined
  const changes = edits.filter(isInForce).map((edit) => edit.changes)
  return Object.assign({}, original, ...changes) as Claim
}

function figureOf(claim: Claim, lineage: string): Figure | undefined {
  const { measure, stance, count } = claim
  const of = harmClassOf[claim.victims ?? 'persons']
  if (of === undefined || (measure !== 'killed' && measure !== 'injured')) return undefined
  if (stance === 'denied' || stance === 'assessed-not-credible') return undefined
  const { form, words, min, max } = count
  return { claim: claim.id, kind: measure, class: of, form, words, min, max, lineage }
}
