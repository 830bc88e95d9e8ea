import type { ChartFigure } from '@recount/api'
import { say } from '../../../messages/say.ts'
import { sayDate } from '../../../words/dates.ts'

/** Where a figure stands: accepted only where every claim that relays it is. */
export type FigureStanding = 'accepted' | 'partly' | 'proposed'

/** Where a figure stands. */
export function standingOf({ accepted, claims }: ChartFigure): FigureStanding {
  if (accepted === claims) return 'accepted'
  return accepted === 0 ? 'proposed' : 'partly'
}

/** Where a figure stands, in words. */
export function sayStanding(figure: ChartFigure): string {
  const { accepted, claims } = figure
  return say(`chart.standing.${standingOf(figure)}`, { accepted, claims })
}

/** The day up to which a figure is said, and how that is known. */
export function sayWhen({ asOf: { date, how } }: ChartFigure): string {
  return say(`chart.when.${how}`, { date: date === null ? '' : sayDate(date) })
}

/** How a figure that has a rival a keystroke apart is read; empty for any other. */
export function sayReading({ reading }: ChartFigure): string {
  if (reading === null) return ''
  return say(`chart.reading.${reading === 'in doubt' ? 'doubt' : reading}`)
}

/** What a mark says of itself: who, how many, as of when, where it stands. */
export function nameFigure(figure: ChartFigure): string {
  const { speaker, words } = figure
  const name = say('chart.point', { speaker, words, when: sayWhen(figure), standing: sayStanding(figure) })
  const more = sayReading(figure)
  return more === '' ? name : say('chart.point.more', { name, more })
}

/** In how many documents a figure was met, and by how many independent routes. */
export function sayMet({ documents, lineages }: ChartFigure): string {
  return documents === 1 ? say('chart.met.one') : say('chart.met', { documents, lineages })
}
