import type { ReportClaim } from '../report-input.ts'

/** The words at `[start, end)` of a document's text; undefined where no sentence that the report holds covers them. */
export type WordsAt = (start: number, end: number) => string | undefined

/** A stretch of a document's text that the report holds. */
interface Stretch {
  readonly start: number
  readonly text: string
}

/**
 * A report holds no whole texts, only sentences with what stands around them. A field may have been read in a sentence
 * before its own, so the stretches of all claims of a document are searched.
 */
export function openTexts(claims: readonly ReportClaim[]): (document: string) => WordsAt {
  const byDocument = Map.groupBy(claims, ({ claim }) => claim.document)
  return (document) => {
    const stretches = (byDocument.get(document) ?? []).map(stretchOf)
    return (start, end) => {
      const found = stretches.find(
        (stretch) => stretch.start <= start && end <= stretch.start + stretch.text.length,
      )
      return found?.text.slice(start - found.start, end - found.start)
    }
  }
}

/** An ellipsis at either end stands for what was cut off, not for itself. */
function stretchOf({ claim, context }: ReportClaim): Stretch {
  const before = context.before.replace(/^…/u, '')
  const after = context.after.replace(/…$/u, '')
  return { start: claim.quote.start - before.length, text: before + context.sentence + after }
}
