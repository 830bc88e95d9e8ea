import type { ThresholdView } from '@recount/api'
import { say } from '../../../messages/say.ts'
import { PlainTable } from '../../../table/plain-table.tsx'
import { sayNumber } from '../../../words/numbers.ts'
import { sayPercent, sayWeight } from '../weight-words.ts'
import { sayPrecision } from './precision.ts'

interface ThresholdTableProps {
  readonly thresholds: readonly ThresholdView[]
  readonly at: number
}

const heads = [
  'threshold.probability',
  'threshold.weight',
  'threshold.pairs',
  'threshold.clusters',
  'threshold.largest',
  'threshold.precision',
] as const

/** Every threshold with its numbers. */
export function ThresholdTable({ thresholds, at }: ThresholdTableProps) {
  const isByWeight = thresholds.some(({ weight }) => weight !== null)
  return (
    <details>
      <summary>{say('threshold.all')}</summary>
      <PlainTable caption={say('threshold.all')}>
        <thead>
          <tr>
            {heads
              .filter((head) => isByWeight || head !== 'threshold.weight')
              .map((head) => (
                <th key={head} scope="col">
                  {say(head)}
                </th>
              ))}
          </tr>
        </thead>
        <tbody>
          {thresholds.map((one, place) => (
            <tr key={one.probability} aria-current={place === at ? 'true' : undefined}>
              <th scope="row" className="number">
                {sayPercent(one.probability)}
              </th>
              {one.weight !== null && <td className="number">{sayWeight(one.weight)}</td>}
              <td className="number">{sayNumber(one.pairs)}</td>
              <td className="number">{sayNumber(one.clusters)}</td>
              <td className="number">{sayNumber(one.largest)}</td>
              <td className="number">{sayPrecision(one)}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </details>
  )
}
