import type { IncidentTurn } from '@recount/api'
import { say } from '../../../messages/say.ts'
import { useCommand } from '../../../server/use-command.ts'
import type { ActFormProps } from './act.ts'
import { ActDialog } from './act-dialog.tsx'

/** Takes back what an entry decided about an incident. */
export function UndoForm({ turn, onDone, onClose }: ActFormProps & { readonly turn: IncidentTurn }) {
  const { run, error, isRunning } = useCommand('undo')
  return (
    <ActDialog
      title={say('act.undo.title', { act: say(`turn.${turn.made}`) })}
      about={say('act.undo.about')}
      isReady
      isReasonFirst
      isRunning={isRunning}
      error={error}
      record={(why) =>
        void run({ entry: turn.entry, why }, ({ entry }) => {
          onDone(entry)
          onClose()
        })
      }
      onClose={onClose}
    >
      {turn.why !== null && (
        <p className="small" dir="auto">
          <q>{turn.why}</q>
        </p>
      )}
    </ActDialog>
  )
}
