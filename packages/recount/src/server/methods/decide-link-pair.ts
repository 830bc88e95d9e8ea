import { methods } from '@recount/api'
import { decidePair } from '../../pipeline/links/decide-pair.ts'
import { answer } from '../answer.ts'
import { writerOf } from '../person.ts'

export const decideLinkPair = answer(methods.decideLinkPair, ({ params: { name }, body }, { live, person }) =>
  decidePair(live.opened, name, body, writerOf(person), live.append),
)
