import { methods, type AnswerOf } from '@recount/api'
import { harmClasses, harmKinds } from '@recount/claims'
import { listCounted as findCounted, type Counted, type Policy } from '@recount/tally'
import { answer } from '../answer.ts'
import { daysBetween, labelOf } from '../incidents/table-words.ts'
import { groupOf, questionOf } from '../tally/question.ts'

type Row = AnswerOf<typeof methods.listCounted>['rows'][number]

export const listCounted = answer(methods.listCounted, async ({ query }, context) => {
  const { section, group, offset, limit } = query
  const { question, moment } = await questionOf(query, context)
  const asked = groupOf(group, question.by)
  const { total, rows } = await context.tally.ask((engine) =>
    findCounted(engine, question, {
      offset,
      limit,
      ...(section === undefined ? {} : { section }),
      ...(asked === undefined ? {} : { group: asked }),
    }),
  )
  return { asOf: moment, total, rows: rows.map((row) => viewCounted(row, question.policy)) }
})

function viewCounted(row: Counted, { sections }: Policy): Row {
  const { id, code, place, grade, belligerents, section, harm } = row
  return {
    incident: { id, code, label: labelOf(row) },
    section,
    counts: sections.some(({ name, counts }) => counts && name === section),
    days: daysBetween(row.dayFrom, row.dayTo),
    place,
    grade,
    belligerents,
    harm: harmKinds.flatMap((kind) =>
      harmClasses.flatMap((of) => {
        const range = harm[kind][of]
        return range === undefined ? [] : [{ kind, of, ...range }]
      }),
    ),
  }
}
