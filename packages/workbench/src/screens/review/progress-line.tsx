import { listDecisions } from '../../decide/outbox.ts'
import { say } from '../../messages/say.ts'
import { sayNumber } from '../../words/numbers.ts'
import type { Outbox } from './outbox.ts'

/** Decisions after which a rate says something. */
const fewest = 5

/** How far this session is: "37 of 80 · 12 accepted · 3 rejected · 210 an hour". */
export function ProgressLine({ outbox, left }: { readonly outbox: Outbox; readonly left: number }) {
  const decided = listDecisions(outbox).filter(({ kind }) => kind !== 'save')
  const count = (kind: string) => decided.filter((one) => one.kind === kind).length
  const rate = outbox.seconds > 0 ? Math.round((decided.length * 3_600) / outbox.seconds) : 0
  const parts = [
    left > 0
      ? say('review.progress', { n: sayNumber(decided.length + 1), of: sayNumber(decided.length + left) })
      : say('review.progress.done', { n: decided.length }),
    say('review.progress.accepted', { n: count('accept') }),
    say('review.progress.rejected', { n: count('reject') }),
    decided.length < fewest ? null : say('review.progress.rate', { n: sayNumber(rate) }),
    outbox.waiting.length === 0 ? null : say('review.progress.waiting', { n: outbox.waiting.length }),
  ]
  return (
    <p className="soft small number review-progress" dir="auto">
      {parts.filter((part) => part !== null).join(' · ')}
    </p>
  )
}
