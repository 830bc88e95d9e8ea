import type { Disagreement, DisagreementKind, Reconciliation } from '../src/index.ts'
import type { BreakdownLabel, RelationLabel, RelationLabels } from './relation-labels.ts'

/** How well one sort of relation was found; `missed` and `wrong` name each one. */
interface Score {
  readonly found: number
  readonly right: number
  readonly asked: number
  readonly met: number
  readonly precision: number
  readonly recall: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

/** A relation that was found, by the names of the figures on its two sides. */
interface Found {
  readonly kind: DisagreementKind
  readonly a: readonly string[]
  readonly b: readonly string[]
}

/** The scores of the three sorts of relation, and the labelled negatives that were reported all the same. */
export interface RelationScores {
  readonly statements: Score
  readonly disagreements: Score
  readonly breakdowns: Score
  readonly all: { readonly precision: number; readonly recall: number }
  readonly tempted: readonly string[]
}

/**
 * Holds a reconciliation against the labels. `nameOf` gives a claim its figure's name; claims without one (figures that
 * the labels do not hold) stand for nothing, and a relation one side of which is made of them alone is a false alarm.
 *
 * Same statement: two figures are linked if one statement holds both, or if two statements hold them between which a slip
 * was found, which says that they are two readings of one; each link is found, missed or wrong.
 *
 * Disagreements: two members are one relation. Of more, the readings inside one statement are each a relation with the
 * first, a run of revisions is one for every step, and a crowd one for every two. A relation is right if a label of the
 * same kind has all figures of its one member on one side and all figures of its other member on the other; a directed
 * label only that way round. So a statement with a figure too many makes its disagreements wrong as well, and a wrong
 * kind is both a miss and a false alarm. A label is met if at least one right relation matches it. What matches only
 * optional labels is left out of the count.
 *
 * Breakdowns: whole, parts, kind, basis and verdict are all as labelled.
 */
export function scoreRelations(
  result: Reconciliation,
  labels: RelationLabels,
  nameOf: (claim: string) => string | undefined,
): RelationScores {
  const found = listFound(result, nameOf)
  const statements = scoreStatements(result, labels, nameOf)
  const disagreements = scoreDisagreements(found, labels)
  const breakdowns = scoreBreakdowns(result, labels, nameOf)
  const scores = [statements, disagreements, breakdowns]
  return {
    statements,
    disagreements,
    breakdowns,
    all: {
      precision: share(addUp(scores, 'right'), addUp(scores, 'found')),
      recall: share(addUp(scores, 'met'), addUp(scores, 'asked')),
    },
    tempted: listTempted(found, result, labels, nameOf),
  }
}

type NameOf = (claim: string) => string | undefined

function addUp(scores: readonly Score[], field: 'found' | 'right' | 'asked' | 'met'): number {
  return scores.reduce((sum, score) => sum + score[field], 0)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole
}

function countScore(counts: { found: number; right: number; asked: number; met: number }): Score {
  const { found, right, asked, met } = counts
  return { ...counts, precision: share(right, found), recall: share(met, asked), missed: [], wrong: [] }
}

function listFound(result: Reconciliation, nameOf: NameOf): readonly Found[] {
  const statements = new Map(result.statements.map(({ id, claims }) => [id, claims]))
  const sideOf = (member: string): readonly string[] =>
    (statements.get(member) ?? [member]).flatMap((claim) => nameOf(claim) ?? [])
  return result.disagreements.flatMap((disagreement) =>
    pairMembers(disagreement).map(([a, b]) => ({ kind: disagreement.kind, a: sideOf(a), b: sideOf(b) })),
  )
}

function pairMembers({ kind, members }: Disagreement): readonly (readonly [string, string])[] {
  const [first = '', ...others] = members
  if (kind === 'rounding') return others.map((member) => [first, member] as const)
  if (kind === 'revision') return others.map((member, at) => [members[at] ?? '', member] as const)
  return members.flatMap((a, at) => members.slice(at + 1).map((b) => [a, b] as const))
}

function scoreDisagreements(found: readonly Found[], labels: RelationLabels): Score {
  const matches = found.map((relation) => ({
    relation,
    labels: labels.relations.filter((label) => isMatch(relation, label, labels)),
  }))
  const counted = matches.filter(
    (match) => match.labels.length === 0 || match.labels.some(({ optional }) => optional !== true),
  )
  const wrong = counted.filter((match) => match.labels.length === 0)
  const asked = labels.relations.filter(({ optional }) => optional !== true)
  const met = new Set(matches.flatMap((match) => match.labels))
  const missed = asked.filter((label) => !met.has(label))
  const counts = {
    found: counted.length,
    right: counted.length - wrong.length,
    asked: asked.length,
    met: asked.length - missed.length,
  }
  return {
    ...countScore(counts),
    missed: missed.map((label) => sayRelation(label, labels)),
    wrong: wrong.map(({ relation }) => sayRelation(relation, labels)),
  }
}

function isMatch(found: Found, label: RelationLabel, labels: RelationLabels): boolean {
  if (found.kind !== label.kind) return false
  const [a, b] = [widen(label.a, labels), widen(label.b, labels)]
  if (isSide(found.a, a) && isSide(found.b, b)) return true
  return label.directed !== true && isSide(found.a, b) && isSide(found.b, a)
}

/** A side with the figures that may be counted to its statement. */
function widen(side: readonly string[], { maybeOneStatement }: RelationLabels): readonly string[] {
  const more = maybeOneStatement.filter(({ b }) => b.every((figure) => side.includes(figure)))
  return side.concat(more.flatMap(({ a }) => a))
}

function isSide(found: readonly string[], labelled: readonly string[]): boolean {
  return found.length > 0 && found.every((figure) => labelled.includes(figure))
}

function scoreStatements(result: Reconciliation, labels: RelationLabels, nameOf: NameOf): Score {
  const asked = new Set(labels.statements.flatMap(({ figures }) => listLinks(figures)))
  const optional = new Set(
    labels.maybeOneStatement.flatMap(({ a, b }) =>
      a.flatMap((one) => b.map((other) => linkOf(one, other))).concat(listLinks(a)),
    ),
  )
  const links = listTold(result).flatMap((claims) =>
    listLinks(claims.flatMap((claim) => nameOf(claim) ?? [])),
  )
  const found = [...new Set(links)].filter((link) => !optional.has(link))
  const right = found.filter((link) => asked.has(link))
  const missed = [...asked].filter((link) => !found.includes(link))
  return {
    ...countScore({
      found: found.length,
      right: right.length,
      asked: asked.size,
      met: asked.size - missed.length,
    }),
    missed,
    wrong: found.filter((link) => !asked.has(link)),
  }
}

/** The claims of each statement, and those of two readings of one. */
function listTold({ statements, disagreements }: Reconciliation): readonly (readonly string[])[] {
  const claims = new Map(statements.map((statement) => [statement.id, statement.claims]))
  const slips = disagreements.filter(({ kind }) => kind === 'slip')
  return [
    ...claims.values(),
    ...slips.map(({ members }) => members.flatMap((member) => claims.get(member) ?? [])),
  ]
}

function listLinks(figures: readonly string[]): readonly string[] {
  return figures.flatMap((one, at) => figures.slice(at + 1).map((other) => linkOf(one, other)))
}

function linkOf(one: string, other: string): string {
  return [one, other].sort().join(' = ')
}

function scoreBreakdowns(result: Reconciliation, labels: RelationLabels, nameOf: NameOf): Score {
  const asked = labels.breakdowns.map(sayBreakdown)
  const found = result.breakdowns.map((breakdown) =>
    sayBreakdown({
      ...breakdown,
      whole: nameOf(breakdown.whole) ?? '?',
      parts: breakdown.parts.map((part) => nameOf(part) ?? '?'),
    }),
  )
  const missed = asked.filter((breakdown) => !found.includes(breakdown))
  const wrong = found.filter((breakdown) => !asked.includes(breakdown))
  return {
    ...countScore({
      found: found.length,
      right: found.length - wrong.length,
      asked: asked.length,
      met: asked.length - missed.length,
    }),
    missed,
    wrong,
  }
}

function sayBreakdown({ whole, parts, kind, by, holds }: Omit<BreakdownLabel, 'why'>): string {
  return `${whole} = ${parts.toSorted().join(' + ')}: ${kind} by ${by}, ${holds}`
}

function listTempted(
  found: readonly Found[],
  result: Reconciliation,
  labels: RelationLabels,
  nameOf: NameOf,
): readonly string[] {
  const merged = result.statements.map(({ claims }) => claims.flatMap((claim) => nameOf(claim) ?? []))
  return labels.negatives.flatMap(({ a, b, not }) => {
    const isKind = (kind: DisagreementKind | 'same statement'): boolean =>
      not.includes(kind) || not.includes('any')
    const told = found.filter(
      (relation) => isKind(relation.kind) && (isAcross(relation, a, b) || isAcross(relation, b, a)),
    )
    const joined = merged.filter(
      (figures) => isKind('same statement') && meets(figures, a) && meets(figures, b),
    )
    return [
      ...told.map((relation) => sayRelation(relation, labels)),
      ...joined.map((figures) => `same statement: ${figures.join(', ')}`),
    ]
  })
}

function isAcross(found: Found, a: readonly string[], b: readonly string[]): boolean {
  return meets(found.a, a) && meets(found.b, b)
}

function meets(one: readonly string[], other: readonly string[]): boolean {
  return one.some((figure) => other.includes(figure))
}

function sayRelation({ kind, a, b }: Found, { figures }: RelationLabels): string {
  const side = (names: readonly string[]): string =>
    names.map((name) => `${name} (${figures[name]?.number ?? '?'})`).join(', ') || '(unlabelled)'
  return `${kind}: ${side(a)} / ${side(b)}`
}
