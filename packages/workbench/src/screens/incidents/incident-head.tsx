import type { IncidentRef } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { say, sayCode } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { ScreenHead } from '../../shell/screen-head.tsx'
import { CopiedAddress } from './copied-address.tsx'
import { sayWithin } from './incident-words.ts'
import { Traced } from './traced.tsx'

/** What an incident is called, where and when it happened, its codes, and the recorder's own page as text. */
export function IncidentHead({ answer }: { readonly answer: Answered<'getIncident'> }) {
  const { incident, row } = answer
  const { code, otherCodes, url, recorder } = incident
  const title = row.title ?? row.place ?? row.label
  const place = [row.place === title ? '' : (row.place ?? ''), sayWithin(row)]
    .filter((words) => words !== '')
    .join(', ')
  return (
    <div className="incident-head">
      <p className="small">
        <Link to="/incidents">{say('incident.back')}</Link>
      </p>
      <ScreenHead title={title} />
      <p className="incident-when">
        <Traced field="period">
          <strong>
            <bdi>{row.days ?? say('incidents.day.unknown')}</bdi>
          </strong>
        </Traced>
        <TimeOfDay answer={answer} />
        <bdi>{place === '' && row.place === null ? say('incidents.place.unknown') : place}</bdi>
      </p>
      <p className="incident-codes small">
        {code !== null && (
          <Traced field="code">
            <span className="chip">
              <bdi>{code}</bdi>
            </span>
          </Traced>
        )}
        {otherCodes.map((other) => (
          <span key={`${other.kind} ${other.code}`} className="soft">
            <bdi>{say(`otherCode.${other.kind}`, { code: other.code })}</bdi>
          </span>
        ))}
        <span className="soft" dir="auto">
          {say('incident.recorder', { recorder })}
        </span>
        {url !== null && <CopiedAddress address={url} />}
      </p>
      <Fate answer={answer} />
    </div>
  )
}

function TimeOfDay({ answer: { incident } }: { readonly answer: Answered<'getIncident'> }) {
  const { timeOfDay, clock } = incident
  if (timeOfDay === null && clock === null) return null
  return (
    <Traced field={clock === null ? 'timeOfDay' : 'clock'}>
      {clock === null ? sayCode('timeOfDay', timeOfDay ?? '') : say('incident.clock', { clock })}
    </Traced>
  )
}

/** What became of an incident that counts no longer, and what others became part of it. */
function Fate({ answer }: { readonly answer: Answered<'getIncident'> }) {
  const { status, into, merged, splitFrom, splitInto } = answer
  return (
    <>
      {status !== 'standing' && (
        <div className="notice" role="status">
          <p>
            {say(`incident.${status}`)} {into !== null && <IncidentLink incident={into} />}
          </p>
          <IncidentLinks incidents={splitInto} />
        </div>
      )}
      {merged.length > 0 && (
        <p className="small">
          {say('incident.counts')} <IncidentLinks incidents={merged} />
        </p>
      )}
      {splitFrom !== null && (
        <p className="small">
          {say('incident.splitFrom')} <IncidentLink incident={splitFrom} />
        </p>
      )}
    </>
  )
}

function IncidentLinks({ incidents }: { readonly incidents: readonly IncidentRef[] }) {
  return (
    <span className="incident-links">
      {incidents.map((incident) => (
        <IncidentLink key={incident.id} incident={incident} />
      ))}
    </span>
  )
}

function IncidentLink({ incident: { id, label, code } }: { readonly incident: IncidentRef }) {
  return (
    <Link to="/incidents/$id" params={{ id }}>
      <bdi>{code === null || code === label ? label : `${label} (${code})`}</bdi>
    </Link>
  )
}
