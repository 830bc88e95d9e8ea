import type { SettingView } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { say } from '../../messages/say.ts'
import { sayMoment } from '../../words/dates.ts'

/** Who set an actor or place, when and why, with the entries that say so. */
export function SettingsList({ settings }: { readonly settings: readonly SettingView[] }) {
  if (settings.length === 0) return null
  return (
    <section className="part">
      <h3>{say('actors.settings')}</h3>
      <ul className="settings-list">
        {settings.map(({ entry, by, at, why, undone }) => (
          <li key={entry}>
            <p>
              <span dir="auto">{by}</span>, <time dateTime={at}>{sayMoment(at)}</time>{' '}
              <EntryLink number={entry} />
            </p>
            {why !== null && (
              <p className="soft" dir="auto">
                {why}
              </p>
            )}
            {undone !== null && (
              <p className="soft small">
                {say('actors.undone')} <EntryLink number={undone} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function EntryLink({ number }: { readonly number: number }) {
  return (
    <Link to={'/ledger' as string} search={{ open: String(number) } as never}>
      {say('ledger.entry', { n: number })}
    </Link>
  )
}
