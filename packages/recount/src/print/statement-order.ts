import { measures, victimClasses } from '@recount/claims'
import type { Statement } from '@recount/reconcile'
import { compareText } from '../order.ts'
import { keyOfClaimant, type StatementView } from '../report/statement-view.ts'

/** By claimant (articles in their own voice last), then by what is counted where, then as time goes on. */
export function compareStatements(a: StatementView, b: StatementView): number {
  return compareClaimants(a, b) || compareContents(a.statement, b.statement)
}

/** By measure and class, everybody before a part of them; then by place and perpetrators, then as time goes on. */
export function compareContents(a: Statement, b: Statement): number {
  return (
    measures.indexOf(a.measure) - measures.indexOf(b.measure) ||
    rankVictims(a) - rankVictims(b) ||
    compareText(keyOfNames(a.scope.places), keyOfNames(b.scope.places)) ||
    compareText(keyOfNames(a.scope.perpetrators), keyOfNames(b.scope.perpetrators)) ||
    compareText(a.asOf.date ?? '', b.asOf.date ?? '') ||
    (a.best.min ?? a.best.max ?? 0) - (b.best.min ?? b.best.max ?? 0) ||
    compareText(a.id, b.id)
  )
}

function compareClaimants(a: StatementView, b: StatementView): number {
  return (
    Number(a.statement.claimant === null) - Number(b.statement.claimant === null) ||
    compareText(a.speaker, b.speaker) ||
    compareText(keyOfClaimant(a.statement), keyOfClaimant(b.statement))
  )
}

function rankVictims({ victims }: Statement): number {
  return victims === null ? 0 : victimClasses.indexOf(victims)
}

/** "Syria and Iraq" is "Iraq and Syria". */
function keyOfNames(named: readonly { readonly name: string }[]): string {
  return named
    .map(({ name }) => name)
    .sort()
    .join(' ')
}
