import type { StandingView } from '@recount/api'
import { say, sayCode } from '../messages/say.ts'

/** Whether people have accepted all of some claims, a part, or none. */
export function Standings({ value: { accepted, claims } }: { readonly value: StandingView }) {
  const status = accepted === claims ? 'accepted' : 'proposed'
  const words =
    accepted > 0 && accepted < claims ? say('standing.part', { accepted, claims }) : sayCode('status', status)
  return <span className={`standing ${status}`}>{words}</span>
}
