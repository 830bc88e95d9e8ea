import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { say } from '../../messages/say.ts'
import { ask, type Answered } from '../../server/ask.ts'
import { FailureNotice } from '../../shell/failure-notice.tsx'
import type { ReviewFilter } from './review-filter.ts'

interface DrawButtonProps {
  readonly filter: ReviewFilter
  readonly total: number
  open(sample: string): void
}

/** Begins to accept all claims like these: a sample of them is drawn, to be checked first. */
export function DrawButton({ filter, total, open }: DrawButtonProps) {
  const [error, setError] = useState<Error | null>(null)
  const draw = async (): Promise<void> => {
    setError(null)
    try {
      open((await ask('drawSample', { body: filter })).id)
    } catch (failure) {
      setError(failure as Error)
    }
  }
  return (
    <>
      <button type="button" className="button small" disabled={total === 0} onClick={() => void draw()}>
        {say('review.sample.draw', { n: total })}
      </button>
      {error !== null && <FailureNotice error={error} />}
    </>
  )
}

interface SampleBarProps {
  readonly sample: Answered<'getSample'>
  leave(): void
}

/** How far the checking of a sample is; when every claim of it was right, the rest can be accepted. */
export function SampleBar({ sample, leave }: SampleBarProps) {
  const queries = useQueryClient()
  const [error, setError] = useState<Error | null>(null)
  const [done, setDone] = useState<Answered<'acceptSample'> | null>(null)
  const { claims, of, entry, by, spoiled, settled } = sample
  const count = (...verdicts: readonly string[]) =>
    claims.filter(({ verdict }) => verdicts.includes(verdict)).length
  const wrong = count('edited', 'rejected')
  const waiting = count('waiting')
  const rest = of - claims.length
  const accept = async (): Promise<void> => {
    setError(null)
    try {
      setDone(await ask('acceptSample', { params: { id: sample.id }, body: {} }))
      await queries.invalidateQueries()
    } catch (failure) {
      setError(failure as Error)
    }
  }
  return (
    <section className="sample-bar notice" aria-label={say('review.sample')}>
      <p>
        <strong>
          {say('review.sample.state', { checked: claims.length - waiting, size: claims.length, of })}
        </strong>{' '}
        <span className="soft small">
          {say('review.sample.drawn', { entry, by })}
          {spoiled > 0 && ` ${say('review.sample.before', { n: spoiled })}`}
        </span>
      </p>
      {wrong > 0 && <p>{say('review.sample.spoiled', { n: wrong })}</p>}
      {wrong === 0 && waiting > 0 && <p className="small">{say('review.sample.how', { rest })}</p>}
      {(settled ?? done) !== null && (
        <p>
          {say('review.sample.settled', {
            n: done?.accepted ?? settled?.accepted ?? 0,
            leftOut: done?.leftOut.length ?? settled?.leftOut ?? 0,
          })}
        </p>
      )}
      {error !== null && <FailureNotice error={error} />}
      <p className="notice-actions">
        {settled === null && wrong === 0 && waiting === 0 && rest > 0 && (
          <button type="button" className="button main" onClick={() => void accept()}>
            {say('review.sample.accept', { n: rest })}
          </button>
        )}
        <button type="button" className="button quiet" onClick={leave}>
          {say('review.sample.leave')}
        </button>
      </p>
    </section>
  )
}
