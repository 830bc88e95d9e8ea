import '../../styles/parts.css'
import './links.css'
import type { LinkSummary } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { addLinkMessages } from '../../messages/link-messages.ts'
import { say } from '../../messages/say.ts'
import { useAnswer } from '../../server/use-answer.ts'
import { AnswerState } from '../../shell/answer-state.tsx'
import { ScreenHead } from '../../shell/screen-head.tsx'
import { sayNumber } from '../../words/numbers.ts'
import { titleOfLink } from './link-title.ts'
import { RunPanel } from './run-panel.tsx'

addLinkMessages()

/** The linkages of the case, and how much is left to decide in each. */
export function LinksScreen() {
  const result = useAnswer('listLinks')
  const links = result.data?.links
  return (
    <div className="screen links-screen">
      <ScreenHead title={say('links.title')} about={say('links.about')} />
      <RunPanel link={links?.find(({ kind }) => kind === 'statements')} />
      <AnswerState result={result} />
      {links?.length === 0 && <p className="empty">{say('links.none')}</p>}
      {links !== undefined && links.length > 0 && (
        <ul className="link-cards" aria-label={say('links.list')}>
          {links.map((link) => (
            <LinkCard key={link.name} link={link} />
          ))}
        </ul>
      )}
    </div>
  )
}

const counts = ['undecided', 'abstained', 'same', 'different'] as const

function LinkCard({ link }: { readonly link: LinkSummary }) {
  const { name, left, right, entry, isStale } = link
  return (
    <li className="link-card">
      <h2 dir="auto">
        <LinkTo name={name}>{titleOfLink(link)}</LinkTo>
      </h2>
      <p className="soft" dir="auto">
        {say('links.sides', { left, right })}
      </p>
      <dl className="link-counts">
        {counts.map((state) => (
          <div key={state}>
            <dt>{say(`state.${state}`)}</dt>
            <dd className="number">
              <LinkTo name={name} state={state}>
                {sayNumber(link[state])}
              </LinkTo>
            </dd>
          </div>
        ))}
        <div>
          <dt>{say('links.pairs')}</dt>
          <dd className="number">{sayNumber(link.pairs)}</dd>
        </div>
      </dl>
      <p className={isStale ? 'notice small' : 'soft small'}>
        {say(isStale ? 'links.stale' : 'links.fresh', { n: entry })}
      </p>
    </li>
  )
}

interface LinkToProps {
  readonly name: string
  readonly state?: string
  readonly children: string
}

function LinkTo({ name, state, children }: LinkToProps) {
  return (
    <Link
      to="/links/$name"
      params={{ name }}
      search={(state === undefined || state === 'undecided' ? {} : { state }) as never}
    >
      {children}
    </Link>
  )
}
