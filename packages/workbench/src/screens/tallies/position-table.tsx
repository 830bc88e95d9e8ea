import { say, sayCode } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { PlainTable } from '../../table/plain-table.tsx'
import { sayNumber } from '../../words/numbers.ts'
import { sayKnownRange } from '../../words/ranges.ts'
import { IncidentLink } from './incident-link.tsx'

/** Incident by incident: the position, what is conceded, what the recorder has, and how the two lie. */
export function PositionTable({ data: { rows, total } }: { readonly data: Answered<'getAgainst'> }) {
  return (
    <section className="part">
      <PlainTable caption={say('tallies.positions.rows')}>
        <thead>
          <tr>
            <th scope="col">{say('tallies.incident')}</th>
            <th scope="col">{say('incidents.day')}</th>
            <th scope="col">{say('incidents.grade')}</th>
            <th scope="col">{say('incidents.position')}</th>
            <th scope="col" className="number-cell">
              {say('incidents.conceded')}
            </th>
            <th scope="col" className="number-cell">
              {say('tallies.recorder')}
            </th>
            <th scope="col">{say('tallies.relation')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.incident.id}>
              <th scope="row">
                <IncidentLink incident={row.incident} />
              </th>
              <td>{row.days}</td>
              <td>{sayCode('grade', row.grade ?? 'none')}</td>
              <td>
                {sayCode('position', row.position ?? 'none')}
                {row.reasons.length > 0 && (
                  <span className="soft small step-why">
                    {row.reasons.map((reason) => sayCode('rejectedFor', reason)).join('; ')}
                  </span>
                )}
              </td>
              <td className="number-cell">{sayKnownRange(row.conceded.killed)}</td>
              <td className="number-cell">{sayKnownRange(row.recorder.killed)}</td>
              <td>{row.relation === null ? '' : sayCode('relation', row.relation)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {rows.length < total && (
        <p className="small soft">
          {say('tallies.groups', { shown: sayNumber(rows.length), n: sayNumber(total) })}
        </p>
      )}
    </section>
  )
}
