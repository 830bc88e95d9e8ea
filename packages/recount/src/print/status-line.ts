import type { Output } from '../effects.ts'

/** The line that tells how far a run is: redrawn on a terminal, a line of its own each time elsewhere. */
export interface StatusLine {
  /** `drawn` is what a terminal shows, where that is more than the words. */
  tell(words: string, drawn?: string): void
  /** Clears the line for something else that is printed. */
  clear(): void
}

/** A status line on `output`, of which nothing is shown yet. */
export function statusLineOn(output: Output): StatusLine {
  let isDrawn = false
  return {
    tell(words, drawn = words) {
      if (!output.isTerminal) return output.write(`${words}\n`)
      output.write(`\r${drawn}\u001B[K`)
      isDrawn = true
    },
    clear() {
      if (isDrawn) output.write('\r\u001B[K')
      isDrawn = false
    },
  }
}
