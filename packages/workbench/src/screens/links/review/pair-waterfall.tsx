import type { LinkSummary, PairView } from '@recount/api'
import { say } from '../../../messages/say.ts'
import { sayLikely, sayPercent, sayWeight } from '../weight-words.ts'
import { listSteps, type WaterfallStep } from './waterfall-steps.ts'

interface PairWaterfallProps {
  readonly pair: PairView
  readonly kind: LinkSummary['kind']
}

/** What the weight of a pair is made of: the prior, what each comparison adds or takes, and what it all comes to. */
export function PairWaterfall({ pair, kind }: PairWaterfallProps) {
  const { steps, low, high } = listSteps(pair)
  const scale = { low, width: Math.max(1, high - low) }
  return (
    <section className="pair-waterfall" aria-label={say('pair.waterfall')}>
      <h3>{say('pair.waterfall')}</h3>
      <table>
        <caption className="unseen">{say('pair.waterfall')}</caption>
        <thead className="unseen">
          <tr>
            <th scope="col">{say('pair.part')}</th>
            <th scope="col">{say('pair.part.drawn')}</th>
            <th scope="col">{say('pair.part.weight')}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <StepRow key={step.key} step={step} scale={scale} total={sayTotal(pair, kind)} />
          ))}
        </tbody>
      </table>
      <p className="soft small" dir="auto">
        {say('pair.waterfall.how')} {say(`probability.${kind}`)}
      </p>
    </section>
  )
}

interface Scale {
  readonly low: number
  readonly width: number
}

interface StepRowProps {
  readonly step: WaterfallStep
  readonly scale: Scale
  /** What the whole comes to, in words. */
  readonly total: string | null
}

function StepRow({ step, scale, total }: StepRowProps) {
  const { kind, from, to, frequency, label } = step
  return (
    <tr className={kind === 'part' ? undefined : 'whole'}>
      <th scope="row" dir="auto">
        {kind === 'prior' ? say('pair.prior') : kind === 'sum' ? say('pair.sum') : label}
        <span className="step-says soft small" dir="auto">
          {sayUnder(step, total)}
        </span>
      </th>
      <td className="pair-track" dir="ltr" aria-hidden="true">
        <span className="pair-zero" style={{ insetInlineStart: `${(-scale.low / scale.width) * 100}%` }} />
        <Bar kind={kind} from={from} to={to - frequency} scale={scale} />
        {frequency !== 0 && <Bar kind="frequency" from={to - frequency} to={to} scale={scale} />}
      </td>
      <td className="number-cell">
        {sayWeight(to - from)}
        {frequency !== 0 && (
          <span className="step-says soft small">
            {say('pair.part.frequency', { n: sayWeight(frequency) })}
          </span>
        )}
      </td>
    </tr>
  )
}

/** Of lists the weight is the probability; of statements the other incidents that one could be about count as well. */
function sayTotal({ probability }: PairView, kind: LinkSummary['kind']): string | null {
  if (probability === null) return null
  if (kind === 'lists') return sayLikely(probability, kind)
  return say('pair.sum.one', { percent: sayPercent(probability) })
}

function sayUnder({ kind, says }: WaterfallStep, total: string | null): string | null {
  if (kind === 'prior') return say('pair.prior.says')
  if (kind === 'part') return says
  return total
}

interface BarProps {
  readonly kind: WaterfallStep['kind'] | 'frequency'
  readonly from: number
  readonly to: number
  readonly scale: Scale
}

function Bar({ kind, from, to, scale }: BarProps) {
  if (from === to) return null
  const start = ((Math.min(from, to) - scale.low) / scale.width) * 100
  const size = (Math.abs(to - from) / scale.width) * 100
  return (
    <span
      className={`pair-bar ${kind} ${to > from ? 'up' : 'down'}`}
      style={{ insetInlineStart: `${start}%`, inlineSize: `${size}%` }}
    />
  )
}
