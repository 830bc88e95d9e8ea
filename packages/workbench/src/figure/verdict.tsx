import './figure.css'
import { say } from '../messages/say.ts'
import { sayNumber } from '../words/numbers.ts'

interface VerdictProps {
  readonly result: 'holds' | 'fails' | 'cannot tell'
  /** By how much a sum that fails is off. */
  readonly difference?: number | null
}

/** Whether a sum holds, in words and colour. */
export function Verdict({ result, difference = null }: VerdictProps) {
  if (result === 'cannot tell') return <span className="verdict open">{say('verdict.open')}</span>
  if (result === 'holds') return <span className="verdict holds">{say('verdict.holds')}</span>
  return (
    <span className="verdict fails">
      {difference === null
        ? say('verdict.fails')
        : say('verdict.failsBy', { n: sayNumber(Math.abs(difference)) })}
    </span>
  )
}
