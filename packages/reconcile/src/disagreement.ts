import { canonicalJson, hashOf } from '@recount/claims'
import { leadingFigure, type Account } from './account.ts'
import type { Mend } from './breakdown.ts'
import { sayParallel } from './counters/parallel.ts'
import type { Place } from './course.ts'
import { isPlacedAndNamed } from './doubt.ts'
import { gatherEvidence, quoteField } from './evidence.ts'
import { groupByKey } from './grouping.ts'
import type { Pair } from './pair.ts'
import { sayClaimant, sayCount, sayDate, sayList, sayNumber, sayPlaces, saySubject } from './phrase.ts'
import { explain } from './reasons.ts'
import type { Belief, Disagreement } from './reconciliation.ts'
import { findKind } from './rules.ts'
import type { Move } from './series.ts'

/** Gives a disagreement the id that its kind and members make. */
function identify(disagreement: Omit<Disagreement, 'id'>): Disagreement {
  return { id: hashOf(canonicalJson([disagreement.kind, ...disagreement.members])), ...disagreement }
}

/** What the rules make of a pair; undefined where the two agree as far as can be told. */
export function judgePair(pair: Pair): Disagreement | undefined {
  const kind = findKind(pair)
  if (kind === undefined) return undefined
  const { reason: words, settles, certainty, fields } = explain(kind, pair)
  const beside = pair.parallel === undefined ? '' : sayParallel(pair.parallel)
  const reason = beside === '' ? words : `${words} ${beside}`
  const evidence = gatherEvidence([pair.a, pair.b], fields).concat(pair.move?.restated?.evidence ?? [])
  const members = [pair.a.statement.id, pair.b.statement.id]
  const believed = kind === 'slip' ? findBelief(pair) : undefined
  const base = { kind, members, certainty, reason, evidence, settles }
  return identify(believed === undefined ? base : { ...base, believed })
}

function findBelief({ move }: Pair): Belief | undefined {
  const preference = move?.place.twin?.preference
  if (preference === undefined) return undefined
  const { statement } = preference.believed
  return { statement: statement.id, count: statement.best, reason: preference.reason }
}

/** The readings inside one statement that are its figure rounded; undefined where all read the same. */
export function describeRounding(account: Account): Disagreement | undefined {
  const ruled = new Set(account.figures.flatMap(({ followers }) => followers))
  const coarse = account.figures.filter((figure) => figure.value !== account.value && !ruled.has(figure))
  const leading = leadingFigure(account)
  if (coarse.length === 0 || leading === undefined) return undefined
  const readings = [...groupByKey(coarse, ({ claim }) => sayCount(claim.count)).entries()].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  const shown = [leading, ...readings.flatMap(([, figures]) => figures.slice(0, 1))]
  const { best, claimant, measure, victims } = account.statement
  return identify({
    kind: 'rounding',
    members: shown.map(({ claim }) => claim.id),
    certainty: isPlacedAndNamed(account) ? 'certainly' : 'possibly',
    reason: `${sayList([...readings.map(([words]) => words), sayCount(best)])} ${saySubject(measure, victims)} are one statement of ${sayClaimant(claimant)}, given at different precision.`,
    evidence: shown.flatMap((figure) => quoteField(figure, 'count')),
    settles: 'nothing needs settling: the finer figure is the one to use',
  })
}

/** A figure that a person has ruled to be a slip; undefined for all others. */
export function describeRuledSlip({ account, twin, ruled }: Place): Disagreement | undefined {
  const leading = leadingFigure(account)
  if (ruled === undefined || leading === undefined) return undefined
  const { best, claimant } = account.statement
  const other = twin?.partner.statement
  const disagreement = {
    kind: 'slip' as const,
    members: other === undefined ? [leading.claim.id] : [other.id, account.statement.id],
    certainty: 'certainly' as const,
    reason: `${sayCount(best)} of ${sayClaimant(claimant)} is a slip for ${sayNumber(ruled.meant)}: ${ruled.reason}.`,
    evidence: gatherEvidence(twin === undefined ? [account] : [twin.partner, account], ['count', 'asOf']),
    settles: `nothing is open: it was decided in entry ${ruled.entry} of the ledger`,
  }
  if (other === undefined) return identify(disagreement)
  return identify({
    ...disagreement,
    believed: { statement: other.id, count: other.best, reason: ruled.reason },
  })
}

/** A run of rises in a long series, told as one revision. */
export function describeRise(run: readonly Move[]): Disagreement | undefined {
  const first = run[0]?.base
  const last = run.at(-1)?.place.account
  if (first === undefined || last === undefined) return undefined
  const accounts = [first, ...run.map(({ place }) => place.account)]
  const [from, to] = [first.statement, last.statement]
  return identify({
    kind: 'revision',
    members: accounts.map(({ statement }) => statement.id),
    certainty:
      isPlacedAndNamed(last) && run.every(({ place }) => place.placedBy === 'date')
        ? 'certainly'
        : 'possibly',
    reason: `${sayClaimant(to.claimant)} raises its figure ${run.length} times, from ${sayCount(from.best)} ${sayDate(from.asOf)} to ${sayCount(to.best)} ${sayDate(to.asOf)}.`,
    evidence: gatherEvidence([first, last], ['count', 'asOf', 'period']),
    settles: 'nothing needs settling where the days are right; each later figure replaces the earlier one',
  })
}

/** Many speakers on one scope, told as one conflict; undefined where they agree. */
export function describeCrowd(accounts: readonly Account[]): Disagreement | undefined {
  const ordered = accounts.toSorted((a, b) => a.value - b.value || (a.statement.id < b.statement.id ? -1 : 1))
  const [low, high] = [ordered[0], ordered.at(-1)]
  if (low === undefined || high === undefined || low.value === high.value) return undefined
  const { measure, victims, scope } = low.statement
  return identify({
    kind: 'conflict',
    members: ordered.map(({ statement }) => statement.id),
    certainty: 'possibly',
    reason: `${accounts.length} speakers give between ${sayNumber(low.value)} (${sayClaimant(low.statement.claimant)}) and ${sayNumber(high.value)} (${sayClaimant(high.statement.claimant)}) ${saySubject(measure, victims)} in ${sayPlaces(scope.places)}; they are too many to be listed two by two.`,
    evidence: gatherEvidence([low, high], ['claimant', 'count']),
    settles: 'the incidents behind each figure, beginning with the lowest and the highest',
  })
}

/** A sum that would come out if one of its parts were a keystroke different. */
export function describeMend({ breakdown, whole, part, mended }: Mend): Disagreement {
  return identify({
    kind: 'slip',
    members: [whole.claim.id, part.claim.id],
    certainty: 'possibly',
    reason: `${breakdown.reason}; if ${sayCount(part.claim.count)} (${sayPlaces(part.places)}) were ${sayNumber(mended)}, one keystroke away, they would add up.`,
    evidence: [whole, part].flatMap((figure) => quoteField(figure, 'count')),
    settles: "the list in the speaker's own publication",
  })
}
