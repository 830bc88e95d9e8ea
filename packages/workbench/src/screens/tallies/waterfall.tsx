import { say, sayCode } from '../../messages/say.ts'
import type { Answered } from '../../server/ask.ts'
import { sayRange } from '../../words/ranges.ts'
import { findSum } from './harm-words.ts'
import { listBars, type Bar } from './waterfall-bars.ts'
import { sayDifference } from './difference-words.ts'

/** The way from one tally to the other, a cause a line: minimum and maximum each move by what the cause comes to. */
export function Waterfall({ explanation }: { readonly explanation: Answered<'explainTally'> }) {
  const { before, after, kind, victims, causes } = explanation
  const [start, end] = [before, after].map((cell) => findSum(cell, kind, victims) ?? { min: 0, max: 0 })
  if (start === undefined || end === undefined) return null
  const bars = listBars(start, causes, end)
  const most = Math.max(1, ...bars.flatMap(({ min, max }) => [min.to, min.from, max.to, max.from]))
  return (
    <figure className="waterfall">
      <figcaption className="small soft">{say('tallies.waterfall')}</figcaption>
      <table>
        <caption className="unseen">{say('tallies.waterfall')}</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{say('tallies.cause')}</th>
            <th scope="col">{say('tallies.drawn')}</th>
            <th scope="col">{say('tallies.difference')}</th>
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr
              key={bar.cause}
              className={bar.cause === 'before' || bar.cause === 'after' ? 'whole' : undefined}
            >
              <th scope="row">{sayCode('cause', bar.cause)}</th>
              <td className="waterfall-track" dir="ltr" aria-hidden="true">
                <Span bar={bar} end="max" most={most} />
                <Span bar={bar} end="min" most={most} />
              </td>
              <td className="number-cell">{sayBar(bar)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

interface SpanProps {
  readonly bar: Bar
  readonly end: 'min' | 'max'
  readonly most: number
}

function Span({ bar, end, most }: SpanProps) {
  const { from, to } = bar[end]
  const low = Math.min(from, to)
  return (
    <span
      className={`fall ${end} ${to > from ? 'up' : 'down'}`}
      style={{
        insetInlineStart: `${(low / most) * 100}%`,
        inlineSize: `${(Math.abs(to - from) / most) * 100}%`,
      }}
    />
  )
}

function sayBar({ cause, min, max }: Bar): string {
  if (cause === 'before' || cause === 'after') return sayRange({ min: min.to, max: max.to })
  return sayDifference(min.to - min.from, max.to - max.from)
}
