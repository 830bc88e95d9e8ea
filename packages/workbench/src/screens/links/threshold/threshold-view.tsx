import '../../../styles/slider.css'
import './threshold.css'
import type { LinkSummary, ThresholdView as Threshold } from '@recount/api'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { say } from '../../../messages/say.ts'
import { useAnswer } from '../../../server/use-answer.ts'
import { AnswerState } from '../../../shell/answer-state.tsx'
import { useTableSearch } from '../../../table/table-search.ts'
import { sayNumber } from '../../../words/numbers.ts'
import { defaultShare, findAtLeast } from '../at-least.ts'
import { findStop } from './find-stop.ts'
import { sayPrecision } from './precision.ts'
import { ThresholdBars } from './threshold-bars.tsx'
import { ThresholdSlider } from './threshold-slider.tsx'
import { ThresholdTable } from './threshold-table.tsx'

/** What taking pairs from a probability up for the same would come to, before anything is chosen. */
export function ThresholdView({ link: { name, kind } }: { readonly link: LinkSummary }) {
  const result = useAnswer('listLinkThresholds', { params: { name } })
  const thresholds = result.data?.thresholds ?? []
  return (
    <>
      <p>
        {say('threshold.about')} {say(`probability.${kind}`)}
      </p>
      <AnswerState result={result} />
      {result.data !== undefined && thresholds.length === 0 && (
        <p className="empty">{say('threshold.none')}</p>
      )}
      {thresholds.length > 0 && <Choice name={name} thresholds={thresholds} />}
    </>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly thresholds: readonly Threshold[]
}

function Choice({ name, thresholds }: ChoiceProps) {
  const [search] = useTableSearch()
  const [moved, setMoved] = useState<number>()
  const asked = findAtLeast(search) ?? defaultShare
  const at = Math.min(moved ?? findStop(thresholds, asked), thresholds.length - 1)
  const chosen = thresholds[at]
  if (chosen === undefined) return null
  const atLeast = String(chosen.probability)
  return (
    <div className="threshold">
      <ThresholdSlider thresholds={thresholds} at={at} move={setMoved} />
      <Effect chosen={chosen} />
      <p className="form-acts">
        <Link to="/links/$name" params={{ name }} search={{ atLeast } as never} className="button main">
          {say('threshold.review')}
        </Link>
        <Link
          to="/links/$name"
          params={{ name }}
          search={{ view: 'clusters', atLeast } as never}
          className="button"
        >
          {say('threshold.between')}
        </Link>
      </p>
      <ThresholdBars thresholds={thresholds} at={at} />
      <ThresholdTable thresholds={thresholds} at={at} />
    </div>
  )
}

function Effect({ chosen }: { readonly chosen: Threshold }) {
  const facts = [
    ['threshold.pairs', sayNumber(chosen.pairs)],
    ['threshold.clusters', sayNumber(chosen.clusters)],
    ['threshold.largest', sayNumber(chosen.largest)],
    ['threshold.precision', sayPrecision(chosen)],
  ] as const
  return (
    <section aria-label={say('threshold.effect')}>
      <dl className="threshold-facts">
        {facts.map(([label, words]) => (
          <div key={label}>
            <dt>{say(label)}</dt>
            <dd className="number">{words}</dd>
          </div>
        ))}
      </dl>
      <p className="soft small">{say('threshold.precision.how')}</p>
    </section>
  )
}
