import { beginDiscourse } from '../figures/discourse.ts'
import type { Figure } from '../figures/figure.ts'
import { readFigures } from '../figures/figures.ts'
import type { View } from '../text/view.ts'
import type { ConcededCount } from './official-statement.ts'

/** How many a statement says were killed and injured; null where it counts nobody. */
export interface Conceded {
  readonly killed: ConcededCount | null
  readonly injured: ConcededCount | null
}

/** The civilians a statement counts, what an archive put between square brackets left out. Parts of a figure don't count again. */
export function readConceded(views: readonly View[]): Conceded {
  const discourse = beginDiscourse(undefined)
  const figures = views
    .flatMap((view) => readFigures(view, discourse))
    .filter((figure) => figure.whole === undefined && isOfCivilians(figure) && !isBracketed(figure))
  return { killed: sumOf(figures, 'killed'), injured: sumOf(figures, 'injured') }
}

function isOfCivilians({ victims }: Figure): boolean {
  return victims !== null && victims !== 'combatants'
}

/** Does the figure stand after a square bracket that its sentence opens, or was the sentence opened by one? */
function isBracketed({ view, group }: Figure): boolean {
  return view.tokens.slice(0, group.from).some(({ key }) => key === '[')
}

function sumOf(figures: readonly Figure[], measure: Figure['measure']): ConcededCount | null {
  const counted = figures.filter((figure) => figure.measure === measure)
  if (counted.length === 0) return null
  const spans = counted.map(({ view, group: { quantity } }) => ({
    start: view.tokens[quantity.from]!.start,
    end: view.tokens[quantity.to - 1]!.end,
  }))
  return {
    min: addUp(counted.map(({ group }) => group.quantity.min)),
    max: addUp(counted.map(({ group }) => group.quantity.max)),
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  }
}

/** Unknown as soon as one of them is. */
function addUp(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>((sum, next) => (sum === null || next === null ? null : sum + next), 0)
}
