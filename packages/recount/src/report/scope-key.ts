import { overlapsDate, type Edtf } from '@recount/claims'
import type { SeriesStep, Statement } from '@recount/reconcile'
import type { AnyCase } from './case-view.ts'
import type { StatementView } from './statement-view.ts'

/** A figure of this size without a period is a running total, never one incident's. */
const SMALLEST_TOTAL = 1000

/** Which scope each statement is shown under, by statement id. */
type ScopeKeys = ReadonlyMap<string, string>

/** The scope a statement is shown under; its own where it can't be set beside any other. */
export function keyOfScope(keys: ScopeKeys, { statement }: StatementView): string {
  return keys.get(statement.id) ?? statement.id
}

/**
 * Sorts statements by scope. Measure, class, places, definition, part and (for strikes) means must be the same; so must
 * perpetrators and the period wherever they are stated. Running totals are of one scope if they start on the same date,
 * as far as both say ("2014", "2014-08"). A statement that leaves out by whom or since when joins the others only if they
 * all say the same; one that leaves out the period must also be a total itself, or of one series with a dated one; one
 * that leaves out the place joins only the others of its series.
 */
export function listScopeKeys(view: AnyCase): ScopeKeys {
  const keys = new Map<string, string>()
  for (const [ground, group] of Map.groupBy(view.statements, keyOfGround)) {
    for (const [actors, members] of groupByActors(group)) {
      for (const [id, period] of keyPeriods(members)) keys.set(id, `${ground} | ${actors} | ${period}`)
    }
  }
  for (const { steps } of view.input.reconciliation.series) joinSeries(steps, view, keys)
  return keys
}

function keyOfGround({ statement }: StatementView): string {
  const { measure, victims, scope } = statement
  const places = [...new Set(scope.places.map(({ id, name }) => id ?? `"${name}"`))].sort()
  const ground = places.length === 0 ? statement.id : places
  const means = measure === 'strikes' ? scope.means : []
  return JSON.stringify([measure, victims ?? 'persons', ground, scope.definition, scope.part, means])
}

function groupByActors(group: readonly StatementView[]): ReadonlyMap<string, readonly StatementView[]> {
  const groups = Map.groupBy(group, keyOfActors)
  const silent = groups.get('') ?? []
  groups.delete('')
  const [only] = [...groups.keys()]
  if (groups.size !== 1 || only === undefined) return groups.set('', silent)
  return new Map([[only, [...(groups.get(only) ?? []), ...silent]]])
}

function keyOfActors({ statement }: StatementView): string {
  const keys = statement.scope.perpetrators.map(({ id, name }) => id ?? `"${name}"`)
  return keys.sort().join(' + ')
}

function keyPeriods(group: readonly StatementView[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>()
  const starts = group.map(({ statement }) => startOf(statement)).filter((start) => start !== null)
  const leaders = leadStarts(starts)
  const running = new Set(leaders.values())
  const [only] = running
  for (const { statement } of group) {
    const start = startOf(statement)
    const closed = closedPeriodOf(statement)
    if (closed !== null) keys.set(statement.id, `within ${closed}`)
    else if (start !== null) keys.set(statement.id, `since ${leaders.get(start)}`)
    else if (isTotal(statement))
      keys.set(statement.id, running.size === 1 ? `since ${only}` : 'since some day')
    else keys.set(statement.id, statement.id)
  }
  return keys
}

/** One claimant's series is about one scope, though a statement of it may leave out the place or the period. */
function joinSeries(steps: readonly SeriesStep[], view: AnyCase, keys: Map<string, string>): void {
  const found = steps.map(({ statement }) => view.findStatement(statement)?.statement)
  const statements = found.filter((statement) => statement !== undefined)
  const model = statements.find((statement) => !isOpen(statement)) ?? statements[0]
  const key = model === undefined ? undefined : keys.get(model.id)
  if (key === undefined) return
  for (const statement of statements) {
    if (isOpen(statement)) keys.set(statement.id, key)
  }
}

function isOpen({ scope }: Statement): boolean {
  return scope.period === null || scope.places.length === 0
}

function startOf({ scope }: Statement): Edtf | null {
  return scope.period?.from ?? null
}

/** A day, month or year that is counted as a whole. */
function closedPeriodOf({ scope }: Statement): Edtf | null {
  const { from, to } = scope.period ?? { from: null, to: null }
  return from !== null && from === to ? from : null
}

function isTotal({ best, asOf }: Statement): boolean {
  return (best.min ?? best.max ?? 0) >= SMALLEST_TOTAL || asOf.how === 'said'
}

/** Names starts that can be one ("2014", "2014-08") by the finest of them; a coarse start that fits two takes the first. */
function leadStarts(starts: readonly Edtf[]): ReadonlyMap<Edtf, Edtf> {
  const leaders: Edtf[] = []
  const leaderOf = new Map<Edtf, Edtf>()
  for (const start of [...new Set(starts)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const leader = leaders.find((other) => overlapsDate(other, start))
    if (leader === undefined) leaders.push(start)
    leaderOf.set(start, leader ?? start)
  }
  return leaderOf
}
