import { Link } from '@tanstack/react-router'
import { Standing } from '../../figure/standing.tsx'
import { say, sayCode } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { sayMoment } from '../../words/dates.ts'

/** Where a claim stands: what was decided about it last, and what it is in conflict with. */
export function StandingLine({ found }: { readonly found: Answered<'getClaim'> }) {
  const { row, disagreements, statement } = found
  const { decision } = row
  return (
    <div className="standing-line small">
      <Standing status={row.status} />
      {decision !== null && (
        <span dir="auto">
          {say('review.decided', {
            what: sayCode('decided', decision.kind),
            by: decision.by,
            at: sayMoment(decision.at),
          })}
          {decision.why !== null && <q>{decision.why}</q>}
        </span>
      )}
      {statement !== null && (
        <Link to="/statements" search={{ open: statement.id } as never}>
          {say('review.statement', { n: statement.documents })}
        </Link>
      )}
      {disagreements.map(({ id, kind, reason }) => (
        <Link key={id} to="/disagreements" search={{ open: id } as never} title={reason}>
          {say('review.disagreement', { kind: sayCode('kind', kind) })}
        </Link>
      ))}
    </div>
  )
}
