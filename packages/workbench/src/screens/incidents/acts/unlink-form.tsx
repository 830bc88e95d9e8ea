import type { LinkedClaim } from '@recount/api'
import { SentenceQuote } from '../../../figure/sentence-quote.tsx'
import { say } from '../../../messages/say.ts'
import { sayCount } from '../../../words/numbers.ts'
import { subjectOf, titleOf, type ActFormProps } from './act.ts'
import { ActDialog } from './act-dialog.tsx'
import { useDecision } from './use-decision.ts'

/** Unlinks a claim from an incident: it is not about it. */
export function UnlinkForm({ claim, ...props }: ActFormProps & { readonly claim: LinkedClaim }) {
  const { answer, onClose } = props
  const { record, ...state } = useDecision(props)
  return (
    <ActDialog
      title={say('act.unlink.title', {
        claim: `${sayCount(claim.count)}, ${claim.speaker}`,
        incident: titleOf(answer),
      })}
      isReady
      isReasonFirst
      {...state}
      record={(why) => record([{ kind: 'unlink', ...subjectOf(answer), claims: [claim.claim] }], why)}
      onClose={onClose}
    >
      <SentenceQuote value={claim.sentence} />
    </ActDialog>
  )
}
