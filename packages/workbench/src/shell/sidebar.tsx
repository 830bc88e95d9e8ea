import { Link } from '@tanstack/react-router'
import { say, type MessageName } from '../messages/say.ts'
import { sections } from '../sections.ts'
import { useAnswer } from '../server/use-answer.ts'
import type { Answered } from '../server/ask.ts'
import { sayNumber } from '../words/numbers.ts'
import { useAppearance } from './appearance.ts'

/** The case and its sections, with how much is in each. */
export function Sidebar({ onHelp }: { readonly onHelp: () => void }) {
  const { data: session, error } = useAnswer('getSession')
  return (
    <header className="sidebar">
      <p className="case-name" dir="auto">
        {session?.caseName ?? ' '}
      </p>
      {error !== null && (
        <p className="notice bad small" role="alert">
          {error.message}
        </p>
      )}
      <nav aria-label={say('shell.sections')}>
        <ul>
          {sections.map(({ path, label }) => (
            <li key={path}>
              <Link
                to={path}
                className="section-link"
                activeOptions={{ exact: path === '/', includeSearch: false }}
              >
                <span>{say(label)}</span>
                <SectionCount label={label} counts={session?.counts} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="sidebar-foot">
        <AppearanceFields />
        <button type="button" className="button quiet small" onClick={onHelp}>
          {say('shell.help')} <kbd className="key">?</kbd>
        </button>
        {session !== undefined && (
          <p className="soft small" dir="auto">
            {say('shell.you', { name: session.person.name })}
          </p>
        )}
      </div>
    </header>
  )
}

type Counts = Answered<'getSession'>['counts']

function countOf(label: MessageName, counts: Counts): number | undefined {
  switch (label) {
    case 'shell.review':
      return counts.claims.proposed
    case 'shell.documents':
      return counts.documents
    case 'shell.claims':
      return counts.claims.proposed + counts.claims.accepted + counts.claims.rejected
    case 'shell.statements':
      return counts.statements
    case 'shell.disagreements':
      return counts.disagreements
    case 'shell.books':
      return counts.books
    default:
      return undefined
  }
}

function SectionCount({
  label,
  counts,
}: {
  readonly label: MessageName
  readonly counts: Counts | undefined
}) {
  const count = counts === undefined ? undefined : countOf(label, counts)
  return count === undefined ? null : <span className="section-count number">{sayNumber(count)}</span>
}

function AppearanceFields() {
  const [{ theme, direction }, change] = useAppearance()
  return (
    <details className="appearance small">
      <summary>{say('shell.appearance')}</summary>
      <label>
        {say('shell.theme')}
        <select
          className="field"
          value={theme}
          onChange={({ target }) => change({ theme: target.value as typeof theme })}
        >
          <option value="system">{say('shell.theme.system')}</option>
          <option value="light">{say('shell.theme.light')}</option>
          <option value="dark">{say('shell.theme.dark')}</option>
        </select>
      </label>
      <label>
        {say('shell.direction')}
        <select
          className="field"
          value={direction}
          onChange={({ target }) => change({ direction: target.value as typeof direction })}
        >
          <option value="ltr">{say('shell.direction.ltr')}</option>
          <option value="rtl">{say('shell.direction.rtl')}</option>
        </select>
      </label>
    </details>
  )
}
