import { say } from '../messages/say.ts'
import { ScreenHead } from './screen-head.tsx'

/** What an address that names nothing shows. */
export function MissingPage() {
  return (
    <div className="empty">
      <ScreenHead title={say('shell.missing.title')} about={say('shell.missing.text')} />
    </div>
  )
}
