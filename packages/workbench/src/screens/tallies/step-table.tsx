import { Link } from '@tanstack/react-router'
import { say, sayCode } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { PlainTable } from '../../table/plain-table.tsx'
import { sayMoment } from '../../words/dates.ts'
import { sayNumber } from '../../words/numbers.ts'
import { sayDifference } from './difference-words.ts'
import { IncidentLink } from './incident-link.tsx'

type Explanation = Answered<'explainTally'>

/** Every step, the largest first: which incident, what was done to it, by whom and why. */
export function StepTable({ explanation: { steps, total, rest } }: { readonly explanation: Explanation }) {
  return (
    <section className="part">
      <h2>{say('tallies.steps', { n: total })}</h2>
      <PlainTable caption={say('tallies.steps', { n: total })}>
        <thead>
          <tr>
            <th scope="col">{say('tallies.difference')}</th>
            <th scope="col">{say('tallies.cause')}</th>
            <th scope="col">{say('tallies.incident')}</th>
            <th scope="col">{say('tallies.what')}</th>
            <th scope="col">{say('tallies.who')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <StepRow key={`${step.entry}-${step.incident?.id}-${step.cause}`} step={step} />
          ))}
        </tbody>
      </PlainTable>
      {steps.length < total && (
        <p className="small soft">
          {say('tallies.steps.rest', {
            n: sayNumber(total - steps.length),
            difference: sayDifference(rest.min, rest.max),
          })}
        </p>
      )}
    </section>
  )
}

function StepRow({ step }: { readonly step: Explanation['steps'][number] }) {
  return (
    <tr>
      <td className="number-cell">{sayDifference(step.min, step.max)}</td>
      <td>{sayCode('cause', step.cause)}</td>
      <td>{step.incident === null ? null : <IncidentLink incident={step.incident} />}</td>
      <td dir="auto">
        {step.words}
        {step.why !== null && <span className="soft small step-why">{step.why}</span>}
      </td>
      <td>
        {step.entry !== null && (
          <Link to={'/ledger' as string} search={{ open: String(step.entry) } as never}>
            {say('tallies.entry', { n: sayNumber(step.entry) })}
          </Link>
        )}{' '}
        {step.by !== null && step.at !== null && (
          <span className="soft small" dir="auto">
            {say('tallies.by', { by: step.by, at: sayMoment(step.at) })}
          </span>
        )}
      </td>
    </tr>
  )
}
