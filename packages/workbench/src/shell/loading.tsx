import { say } from '../messages/say.ts'

/** Stands where something is on its way. */
export function Loading() {
  return (
    <p className="empty" aria-busy="true">
      {say('shell.loading')}
    </p>
  )
}
