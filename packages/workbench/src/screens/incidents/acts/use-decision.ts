import { useCommand } from '../../../server/use-command.ts'
import type { ActFormProps, Decisions } from './act.ts'

/** A way to record decisions about incidents, and how that goes; the form is closed when they are recorded. */
export function useDecision({ onDone, onClose }: Pick<ActFormProps, 'onDone' | 'onClose'>) {
  const { run, error, isRunning } = useCommand('decideIncident')
  return {
    error,
    isRunning,
    record: (decisions: Decisions, why: string): void =>
      void run({ decisions, why }, ({ decided: [first] }) => {
        if (first !== undefined) onDone(first.entry)
        onClose()
      }),
  }
}
