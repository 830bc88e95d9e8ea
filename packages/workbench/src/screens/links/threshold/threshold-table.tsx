import type { ThresholdView } from '@recount/api'
import { say } from '../../../messages/say.ts'
import { sayNumber } from '../../../words/numbers.ts'
import { sayPercent, sayWeight } from '../weight-words.ts'
import { sayPrecision } from './precision.ts'

interface ThresholdTableProps {
  readonly thresholds: readonly ThresholdView[]
  readonly at: number
}

const heads = [
  'threshold.weight',
  'threshold.probability',
  'threshold.pairs',
  'threshold.clusters',
  'threshold.largest',
  'threshold.precision',
] as const

/** Every threshold with its numbers. */
export function ThresholdTable({ thresholds, at }: ThresholdTableProps) {
  return (
    <details>
      <summary>{say('threshold.all')}</summary>
      <div className="wide-table">
        <table className="plain-table">
          <caption className="unseen">{say('threshold.all')}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {thresholds.map((one, place) => (
              <tr key={one.weight} aria-current={place === at ? 'true' : undefined}>
                <th scope="row" className="number">
                  {sayWeight(one.weight)}
                </th>
                <td className="number">{sayPercent(one.probability)}</td>
                <td className="number">{sayNumber(one.pairs)}</td>
                <td className="number">{sayNumber(one.clusters)}</td>
                <td className="number">{sayNumber(one.largest)}</td>
                <td className="number">{sayPrecision(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
