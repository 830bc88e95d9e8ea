/** Is told how far reconciling is: how much of `total` is done, in claims' worth of work; from 0 on, never less than before. */
export type OnProgress = (done: number, total: number) => void

/** What share of the work is done once the statements stand, the lines are compared, the documents are gone through. */
const shares = { statements: 0.6, lines: 0.7, documents: 0.85, all: 1 } as const

/** Turns stages of very different size into even progress. */
export interface Progress {
  /** So many of the figures belong to statements now. */
  tellFigures(done: number, figures: number): void
  tellStage(stage: keyof typeof shares): void
}

/** Opens the telling of progress over a number of claims. Measured shares: on other claims a stage may pass faster. */
export function openProgress(claims: number, onProgress: OnProgress): Progress {
  let last = -1
  const tell = (share: number): void => {
    const done = Math.floor(claims * share)
    if (done > last) onProgress(done, claims)
    last = Math.max(done, last)
  }
  tell(0)
  return {
    tellFigures: (done, figures) => tell(shares.statements * (done / figures)),
    tellStage: (stage) => tell(shares[stage]),
  }
}
