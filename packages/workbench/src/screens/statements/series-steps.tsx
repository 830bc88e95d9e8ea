import './statements.css'
import type { SeriesView } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { say, sayCode } from '../../messages/say.ts'
import { sayDate } from '../../words/dates.ts'
import { sayDifference } from '../../words/differences.ts'
import { sayKnownDate } from '../../words/known-dates.ts'
import { sayCount } from '../../words/numbers.ts'

interface SeriesStepsProps {
  readonly series: SeriesView
  /** The statement that is open. */
  readonly current: string
}

/** Steps on either side of the open one that are shown before somebody asks for all. */
const near = 6

/** A series step by step, and what is missing between its steps. */
export function SeriesSteps({ series: { name, steps, gaps }, current }: SeriesStepsProps) {
  const at = steps.findIndex(({ statement }) => statement === current)
  const first = Math.max(0, at - near)
  const shown = steps.slice(first, at + near + 1)
  const rest = [...steps.slice(0, first), ...steps.slice(at + near + 1)]
  return (
    <>
      <p className="small soft" dir="auto">
        {name}
      </p>
      <StepTable steps={shown} current={current} />
      {rest.length > 0 && (
        <details className="small">
          <summary>{say('statement.moreSteps', { n: rest.length })}</summary>
          <StepTable steps={rest} current={current} />
        </details>
      )}
      {gaps.length > 0 && (
        <ul className="plain-list small">
          {gaps.map(({ from, to, count, unit }) => (
            <li key={from}>
              {say(`statement.gap.${unit}`, { n: count, from: sayDate(from), to: sayDate(to) })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function StepTable({ steps, current }: { readonly steps: SeriesView['steps']; readonly current: string }) {
  return (
    <table className="steps small">
      <thead className="unseen">
        <tr>
          <th scope="col">{say('statements.asOf')}</th>
          <th scope="col">{say('statements.count')}</th>
          <th scope="col">{say('statements.step')}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ statement, asOf, count, step, difference, words, placedBy }) => (
          <tr key={statement} aria-current={statement === current ? 'step' : undefined}>
            <td>
              {sayKnownDate(asOf)}
              {placedBy === 'size' && <span className="soft"> {say('statement.bySize')}</span>}
            </td>
            <td className="number">
              {statement === current ? (
                <strong>{sayCount(count)}</strong>
              ) : (
                <Link to="/statements" search={{ open: statement }}>
                  {sayCount(count)}
                </Link>
              )}
            </td>
            <td className="number">{sayDifference(difference)}</td>
            <td>
              <span className={noticed.has(step) ? 'verdict fails' : 'soft'} title={words}>
                {sayCode('step', step)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Steps that nobody announced. */
const noticed: ReadonlySet<string> = new Set(['silent fall', 'slip'])
