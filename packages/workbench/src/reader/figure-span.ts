import type { Answered } from '../server/ask.ts'
import type { Layer } from './segments.ts'

/** Where a claim's figure stands in a text, and its quote around it. */
export type FigureSpan = Answered<'getDocumentText'>['spans'][number]

/** What can lie over a text. */
export type TextLayer = Layer &
  (
    | { readonly kind: 'figure' | 'quote'; readonly span: FigureSpan }
    | { readonly kind: 'hit'; readonly isCurrent: boolean }
    | { readonly kind: 'section'; readonly section: string }
  )

/** Which figures are shown; an empty list does not narrow. */
export interface FigureFilter {
  readonly measures: readonly string[]
  readonly statuses: readonly string[]
}

/** The figures that pass a filter, in the order of the text. */
export function filterFigures(
  spans: readonly FigureSpan[],
  { measures, statuses }: FigureFilter,
): readonly FigureSpan[] {
  return spans
    .filter(({ measure }) => measures.length === 0 || measures.includes(measure))
    .filter(({ status }) => statuses.length === 0 || statuses.includes(status))
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** The figure after or before the chosen one, going round; the first where none is chosen. */
export function stepFigure(
  spans: readonly FigureSpan[],
  claim: string | undefined,
  by: 1 | -1,
): FigureSpan | undefined {
  const at = spans.findIndex((span) => span.claim === claim)
  if (at === -1) return by === 1 ? spans[0] : spans.at(-1)
  return spans[(at + by + spans.length) % spans.length]
}
