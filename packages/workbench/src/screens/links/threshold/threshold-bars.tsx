import type { ThresholdView } from '@recount/api'
import { say } from '../../../messages/say.ts'
import { sayNumber } from '../../../words/numbers.ts'
import { sayPercent } from '../weight-words.ts'

const strips = ['pairs', 'clusters', 'largest'] as const

interface ThresholdBarsProps {
  readonly thresholds: readonly ThresholdView[]
  readonly at: number
}

/** How pairs, clusters and the largest of them change from the lowest threshold to the highest; the table has the numbers. */
export function ThresholdBars({ thresholds, at }: ThresholdBarsProps) {
  const ends = [thresholds[0], thresholds.at(-1)].map((one) => sayPercent(one?.probability ?? 0))
  return (
    <div className="threshold-strips" aria-hidden="true">
      {strips.map((strip) => {
        const most = Math.max(1, ...thresholds.map((one) => one[strip]))
        return (
          <div key={strip} className="threshold-strip">
            <p className="soft small">
              {say('threshold.most', { what: say(`threshold.${strip}`), n: sayNumber(most) })}
            </p>
            <svg viewBox={`0 0 ${thresholds.length} 100`} preserveAspectRatio="none" className="strip-bars">
              {thresholds.map((one, place) => (
                <rect
                  key={one.probability}
                  className={stripLook(place, at)}
                  x={place + 0.08}
                  width={0.84}
                  y={100 - (one[strip] / most) * 100}
                  height={(one[strip] / most) * 100}
                />
              ))}
            </svg>
            <p className="strip-ends soft small number" dir="ltr">
              <span>{ends[0]}</span>
              <span>{ends[1]}</span>
            </p>
          </div>
        )
      })}
    </div>
  )
}

function stripLook(place: number, at: number): string {
  if (place === at) return 'chosen'
  return place > at ? 'above' : 'below'
}
