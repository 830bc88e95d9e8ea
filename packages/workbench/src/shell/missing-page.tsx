import { say } from '../messages/say.ts'

/** What an address that names nothing shows. */
export function MissingPage() {
  return (
    <div className="empty">
      <h1>{say('shell.missing.title')}</h1>
      <p>{say('shell.missing.text')}</p>
    </div>
  )
}
