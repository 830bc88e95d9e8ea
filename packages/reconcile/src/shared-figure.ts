import type { Copies } from './copies/copies.ts'
import type { Stretch } from './copies/quoted.ts'
import type { SharedPassage } from './copies/shared-passage.ts'
import type { Route } from './route.ts'

/** How far around a figure two texts are looked at for phrases in common, in letters: some 32 words either way. */
const REACH = 200

/** A passage around the figure leaves at least so many phrases in both texts. */
const MEETING_PHRASES = 2

/** A route that met so many others by phrases and shares a passage with none of them is held against no more. */
const MOST_HELD_AGAINST = 64

/**
 * Lists the pairs of routes whose documents share a passage in which both have the figure of the statement. Standing
 * passages count here: whoever prints the paragraph that holds the figure has it from there, however many do.
 */
export function listSharedFigures(
  routes: readonly Route[],
  copies: Copies,
): readonly (readonly [Route, Route])[] {
  const met = new Map<number, Route[]>()
  const pairs: (readonly [Route, Route])[] = []
  const lineOf = new Map<Route, Route>()
  for (const route of routes) {
    const phrases = listPhrases(route, copies)
    const tally = new Map<Route, number>()
    for (const other of phrases.flatMap((phrase) => met.get(phrase) ?? [])) {
      tally.set(other, (tally.get(other) ?? 0) + 1)
    }
    let tried = 0
    for (const [other, times] of tally) {
      const enough = Math.min(MEETING_PHRASES, phrases.length)
      if (times < enough || tried === MOST_HELD_AGAINST) continue
      if (findLine(lineOf, other) === findLine(lineOf, route)) continue
      if (sharesFigure(route, other, copies)) {
        pairs.push([other, route])
        lineOf.set(findLine(lineOf, route), findLine(lineOf, other))
      } else tried++
    }
    for (const phrase of phrases) met.set(phrase, [...(met.get(phrase) ?? []), route])
  }
  return pairs
}

function findLine(lineOf: ReadonlyMap<Route, Route>, route: Route): Route {
  let line = route
  for (let next = lineOf.get(line); next !== undefined; next = lineOf.get(line)) line = next
  return line
}

function listPhrases({ document, figures }: Route, copies: Copies): readonly number[] {
  const found = figures.flatMap(({ claim: { count } }) =>
    copies.listPhrases(document.id, { start: count.start - REACH, end: count.end + REACH }),
  )
  return [...new Set(found)]
}

function sharesFigure(a: Route, b: Route, copies: Copies): boolean {
  return copies
    .listPassages(a.document.id, b.document.id)
    .some(({ first, second }: SharedPassage) => holdsFigure(first, a) && holdsFigure(second, b))
}

/** Stands a figure in the passage, or in a sentence half of which the passage is? */
function holdsFigure(passage: Stretch, { figures }: Route): boolean {
  return figures.some(({ claim: { count, quote } }) => {
    const common = Math.min(passage.end, quote.end) - Math.max(passage.start, quote.start)
    const isInside = passage.start <= count.start && count.end <= passage.end
    return isInside || 2 * common >= quote.end - quote.start
  })
}
