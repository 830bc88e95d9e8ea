import type { StatementRow } from '@recount/api'
import type { AnyCase } from '../../report/case-view.ts'
import type { StatementView } from '../../report/statement-view.ts'
import { sayScope, saySubject } from '../../report/wording.ts'
import { standingOf } from './brief.ts'

/** Documents named in a row before the rest is only counted. */
const namedSources = 3

/** A statement as a row of a table. */
export function rowOfStatement(item: StatementView, view: AnyCase): StatementRow {
  const { statement, speaker, claims, lead } = item
  const { id, claimant, best, measure, victims, scope, asOf, statedOn, documents, lineages } = statement
  return {
    id,
    claim: lead.claim.id,
    claimant,
    speaker,
    best,
    measure,
    victims,
    subject: saySubject(measure, victims),
    scope: sayScope(scope),
    part: scope.part,
    asOf,
    statedOn,
    documents: documents.length,
    lineages: lineages.length,
    noSource: statement.noSource?.length ?? 0,
    metIn: documents.slice(0, namedSources).map((document) => nameSource(document, view)),
    step: findStep(id, view),
    standing: standingOf(claims),
    disagreements: countKinds(item, view),
    sentence: lead.context,
  }
}

function nameSource(document: string, view: AnyCase): string {
  const { publisher, name } = view.getDocument(document)
  return publisher ?? name
}

/** What the statement does to the figure before it in its series. */
function findStep(id: string, view: AnyCase): StatementRow['step'] {
  const steps = view.findSeries(id)?.steps ?? []
  const at = steps.findIndex(({ statement }) => statement === id)
  const step = steps[at]
  if (step === undefined || step.step === 'first') return null
  return { step: step.step, difference: step.difference, since: steps[at - 1]?.asOf.date ?? null }
}

function countKinds(item: StatementView, view: AnyCase): StatementRow['disagreements'] {
  const kinds = Map.groupBy(view.listDisagreements(item), ({ kind }) => kind)
  return [...kinds].map(([kind, found]) => ({ kind, count: found.length }))
}
