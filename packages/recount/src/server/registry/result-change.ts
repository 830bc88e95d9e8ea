import type { Disagreement } from '@recount/reconcile'
import { nameStatement } from '../../print/statement-words.ts'
import type { AnyCase } from '../../report/case-view.ts'
import { pairDisagreements } from './disagreement-pairs.ts'

/** A statement in a line, by one of the two results that are compared. */
interface NamedStatement {
  readonly id: string
  readonly words: string
}

/** Statements that hold the same claims together, but otherwise divided. */
interface StatementChange {
  readonly kind: 'merged' | 'split' | 'regrouped'
  readonly claims: readonly string[]
  readonly before: readonly NamedStatement[]
  readonly after: readonly NamedStatement[]
}

/** A disagreement as one of the two results has it. */
type Verdict = Pick<Disagreement, 'id' | 'kind' | 'certainty' | 'reason'>

/** A disagreement that only one result has, or that has another kind or certainty in the other. `sides` are what disagrees. */
interface DisagreementChange {
  readonly kind: 'appears' | 'vanishes' | 'changes'
  readonly sides: readonly string[]
  readonly claims: readonly string[]
  readonly before: Verdict | null
  readonly after: Verdict | null
}

/** How one result of reconciling a case differs from another. */
interface ResultChange {
  readonly statements: readonly StatementChange[]
  readonly disagreements: readonly DisagreementChange[]
}

/** Sets what the claims of a case come to beside what they would come to. Both hold the same claims; everything is told by them. */
export function compareResults(before: AnyCase, after: AnyCase): ResultChange {
  return { statements: compareStatements(before, after), disagreements: compareDisagreements(before, after) }
}

function compareStatements(before: AnyCase, after: AnyCase): readonly StatementChange[] {
  const seen = new Set<string>()
  return before.statements.flatMap(({ statement }) => {
    if (seen.has(statement.id)) return []
    const claims = spread(statement.claims, [before, after])
    const [old, now] = [before, after].map((view) => listNamed(claims, view)) as [
      readonly NamedStatement[],
      readonly NamedStatement[],
    ]
    for (const { id } of old) seen.add(id)
    if (old.length === 1 && now.length === 1) return []
    return [{ kind: changeOf(old.length, now.length), claims: [...claims], before: old, after: now }]
  })
}

function changeOf(before: number, after: number): StatementChange['kind'] {
  if (after === 1) return 'merged'
  return before === 1 ? 'split' : 'regrouped'
}

/** Claims with all that share a statement with one of them in one of the results. */
function spread(claims: readonly string[], views: readonly AnyCase[]): ReadonlySet<string> {
  const reached = new Set(claims)
  for (const claim of reached) {
    for (const view of views)
      for (const other of view.findStatementOf(claim)?.statement.claims ?? []) reached.add(other)
  }
  return reached
}

function listNamed(claims: ReadonlySet<string>, view: AnyCase): readonly NamedStatement[] {
  const found = [...claims].flatMap((claim) => view.findStatementOf(claim) ?? [])
  return [...new Set(found)].map((one) => ({ id: one.statement.id, words: nameStatement(one) }))
}

function compareDisagreements(before: AnyCase, after: AnyCase): readonly DisagreementChange[] {
  const { pairs, gone, added } = pairDisagreements(before, after)
  return [
    ...added.map((one) => tell('appears', after, null, one)),
    ...gone.map((one) => tell('vanishes', before, one, null)),
    ...pairs
      .filter(([old, now]) => old.kind !== now.kind || old.certainty !== now.certainty)
      .map(([old, now]) => tell('changes', after, old, now)),
  ]
}

function tell(
  kind: DisagreementChange['kind'],
  view: AnyCase,
  before: Disagreement | null,
  after: Disagreement | null,
): DisagreementChange {
  const { members } = (after ?? before)!
  const sides = members.flatMap((id) => view.findStatement(id) ?? view.findStatementOf(id) ?? [])
  return {
    kind,
    sides: [...new Set(sides)].map(nameStatement),
    claims: members.flatMap((id) => view.findStatement(id)?.statement.claims ?? [id]),
    before: before === null ? null : verdictOf(before),
    after: after === null ? null : verdictOf(after),
  }
}

function verdictOf({ id, kind, certainty, reason }: Disagreement): Verdict {
  return { id, kind, certainty, reason }
}
