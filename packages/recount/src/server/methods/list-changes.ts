import { methods } from '@recount/api'
import { listChanges as findChanges } from '@recount/tally'
import { answer } from '../answer.ts'
import { changeOf } from '../tally/change-question.ts'
import { causeOf, viewSteps } from '../tally/change-view.ts'

export const listChanges = answer(methods.listChanges, async ({ query }, context) => {
  const { live, tally } = context
  const {
    kind,
    stepCause,
    entry = null,
    lastEntry = entry,
    sectionBefore,
    sectionAfter,
    offset,
    limit,
  } = query
  const { before, after } = await changeOf(query, context)
  const line = {
    entry,
    lastEntry,
    cause: causeOf(stepCause),
    from: sectionBefore ?? null,
    to: sectionAfter ?? null,
  }
  const { total, steps } = await tally.ask((engine) =>
    findChanges(engine, before, after, line, { offset, limit }),
  )
  return { total, steps: await viewSteps(steps, kind, live.opened.ledger) }
})
