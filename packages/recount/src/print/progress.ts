import type { Effects } from '../effects.ts'
import { sayNumber } from '../report/wording.ts'
import { statusLineOn, type StatusLine } from './status-line.ts'

/** Milliseconds of silence before a long run says how far it is. */
const patience = 1_000
/** Milliseconds between two signs of life: on a terminal a line is redrawn, elsewhere each is a line of its own. */
const terminalPace = 100
const linePace = 5_000
const barWidth = 24

/** Shows how far a run is, on stderr, once it takes longer than a second. */
export interface Progress extends Pick<StatusLine, 'clear'> {
  /** Call after every piece of work. */
  advance(done: number): void
}

/** `verb` says what is done to the `total` pieces: "adding". */
export function showProgress({ stderr, now }: Effects, verb: string, noun: string, total: number): Progress {
  const pace = stderr.isTerminal ? terminalPace : linePace
  const started = now()
  let shown = started + patience - pace
  const { tell, clear } = statusLineOn(stderr)
  return {
    clear,
    advance(done) {
      const moment = now()
      if (moment - started < patience || moment - shown < pace) return
      shown = moment
      const line = `${verb} ${sayNumber(done)} of ${sayNumber(total)} ${noun}, ${leftOf(moment - started, done, total)}`
      tell(line, `${bar(done / total)} ${line}`)
    },
  }
}

function bar(share: number): string {
  const full = Math.round(share * barWidth)
  return `${'█'.repeat(full)}${'░'.repeat(barWidth - full)}`
}

function leftOf(elapsed: number, done: number, total: number): string {
  if (done === 0) return 'just begun'
  const seconds = Math.ceil(((elapsed / done) * (total - done)) / 1_000)
  return seconds < 120 ? `about ${seconds} s left` : `about ${Math.ceil(seconds / 60)} min left`
}
