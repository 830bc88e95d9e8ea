import type { ChartFigure, ChartLeftOut, Elsewhere } from '@recount/api'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { say, sayCode, type MessageName } from '../../messages/say.ts'
import { nameFigure } from './chart/figure-words.ts'

/** What of the case is not on the chart and why, each reason with the way to it. */
export function LeftOut({ value }: { readonly value: ChartLeftOut }) {
  const { elsewhere, undated, inWords, otherDays, rejected } = value
  const isNone = elsewhere.length + undated.length + inWords.length + otherDays.length + rejected === 0
  return (
    <section className="left-out" aria-labelledby="left-out">
      <h3 id="left-out">{say('left.title')}</h3>
      {isNone && <p className="soft">{say('left.none')}</p>}
      <ul>
        <Figures name="left.inWords" figures={inWords} />
        <Figures name="left.undated" figures={undated} />
        <Figures name="left.otherDays" figures={otherDays} />
        {elsewhere.map((one) => (
          <Grounds key={`${one.part} ${one.relation} ${one.code}`} value={one} />
        ))}
        {rejected > 0 && (
          <li className="left-line">
            <Link to="/claims" search={{ status: 'rejected' }}>
              {say('left.rejected', { n: rejected })}
            </Link>
          </li>
        )}
      </ul>
    </section>
  )
}

function Figures({
  name,
  figures,
}: {
  readonly name: MessageName
  readonly figures: readonly ChartFigure[]
}) {
  if (figures.length === 0) return null
  return (
    <Fold title={say(name, { n: figures.length })}>
      {figures.map((figure) => (
        <li key={figure.statement}>
          <Link to="/documents/$id" params={{ id: figure.document.id }} search={{ claim: figure.claim }}>
            <bdi>{nameFigure(figure)}</bdi>
          </Link>
        </li>
      ))}
    </Fold>
  )
}

function Grounds({ value }: { readonly value: Elsewhere }) {
  const { grounds, more, part, code } = value
  const what = code === null ? '' : sayCounted(part, code)
  return (
    <Fold title={sayElsewhere(value, what)}>
      {grounds.map(({ id, title, statements }) => (
        <li key={id}>
          <Link to="/" search={{ ground: id }}>
            <bdi>{title}</bdi>
          </Link>{' '}
          <span className="soft number">({statements})</span>
        </li>
      ))}
      {more > 0 && <li className="soft">{say('left.more', { n: more })}</li>}
      {code !== null && (
        <li>
          <Link to="/statements" search={{ [part]: code === 'persons' ? ['persons', 'unstated'] : code }}>
            {say('left.all', { what })}
          </Link>
        </li>
      )}
    </Fold>
  )
}

function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <li>
      <details>
        <summary>{title}</summary>
        <ul className="left-list small">{children}</ul>
      </details>
    </li>
  )
}

/** What other figures count: the measure with its people, or who the victims are. */
function sayCounted(part: Elsewhere['part'], code: string): string {
  if (part === 'measure') return sayCode('counted', code)
  return code === 'persons' ? say('counted.persons') : sayCode('victims', code).toLowerCase()
}

function sayElsewhere({ part, relation, statements }: Elsewhere, what: string): string {
  switch (part) {
    case 'measure':
    case 'victims':
      return say(`left.${part}`, { n: statements, what })
    case 'places':
    case 'perpetrators':
    case 'period':
      return say(`left.${part}.${relation ?? 'unknown'}`, { n: statements })
    case 'detail':
    case 'unknown':
      return say(`left.${part}`, { n: statements })
  }
}
