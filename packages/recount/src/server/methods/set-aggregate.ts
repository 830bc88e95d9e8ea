import { methods } from '@recount/api'
import type { NewEntry } from '@recount/ledger'
import { answer } from '../answer.ts'
import { writerOf } from '../person.ts'
import { refuseSetMeanwhile } from '../registry/set-meanwhile.ts'

export const setAggregate = answer(
  methods.setAggregate,
  async ({ body: { aggregate, seen, why } }, { live, person }) => {
    const by = writerOf(person)
    const known = await live.opened.ledger.listAggregates()
    const { id, title } = aggregate
    refuseSetMeanwhile(
      known.find((one) => one.aggregate.id === id),
      seen === 0 ? null : seen,
      title,
    )
    const entry: NewEntry = { kind: 'aggregate-set', payload: { aggregate }, by, why }
    const [recorded] = await live.append([entry])
    return { entry: recorded?.number ?? 0, id }
  },
)
