import type { MembershipSpan } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { say } from '../../messages/say.ts'
import { sayDate } from '../../words/dates.ts'
import { layBars } from './membership-bars.ts'

interface MembershipLineProps {
  readonly title: string
  readonly spans: readonly MembershipSpan[]
  readonly days: { readonly first: string; readonly last: string } | null
}

/** Memberships over time: bars on a line for the eye, a table for everybody. */
export function MembershipLine({ title, spans, days }: MembershipLineProps) {
  const line = layBars(spans, days)
  return (
    <section className="part">
      <h3>{title}</h3>
      {line !== undefined && (
        <div className="membership-line" aria-hidden="true">
          {line.years.map(({ year, at }) => (
            <span key={year} className="year number" style={{ insetInlineStart: `${at * 100}%` }}>
              {year}
            </span>
          ))}
          {line.bars.map(({ span, start, end, isOpenStart, isOpenEnd }) => (
            <div key={keyOf(span)} className="lane">
              <span
                className={`bar${isOpenStart ? ' open-start' : ''}${isOpenEnd ? ' open-end' : ''}`}
                style={{
                  insetInlineStart: `${start * 100}%`,
                  inlineSize: `max(3px, ${(end - start) * 100}%)`,
                }}
              />
              <span className="lane-name">
                <bdi dir="auto">{nameOf(span)}</bdi>
              </span>
            </div>
          ))}
        </div>
      )}
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{say('actors.member')}</th>
            <th scope="col">{say('actors.from')}</th>
            <th scope="col">{say('actors.to')}</th>
          </tr>
        </thead>
        <tbody>
          {spans.map((span) => (
            <tr key={keyOf(span)}>
              <th scope="row">
                <Link to="." search={{ open: span.actor.id } as never} dir="auto">
                  {nameOf(span)}
                </Link>
              </th>
              <td>{span.from === null ? <Open /> : sayDate(span.from)}</td>
              <td>{span.to === null ? <Open /> : sayDate(span.to)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Open() {
  return <span className="soft">{say('actors.open')}</span>
}

function keyOf({ actor, from, to }: MembershipSpan): string {
  return `${actor.id} ${from} ${to}`
}

function nameOf({ actor: { name } }: MembershipSpan): string {
  return name ?? say('actors.nobody')
}
