import { ask } from '../../server/ask.ts'
import { useAnswer } from '../../server/use-answer.ts'
import type { FigureSpan } from '../../reader/figure-span.ts'
import { useStretches, type Stretch, type Stretches } from '../../reader/stretches.ts'

/** A text as it is read: as far as it has arrived, and where the claims stand in it. */
export interface ReadText {
  readonly stretches: Stretches<readonly FigureSpan[]> | undefined
  readonly figures: readonly FigureSpan[]
  readonly sections: readonly { readonly kind: string; readonly start: number; readonly end: number }[]
  readonly language: string | null
  readonly error: Error | null
  retry(): void
}

type Load = (from: number, to: number, signal: AbortSignal) => Promise<Stretch<readonly FigureSpan[]>>

const loads = new Map<string, Load>()

/** The text of a document, or its source; what is decided about its claims meanwhile shows. */
export function useDocumentText(id: string, view: 'text' | 'original'): ReadText {
  const key = `${view} ${id}`
  const { stretches, error, retry } = useStretches(key, loadOf(key, id, view))
  const { data } = useAnswer('getDocumentText', { params: { id }, query: { part: 'spans' } })
  const spans = data?.document.id === id ? data.spans : none
  return {
    stretches,
    figures: view === 'text' ? spans : placeFigures(spans, stretches?.extra ?? none),
    sections: view === 'text' ? (data?.sections ?? noSections) : noSections,
    language: data?.document.language ?? null,
    error,
    retry,
  }
}

const none: readonly FigureSpan[] = []
const noSections: ReadText['sections'] = []

/** One function a text, so that asking for it again is not asking for another. */
function loadOf(key: string, id: string, view: 'text' | 'original'): Load {
  const made = loads.get(key) ?? (view === 'text' ? loadText(id) : loadSource(id))
  loads.set(key, made)
  return made
}

function loadText(id: string): Load {
  return async (from, to, signal) => {
    const request = { params: { id }, query: { part: 'text', from, to } } as const
    const { text, length } = await ask('getDocumentText', request, signal)
    return { text, length, extra: none }
  }
}

function loadSource(id: string): Load {
  return async (from, to, signal) => {
    const { text, length, spans } = await ask('getOriginal', { params: { id }, query: { from, to } }, signal)
    return { text, length, extra: spans }
  }
}

/** The figures with their standing as it is now, at their places in the source. */
function placeFigures(spans: readonly FigureSpan[], places: readonly FigureSpan[]): readonly FigureSpan[] {
  const byClaim = new Map(places.map((place) => [place.claim, place]))
  return spans.flatMap((span) => {
    const place = byClaim.get(span.claim)
    return place === undefined ? [] : { ...span, start: place.start, end: place.end, quote: place.quote }
  })
}
