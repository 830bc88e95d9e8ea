import { foldName, precisionOf } from '@recount/claims'
import { asOfDate, isExplicit, lastDay } from './dates.ts'
import { isDistinctive } from './digits.ts'
import { isPlaced, publishedOf, type Figure } from './figure.ts'
import { groupByKey } from './grouping.ts'
import { sayNumber, saySubject } from './phrase.ts'

/** What ties two figures into one act of saying; figures that have a key in common are tied. */
export type TiesOf = (figure: Figure) => readonly string[]

/** A sentence shorter than this is met twice by chance. */
const SHORTEST_WORDS = 40

/** A document with more figures of one speaker than this is a table: standing in it together says nothing. */
export const LONGEST_LIST = 20

/** How strongly a key ties, by its first word; a rounding goes with the figure it is tied to most strongly. */
const strengths: Readonly<Record<string, number>> = {
  document: 5,
  words: 4,
  beside: 3,
  day: 3,
  said: 2,
  published: 2,
  figure: 1,
  period: 1,
}

/**
 * Prepares the ties between figures: the same document, the same words, the same day of speaking or publication, the
 * figure itself where it is fine enough, and another fine figure of the same speaker that both documents give.
 */
export function openTies(figures: readonly Figure[]): TiesOf {
  const counts = groupByKey(figures, keyOfActs)
  const companions = new Map([...counts].map(([key, group]) => [key, listCompanions(group)]))
  const ties = new Map(
    figures.map((figure) => {
      const beside = companions.get(keyOfActs(figure)) ?? []
      const others = beside.filter((key) => key !== keyOfCompanion(figure))
      const isListed = (counts.get(keyOfActs(figure))?.length ?? 0) > LONGEST_LIST
      const document = isListed ? [] : [`document ${figure.document.id}`]
      return [figure, [...document, ...listOwn(figure), ...listDays(figure), ...others]]
    }),
  )
  return (figure) => ties.get(figure) ?? []
}

/** How strongly a key ties: 5 strongest. */
export function strengthOf(tie: string): number {
  return strengths[tie.split(' ', 1)[0] ?? ''] ?? 0
}

/** A tie in words. */
export function sayTie(tie: string): string {
  const [kind = '', ...rest] = tie.split(' ')
  switch (kind) {
    case 'document':
      return 'both stand in one document'
    case 'words':
      return 'both stand in the same words'
    case 'beside':
      return `both documents also give ${rest.join(' ')} from the same speaker`
    case 'day':
      return `both count up to ${rest.join(' ')}`
    case 'said':
      return `both were said on ${rest.join(' ')}`
    case 'published':
      return `both were published on ${rest.join(' ')}`
    case 'figure':
      return `both give ${sayNumber(Number(rest[0]))}, too fine a figure to be met twice by chance`
    default:
      return 'both are about the same day and place'
  }
}

function keyOfActs({ speaker, document }: Figure): string {
  return `${speaker.key} ${document.id}`
}

function keyOfCompanion({ claim, victims, value }: Figure): string {
  return `beside ${sayNumber(value)} ${saySubject(claim.measure, victims)}`
}

function listCompanions(figures: readonly Figure[]): readonly string[] {
  const fine = figures.filter(({ value }) => isDistinctive(value))
  const keys = new Set(fine.map(keyOfCompanion))
  return keys.size > LONGEST_LIST ? [] : [...keys]
}

function listOwn(figure: Figure): readonly string[] {
  const fine = isDistinctive(figure.value) ? [`figure ${figure.value}`] : []
  return [...listWords(figure), ...fine]
}

function listWords({ claim }: Figure): readonly string[] {
  const words = foldName(claim.quote.exact)
  return words.length < SHORTEST_WORDS ? [] : [`words ${words}`]
}

function listDays(figure: Figure): readonly string[] {
  const { statedOn } = figure.claim
  const asOf = asOfDate(figure)
  const published = publishedOf(figure)
  return [
    ...(isExplicit(asOf) ? [`day ${lastDay(asOf)}`] : []),
    ...(isPlaced(statedOn) ? [`said ${statedOn}`] : []),
    ...(isPlaced(published) && precisionOf(published) === 'day' ? [`published ${published}`] : []),
  ]
}
