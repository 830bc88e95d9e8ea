import './figure.css'
import type { DisagreementBrief } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { say, sayCode } from '../messages/say.ts'

/** Disagreements in a line each, leading to both sides. */
export function DisagreementList({ found }: { readonly found: readonly DisagreementBrief[] }) {
  return (
    <ul className="plain-list">
      {found.map(({ id, kind, certainty, reason }) => (
        <li key={id}>
          <Link to="/disagreements" search={{ open: id }}>
            {certainty === 'certainly'
              ? sayCode('kind', kind)
              : say('kind.possibly', { kind: sayCode('kind', kind) })}
          </Link>{' '}
          <bdi className="soft">{reason}</bdi>
        </li>
      ))}
    </ul>
  )
}
