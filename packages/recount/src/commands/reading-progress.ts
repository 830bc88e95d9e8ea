import type { Effects } from '../effects.ts'
import type { OnReading } from '../pipeline/case-reading.ts'
import { showProgress, type Progress } from '../print/progress.ts'
import { sayNumber } from '../report/wording.ts'

/** From so many claims on, comparing them takes more than a second. */
const manyClaims = 1_000

/** Shows how far the reading of a case is, and says when its figures are compared, which can't tell how far it is. */
export function tellReading(effects: Effects): OnReading {
  let progress: Progress | undefined
  return {
    read(done, total) {
      progress ??= showProgress(effects, 'reading', 'documents', total)
      progress.advance(done)
      if (done === total) progress.clear()
    },
    compare(claims) {
      if (claims < manyClaims) return
      effects.stderr.write(`comparing ${sayNumber(claims)} claims with each other\n`)
    },
  }
}
