import type { AnswerOf, Methods } from '@recount/api'
import type { Lineage } from '@recount/reconcile'
import { figureOf as sayFigure } from '../../print/statement-words.ts'
import type { StatementView } from '../../report/statement-view.ts'
import type { CaseState } from '../live/case-state.ts'
import { nameOf } from './figure.ts'

type Relatives = AnswerOf<Methods['getDocument']>['relatives']
type SharedStatement = Relatives[number]['shared'][number]

/** By document, how many other documents share a lineage with it. */
export function countRelatives({ reconciliation }: CaseState): ReadonlyMap<string, number> {
  const together = new Map<string, Set<string>>()
  for (const { documents } of listShared(reconciliation.statements)) {
    for (const id of documents) together.set(id, (together.get(id) ?? new Set()).union(new Set(documents)))
  }
  return new Map([...together].map(([id, documents]) => [id, documents.size - 1]))
}

/** The other documents on lineages with a document, those that share most statements first. */
export function listRelatives(id: string, state: CaseState): Relatives {
  const links = state.view.statements.flatMap((view) => listLinks(id, view))
  return [...Map.groupBy(links, ({ other }) => other)]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([other, shared]) => ({
      document: nameOf(state.view.getDocument(other)),
      hasText: state.findDocument(other)?.text !== undefined,
      shared: shared.map((link) => link.shared),
    }))
}

interface Link {
  readonly other: string
  readonly shared: SharedStatement
}

function listLinks(id: string, view: StatementView): readonly Link[] {
  return listShared([view.statement])
    .filter(({ documents }) => documents.includes(id))
    .flatMap((lineage) =>
      lineage.documents
        .filter((other) => other !== id)
        .map((other) => ({ other, shared: tellShared(view, lineage) })),
    )
}

function listShared(statements: readonly { readonly lineages: readonly Lineage[] }[]): readonly Lineage[] {
  return statements.flatMap(({ lineages }) => lineages.filter(({ documents }) => documents.length > 1))
}

function tellShared(view: StatementView, { by, reason }: Lineage): SharedStatement {
  return { statement: view.statement.id, words: sayFigure(view), speaker: view.speaker, by, reason }
}
