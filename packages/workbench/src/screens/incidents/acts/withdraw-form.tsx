import { say } from '../../../messages/say.ts'
import { subjectOf, titleOf, type ActFormProps } from './act.ts'
import { ActDialog } from './act-dialog.tsx'
import { useDecision } from './use-decision.ts'

/** Withdraws an incident: it is counted nowhere any more. */
export function WithdrawForm(props: ActFormProps) {
  const { answer, onClose } = props
  const { record, ...state } = useDecision(props)
  return (
    <ActDialog
      title={say('act.withdraw.title', { incident: titleOf(answer) })}
      about={say('act.withdraw.about')}
      isReady
      isReasonFirst
      {...state}
      record={(why) => record([{ kind: 'withdraw', ...subjectOf(answer) }], why)}
      onClose={onClose}
    />
  )
}
