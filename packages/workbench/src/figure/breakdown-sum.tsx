import './figure.css'
import type { BreakdownView } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { say } from '../messages/say.ts'
import { sayCount, sayNumber } from '../words/numbers.ts'
import { Verdict } from './verdict.tsx'

/** A figure and its parts, written out as a sum, with whether they fit. */
export function BreakdownSum({ value }: { readonly value: BreakdownView }) {
  const { whole, parts, by, sum, holds, reason, kind } = value
  return (
    <div>
      <table className="sum-table">
        <caption className="unseen">{say('breakdown.caption', { words: whole.words, by })}</caption>
        <tbody>
          {parts.map(({ name, figure }) => (
            <tr key={figure.claim}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td className="number">
                <Link to="/claims" search={{ open: figure.claim }}>
                  {sayCount(figure.count)}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {kind === 'partition' && (
            <tr>
              <th scope="row">{say('breakdown.sum')}</th>
              <td className="number">{saySum(sum)}</td>
            </tr>
          )}
          <tr>
            <th scope="row">{say('breakdown.whole', { by })}</th>
            <td className="number">
              <Link to="/claims" search={{ open: whole.claim }}>
                {sayCount(whole.count)}
              </Link>
            </td>
          </tr>
        </tfoot>
      </table>
      <p className="small">
        <Verdict result={holds} /> <bdi className="soft">{reason}</bdi>
      </p>
    </div>
  )
}

function saySum({ min, max }: BreakdownView['sum']): string {
  if (min !== null && min === max) return sayNumber(min)
  if (min !== null && max !== null) return say('count.range', { min: sayNumber(min), max: sayNumber(max) })
  if (min !== null) return say('count.at-least', { n: sayNumber(min) })
  return max === null ? say('breakdown.nothing') : say('count.up-to', { n: sayNumber(max) })
}
