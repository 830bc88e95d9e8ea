import type { Place, Reading } from '@recount/claims'
import type { Figure } from '../figures/figure.ts'
import { hasRole, isCue, isMark, someToken, type View } from '../text/view.ts'
import { listBeside, narrowest } from '../where/place-chains.ts'
import type { PlaceMention } from '../where/place-signs.ts'
import { unlistedPlace } from '../where/unknown-places.ts'
import type { Attribution } from '../who/attribution.ts'
import { readingOf } from './readings.ts'

/** Where a figure's harm is said to have been, and the words that say so. */
export interface Whereabouts {
  readonly places: readonly Place[]
  readonly readings: readonly Reading[]
}

/** Tokens that a place before a figure counts as further away than one after it. */
const beforeFigure = 5

function distance({ group }: Figure, { from, to }: PlaceMention): number {
  return from >= group.to ? from - group.to : group.from - to + beforeFigure
}

const labelReach = 3
const itemReach = 6
const itemRules: readonly string[] = ['ranked', 'labelled', 'list-item']

/** Was the figure read as an item of a ranked or labelled list? */
export function isListItem({ link }: Figure): boolean {
  return itemRules.includes(link.rule)
}

/** In a ranked or labelled list the place stands right before its number. */
function findLabelPlace(figure: Figure, mentions: readonly PlaceMention[]): PlaceMention | undefined {
  const { view, group } = figure
  const last = mentions.findLast((mention) => mention.to <= group.from)
  const gap = last ? group.from - last.to : Infinity
  if (last && gap <= labelReach && isLabelled(view, last.to, group.from)) return last
  return isListItem(figure) && gap <= itemReach ? last : undefined
}

/** "Aleppo with 782", "Homs: 121", "Raqqa first with 1,133". */
function isLabelled(view: View, from: number, to: number): boolean {
  const isOther = (at: number): boolean => !isCue(view, at, 'placeLabel') && !isMark(view, at, ':', '(')
  return to > from && !someToken(from, to, isOther)
}

const longestOpening = 3

/** "Raqqa led the list of casualties with 433", "Aswan came first with 40": the place the sentence begins with leads its list. */
function findListLeader(
  { link, view, group }: Figure,
  mentions: readonly PlaceMention[],
): PlaceMention | undefined {
  const toll = link.rule === 'toll' ? link.at : undefined
  const end = toll?.from ?? group.from
  const [first, second] = mentions
  if (!first || first.from > longestOpening || first.to > end) return undefined
  const isAlone = toll !== undefined || !second || second.from >= end
  const isLeading = (at: number): boolean => isCue(view, at, 'leading') && !isMark(view, at - 1, '-')
  return isAlone && someToken(first.to, end, isLeading) ? first : undefined
}

/** "a shield of 5 civilians": in a ranking, the unknown words in the place's place, as the text has them. */
function readGarbled({ view, group, link }: Figure): Whereabouts | undefined {
  const joint = group.from - 1
  const isItem = link.rule === 'ranked' && (hasRole(view, joint, 'of') || isCue(view, joint, 'with'))
  if (!isItem || view.tokens[joint - 1]?.capital) return undefined
  const start = startOfGarbled(view, joint - 1)
  const name = view.text.slice(view.tokens[start]!.start, view.tokens[joint - 1]!.end)
  const place = unlistedPlace(name, 'site')
  return { places: [place], readings: [readingOf(view, start, joint, 'place-unread')] }
}

function startOfGarbled(view: View, last: number): number {
  let from = last
  while (from > 0 && view.tokens[from - 1]!.kind === 'word' && !hasRole(view, from - 1, 'and', 'of'))
    from -= 1
  return hasRole(view, from, 'indefinite', 'determiner') ? from + 1 : from
}

/** "Raqqa, Syria": what was read from mentions, each place once. */
function foundAt(view: View, mentions: readonly PlaceMention[], rule: string): Whereabouts {
  const distinct = mentions.filter(
    ({ place }, index) => mentions.findIndex((other) => nameOf(other.place) === nameOf(place)) === index,
  )
  return {
    places: distinct.map(({ place }) => place),
    readings: distinct.map(({ from, to }) => readingOf(view, from, to, rule)),
  }
}

function nameOf({ id, name }: Place): string {
  return id ?? name
}

/** The first place of a sentence that holds no figure, with those listed beside it. */
export function readFirstPlaces(view: View, mentions: readonly PlaceMention[]): Whereabouts | undefined {
  const located = mentions.filter((mention) => mention.isLocated)
  const [first] = located
  return first && foundAt(view, listBeside(view, narrowest(view, first, located), located), 'place-before')
}

/** The nearest place to a figure, narrowed and with those listed beside it. */
function readNearest(figure: Figure, mentions: readonly PlaceMention[]): Whereabouts | undefined {
  const { view } = figure
  const located = mentions.filter((mention) => mention.isLocated)
  const pool = located.length > 0 ? located : mentions
  const [nearest] = [...pool].sort((a, b) => distance(figure, a) - distance(figure, b))
  return nearest && foundAt(view, listBeside(view, narrowest(view, nearest, pool), pool), 'place-nearest')
}

function isInside(mention: PlaceMention, attributions: readonly Attribution[]): boolean {
  return attributions.some((item) => item.from <= mention.from && mention.to <= item.to)
}

/** Reads the place of a figure in its own sentence: nearest first, narrowest of its chain, with those listed beside it. */
export function readFigurePlaces(
  figure: Figure,
  mentions: readonly PlaceMention[],
  attributions: readonly Attribution[],
): Whereabouts | undefined {
  const { view, group } = figure
  const label = findLabelPlace(figure, mentions) ?? findListLeader(figure, mentions)
  if (label) return foundAt(view, [label], 'place-label')
  const isOverlapping = ({ from, to }: PlaceMention): boolean => from < group.to && to > group.from
  const others = mentions.filter((mention) => !isInside(mention, attributions) && !isOverlapping(mention))
  return readGarbled(figure) ?? readNearest(figure, others)
}
