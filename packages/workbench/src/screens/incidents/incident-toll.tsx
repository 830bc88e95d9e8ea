import type { HeadlineView } from '@recount/api'
import type { HarmKind } from '@recount/claims'
import { GradeTag } from '../../figure/grade-tag.tsx'
import { say, sayCode } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { sayRange } from '../../words/ranges.ts'
import { Traced } from './traced.tsx'

/** How many were killed and injured, and how surely, with what the grade means. */
export function IncidentToll({ answer }: { readonly answer: Answered<'getIncident'> }) {
  const { row, incident, strikeMeaning } = answer
  const { grade } = incident
  return (
    <dl className="incident-toll">
      <Headline kind="killed" headline={row.killed} />
      <Headline kind="injured" headline={row.injured} />
      <div className="toll-grade">
        <dt>{say('incident.grade')}</dt>
        <dd>
          <Traced field="grade">
            <strong className="toll-words">
              <GradeTag grade={grade} />
            </strong>
          </Traced>
          <span className="small soft">{say(`grade.${grade ?? 'none'}.means`)}</span>
          {strikeMeaning !== null && (
            <Traced field="strikeStatus">
              <span className="small soft">{strikeMeaning}</span>
            </Traced>
          )}
        </dd>
      </div>
    </dl>
  )
}

interface HeadlineProps {
  readonly kind: HarmKind
  readonly headline: HeadlineView | null
}

function Headline({ kind, headline }: HeadlineProps) {
  return (
    <div>
      <dt>{say(kind === 'killed' ? 'incident.killed' : 'incident.injured')}</dt>
      {headline === null ? (
        <dd>
          <span className="toll-number soft">{say('range.unknown')}</span>
          <span className="small soft">{say('incident.civilians.none')}</span>
        </dd>
      ) : (
        <dd>
          <Traced field={`harm.${kind}.${headline.of}`}>
            <span className="toll-number number">{sayRange(headline.range)}</span>
          </Traced>
          <span className="small soft">{sayCode('harm', headline.of).toLowerCase()}</span>
        </dd>
      )}
    </div>
  )
}
