import { changeCauses, methods, type ChangeStepView } from '@recount/api'
import { explainChange, type ChangeExplanation } from '@recount/tally'
import { answer } from '../answer.ts'
import { changeOf } from '../tally/change-question.ts'
import { cellOf, differenceOf, viewSteps } from '../tally/change-view.ts'

export const explainTally = answer(methods.explainTally, async ({ query }, context) => {
  const { live, tally } = context
  const { kind, offset, limit } = query
  const { before, after, moments, victims } = await changeOf(query, context)
  const told: ChangeExplanation = await tally.ask((engine) =>
    explainChange(engine, before, after, { offset, limit }),
  )
  const steps = await viewSteps(told.steps, kind, live.opened.ledger)
  const [all, shown] = [differenceOf(told.delta, kind), differenceOf(told.shown, kind)]
  return {
    policies: { before: told.before.policy, after: told.after.policy },
    moments,
    kind,
    victims,
    before: cellOf(told.before.total, told.before.victims),
    after: cellOf(told.after.total, told.after.victims),
    causes: sumCauses(steps),
    steps,
    total: told.lines,
    rest: {
      incidents: all.incidents - shown.incidents,
      min: all.min - shown.min,
      max: all.max - shown.max,
    },
    restored: told.restored,
  }
})

function sumCauses(steps: readonly ChangeStepView[]) {
  return changeCauses.flatMap((cause) => {
    const own = steps.filter((step) => step.cause === cause)
    if (own.length === 0) return []
    const sum = (of: (step: ChangeStepView) => number) => own.reduce((total, step) => total + of(step), 0)
    return {
      cause,
      steps: own.length,
      incidents: sum(({ incidents }) => incidents),
      min: sum(({ min }) => min),
      max: sum(({ max }) => max),
    }
  })
}
