import type { IncidentGround } from '@recount/api'
import type { ReactNode } from 'react'
import { say, sayCode, type MessageName } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { sayDate } from '../../words/dates.ts'
import { sayNumber } from '../../words/numbers.ts'
import { sayRange } from '../../words/ranges.ts'
import { sayLength } from '../map/place-words.ts'
import { Traced } from './traced.tsx'

/** What else is known of an incident; what nobody says is left out, but for what a reader looks for. */
export function IncidentFacts({ answer }: { readonly answer: Answered<'getIncident'> }) {
  const { incident, grounds } = answer
  const { belligerents, harmReported, named, published, modified, notes } = incident
  return (
    <section className="part small">
      <h3>{say('incident.facts')}</h3>
      <dl className="facts">
        <Fact label="incident.belligerents" field="belligerents">
          {belligerents.length === 0
            ? say('incident.belligerents.none')
            : belligerents.map(({ name, involvement }) => (
                <span key={name} className="fact-line">
                  <bdi>{name}</bdi>
                  {involvement !== null && ` (${sayCode('involvement', involvement)})`}
                </span>
              ))}
        </Fact>
        {grounds.map((ground, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- places bear no id and keep their order
          <Fact key={at} label="incident.places" field={`places.${at}`}>
            <GroundWords ground={ground} />
          </Fact>
        ))}
        <Fact label="incident.harmReported" field="harmReported">
          {say(harmReported === null ? 'incident.unknown' : harmReported ? 'incident.yes' : 'incident.no')}
        </Fact>
        <Listed label="incident.strikeTypes" field="strikeTypes" values={incident.strikeTypes} />
        <Listed label="incident.causes" field="causes" values={incident.causes} />
        <Listed label="incident.infrastructure" field="infrastructure" values={incident.infrastructure} />
        <Told label="incident.named" field="named" value={named === null ? null : sayRange(named)} />
        <Told label="incident.sources" field="sources" value={sayWhole(incident.sources)} />
        <Told label="incident.media" field="media" value={sayWhole(incident.media)} />
        <Told label="incident.lineages" field="lineages" value={sayWhole(incident.lineages)} />
        <Told label="incident.stage" field="stage" value={incident.stage} />
        <Told
          label="incident.published"
          field="published"
          value={published === null ? null : sayDate(published)}
        />
        <Told
          label="incident.modified"
          field="modified"
          value={modified === null ? null : sayDate(modified)}
        />
        <Told label="incident.notes" field="notes" value={notes} />
      </dl>
    </section>
  )
}

interface FactProps {
  readonly label: MessageName
  readonly field: string
}

function Fact({ label, field, children }: FactProps & { readonly children: ReactNode }) {
  return (
    <>
      <dt>{say(label)}</dt>
      <dd>
        <Traced field={field}>
          <bdi>{children}</bdi>
        </Traced>
      </dd>
    </>
  )
}

function Told({ value, ...fact }: FactProps & { readonly value: string | null }) {
  return value === null ? null : <Fact {...fact}>{value}</Fact>
}

function Listed({ values, ...fact }: FactProps & { readonly values: readonly string[] }) {
  return values.length === 0 ? null : <Fact {...fact}>{values.join(', ')}</Fact>
}

function sayWhole(value: number | null): string | null {
  return value === null ? null : sayNumber(value)
}

/** A place, how closely it is known, and that in the codes of others. */
function GroundWords({ ground }: { readonly ground: IncidentGround }) {
  const { place, wherePrec, geoPrecision } = ground
  return (
    <>
      <span className="fact-line">{place.name ?? say('incidents.place.unknown')}</span>
      {place.otherNames.length > 0 && (
        <span className="fact-line soft">
          {say('incident.otherNames', { names: place.otherNames.join(', ') })}
        </span>
      )}
      <span className="fact-line soft">{sayPoint(ground)}</span>
      {wherePrec !== null && geoPrecision !== null && (
        <span className="fact-line soft">{say('incident.place.codes', { wherePrec, geoPrecision })}</span>
      )}
    </>
  )
}

function sayPoint({ place, metres }: IncidentGround): string {
  const { latitude, longitude } = place
  const precision = sayCode('precision', place.precision ?? 'none')
  if (latitude === null || longitude === null) return `${precision}, ${say('incident.place.none')}`
  const point = { precision, latitude: String(latitude), longitude: String(longitude) }
  return metres === null
    ? say('incident.place.at', point)
    : say('incident.place.within', { ...point, radius: sayLength(metres) })
}
