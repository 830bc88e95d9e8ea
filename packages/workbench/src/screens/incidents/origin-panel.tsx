import { Link } from '@tanstack/react-router'
import { say } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { sayNumber } from '../../words/numbers.ts'

/** The file and row that an incident came from, and every field's column and words. */
export function OriginPanel({ origin }: { readonly origin: Answered<'getIncident'>['origin'] }) {
  return (
    <section className="part small">
      <h3>{say('incident.origin')}</h3>
      {origin === null ? <p className="soft">{say('incident.origin.typed')}</p> : <Origin origin={origin} />}
    </section>
  )
}

function Origin({ origin }: { readonly origin: NonNullable<Answered<'getIncident'>['origin']> }) {
  const { document, name, row, mapping, fields, problem } = origin
  return (
    <>
      <p>
        {say('incident.origin.row', { row: sayNumber(row) })}{' '}
        <Link to="/documents/$id" params={{ id: document }}>
          <bdi>{name}</bdi>
        </Link>
        {mapping !== null && (
          <span className="soft">
            , {say('incident.origin.mapping', { name: mapping.name, version: mapping.version })}
          </span>
        )}
      </p>
      {problem !== null && <p className="notice">{problem}</p>}
      {fields !== null && (
        <details>
          <summary>{say('incident.origin.fields')}</summary>
          <table className="plain-table origin-fields">
            <thead>
              <tr>
                <th scope="col">{say('incident.origin.column')}</th>
                <th scope="col">{say('incident.origin.words')}</th>
              </tr>
            </thead>
            <tbody>
              {fields.map(({ field, column, words }) => (
                <tr key={`${field} ${column}`}>
                  <th scope="row" title={field} dir="auto">
                    {column}
                  </th>
                  <td dir="auto">
                    {words === null || words === '' ? (
                      <span className="soft">{say('incident.origin.empty')}</span>
                    ) : (
                      words
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  )
}
