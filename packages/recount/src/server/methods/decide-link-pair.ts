import { methods } from '@recount/api'
import { ConflictError } from '@recount/claims'
import { decidePair } from '../../pipeline/links/decide-pair.ts'
import type { PairView } from '../../pipeline/links/link-view.ts'
import { getPair } from '../../pipeline/links/list-pairs.ts'
import { answer } from '../answer.ts'
import { writerOf } from '../person.ts'

export const decideLinkPair = answer(
  methods.decideLinkPair,
  async ({ params: { name }, body: { seen, ...asked } }, { live, person }) => {
    const by = writerOf(person)
    const { opened } = live
    refuseOvertaken(await getPair(opened, name, asked), seen)
    return decidePair(opened, name, asked, by, live.append)
  },
)

function refuseOvertaken({ decision }: PairView, seen: number | null): void {
  if (decision === null || decision.entry === seen) return
  const verdict = decision.same ? 'the same' : 'different'
  throw new ConflictError(
    `Nothing was recorded: ${decision.by} decided meanwhile that these two are ${verdict} (entry ${decision.entry}).`,
    'Look at the pair again; undo that decision first where it is wrong.',
  )
}
