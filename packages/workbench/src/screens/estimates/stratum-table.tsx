import type { StratumBriefView } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { say } from '../../messages/say.ts'
import { PlainTable } from '../../table/plain-table.tsx'
import { sayNumber } from '../../words/numbers.ts'
import { sayEstimate } from './estimate-words.ts'

interface StratumTableProps {
  readonly name: string
  readonly strata: readonly StratumBriefView[]
  /** The stratum that is shown below, from 1. */
  readonly shown: number
}

/** The strata, each leading to what is said of it. */
export function StratumTable({ name, strata, shown }: StratumTableProps) {
  const methods = strata[0]?.methods.map(({ method }) => method) ?? []
  return (
    <PlainTable caption={say('estimates.strata.title')}>
      <thead>
        <tr>
          <th scope="col">{say('estimates.stratum')}</th>
          <th scope="col" className="number-cell">
            {say('estimates.stratum.documented')}
          </th>
          {methods.map((method) => (
            <th key={method} scope="col">
              {say('estimates.stratum.of', { method })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {strata.map((stratum, at) => (
          <tr key={stratum.name} aria-current={at + 1 === shown ? 'true' : undefined}>
            <th scope="row" dir="auto">
              <Link
                to="/estimates/$name"
                params={{ name }}
                search={(at === 0 ? {} : { stratum: String(at + 1) }) as never}
                resetScroll={false}
              >
                {stratum.name}
              </Link>
              {at + 1 === shown && <span className="small soft"> {say('estimates.stratum.shown')}</span>}
            </th>
            <td className="number-cell">{sayNumber(stratum.documented)}</td>
            {stratum.methods.map(({ method, outcome, isBound, undocumented }) => (
              <td key={method}>
                {undocumented === null ? (
                  <span className="outcome-refused">{say('estimates.outcome.refused')}</span>
                ) : (
                  sayEstimate(undocumented, isBound)
                )}
                {outcome === 'warned' && (
                  <span className="estimate-detail small outcome-warned">
                    {say('estimates.outcome.warned')}
                  </span>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </PlainTable>
  )
}
