import { Link, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { say, type MessageName } from '../messages/say.ts'
import { sections } from '../sections.ts'
import { useAnswer } from '../server/use-answer.ts'
import type { Answered } from '../server/ask.ts'
import { sayNumber } from '../words/numbers.ts'
import { useAppearance } from './appearance.ts'

/** The case and its sections, with how much is in each; in a narrow window they fold into a menu. */
export function Sidebar({ onHelp }: { readonly onHelp: () => void }) {
  const { data: session, error } = useAnswer('getSession')
  const { href } = useLocation()
  const [openAt, setOpenAt] = useState<string>()
  const isOpen = openAt === href
  return (
    <header className={isOpen ? 'sidebar menu-open' : 'sidebar'}>
      <div className="sidebar-head">
        <p className="case-name" dir="auto">
          {session?.caseName ?? ' '}
        </p>
        <button
          type="button"
          className="button menu-button"
          aria-expanded={isOpen}
          onClick={() => setOpenAt(isOpen ? undefined : href)}
        >
          {say('shell.menu')}
        </button>
      </div>
      {error !== null && (
        <p className="notice bad small" role="alert">
          {error.message}
        </p>
      )}
      <SectionList counts={session?.counts} />
      <div className="sidebar-foot">
        <a className="button quiet small" href="/report" target="_blank" rel="noreferrer">
          {say('shell.report')}
        </a>
        <button type="button" className="button quiet small" onClick={onHelp}>
          {say('shell.help')} <kbd className="key">?</kbd>
        </button>
        <AppearanceFields />
        {session !== undefined && (
          <p className="soft small" dir="auto">
            {say('shell.you', { name: session.person.name })}
          </p>
        )}
      </div>
    </header>
  )
}

function SectionList({ counts }: { readonly counts: Counts | undefined }) {
  return (
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
              <SectionCount label={label} counts={counts} />
            </Link>
          </li>
        ))}
      </ul>
    </nav>
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
