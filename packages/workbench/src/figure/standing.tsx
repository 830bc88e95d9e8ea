import type { ClaimStatus } from '@recount/claims'
import { sayCode } from '../messages/say.ts'

/** Whether a person has decided about a claim, and what. */
export function Standing({ status }: { readonly status: ClaimStatus }) {
  return <span className={`standing ${status}`}>{sayCode('status', status)}</span>
}
