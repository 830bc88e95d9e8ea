import './work.css'
import { say } from '../messages/say.ts'
import { sayNumber } from '../words/numbers.ts'
import type { WorkStep } from './use-work.ts'

interface WorkBarProps {
  readonly label: string
  readonly step: Pick<WorkStep, 'done' | 'total'>
  onStop(): void
}

/** How far a long piece of work is, and a way to end it. */
export function WorkBar({ label, step: { done, total }, onStop }: WorkBarProps) {
  return (
    <div className="work-bar">
      <progress aria-label={label} {...(total === 0 ? {} : { value: done, max: total })} />
      <span className="number small">
        {label} {total === 0 ? '' : say('work.done', { done: sayNumber(done), total: sayNumber(total) })}
      </span>
      <button type="button" className="button small" onClick={onStop}>
        {say('work.stop')}
      </button>
    </div>
  )
}
