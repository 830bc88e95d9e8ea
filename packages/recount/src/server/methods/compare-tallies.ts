import { methods } from '@recount/api'
import { InputError } from '@recount/claims'
import { compareTallies as compare } from '@recount/tally'
import { answer } from '../answer.ts'
import { questionOf } from '../tally/question.ts'
import { mostGroups, viewGroup, viewRow } from '../tally/tally-view.ts'

export const compareTallies = answer(methods.compareTallies, async ({ query }, context) => {
  const [first, ...others] = query.policy
  if (first === undefined) {
    throw new InputError('Expected the policies to compare; found none.', '/api/policies lists them.')
  }
  const { question, moment } = await questionOf({ ...query, policy: first }, context)
  const asked = await Promise.all(others.map((policy) => questionOf({ ...query, policy }, context)))
  const questions = [question, ...asked.map((one) => one.question)]
  const { by, overlapping, tallies, rows, notes } = await context.tally.ask((engine) =>
    compare(engine, questions),
  )
  return {
    asOf: moment,
    by,
    tallies: tallies.map(({ policy, total, sections }, at) => ({
      policy,
      victims: questions[at]?.policy.victims[0] ?? 'persons',
      total,
      sections: sections.map((row) => viewRow(row, [])),
    })),
    rows: rows.slice(0, mostGroups).map(({ group, cells }) => ({ group: viewGroup(group, by), cells })),
    groups: rows.length,
    overlapping,
    notes,
  }
})
