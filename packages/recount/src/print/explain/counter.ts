import type { Counter } from '@recount/reconcile'
import { claimAsJson } from '../case-json.ts'
import { citeClaim } from './cited.ts'
import type { Page, Section, Source, Thing } from './thing.ts'

/** Every counter of a case: the running totals on one scope that one document prints. */
export function listCounterThings(source: Source): readonly Thing[] {
  const { view } = source
  return view.input.reconciliation.counters.map((counter) => ({
    kind: 'counter',
    id: counter.id,
    tell: () => counter.reason,
    explain: (page) => explainCounter(counter, page),
    asJson: () => ({
      ...counter,
      claims: listTelling(counter).map((id) => claimAsJson(view.getClaim(id), view)),
    }),
  }))
}

function explainCounter({ falls, restarts, handovers }: Counter, page: Page): readonly Section[] {
  return [
    { title: 'Where it falls', blocks: citeSteps(falls, page) },
    { title: 'Where it begins anew', blocks: citeSteps(restarts, page) },
    { title: 'Where another claimant takes over', blocks: citeSteps(handovers, page) },
  ]
}

type Steps = Counter['handovers']

function citeSteps(steps: Steps, page: Page): readonly string[] {
  return steps.flatMap(listClaims).map((id) => citeClaim(page.source.view.getClaim(id), page))
}

function listClaims({ before, after }: Steps[number]): readonly string[] {
  return [before.claim, after.claim]
}

function listTelling({ falls, restarts, handovers }: Counter): readonly string[] {
  return [...new Set([...falls, ...restarts, ...handovers].flatMap(listClaims))]
}
