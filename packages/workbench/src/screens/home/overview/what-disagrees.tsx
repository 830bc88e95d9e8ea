import { Link } from '@tanstack/react-router'
import { say } from '../../../messages/say.ts'
import type { Answered } from '../../../server/ask.ts'
import { sayNumber } from '../../../words/numbers.ts'

interface WhatDisagreesProps {
  readonly disagreements: Answered<'getOverview'>['disagreements']
}

/** The disagreements by kind, with what each kind means. */
export function WhatDisagrees({ disagreements }: WhatDisagreesProps) {
  return (
    <section aria-labelledby="what-disagrees">
      <h2 id="what-disagrees">{say('overview.disagreements')}</h2>
      {disagreements.length === 0 && <p className="soft">{say('overview.disagreements.none')}</p>}
      <ul className="overview-list">
        {disagreements.map(({ kind, title, note, count }) => (
          <li key={kind}>
            <p className="overview-row">
              <Link to="/disagreements" search={{ kind }}>
                {title}
              </Link>
              <span className="number soft">{sayNumber(count)}</span>
            </p>
            <p className="small soft">{note}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
