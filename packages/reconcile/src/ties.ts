import { foldName, precisionOf } from '@recount/claims'
import { asOfDate, isExplicit, lastDay, isPlaced, publishedOf } from './dates.ts'
import { isDistinctive } from './digits.ts'
import type { Figure } from './figure.ts'
import { groupByKey } from './grouping.ts'
import { sayNumber, saySubject } from './phrase.ts'

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
 * Gives the figures of one document their ties: the document, the words, the day of speaking or publication, the figure
 * itself where it is fine enough, and the other fine figures of the same speaker beside it. `parts` and `vouched` are the
 * claims that the document's arithmetic shows to be parts, and wholes that come out.
 */
export function tieFigures(
  figures: readonly Figure[],
  parts: ReadonlySet<string>,
  vouched: ReadonlySet<string>,
): readonly Figure[] {
  const acts = groupByKey(figures, ({ speaker }) => speaker.key)
  const companions = new Map([...acts].map(([key, group]) => [key, listCompanions(group)]))
  return figures.map((figure) => {
    const beside = companions.get(figure.speaker.key) ?? []
    const others = beside.filter((key) => key !== keyOfCompanion(figure))
    const isListed = (acts.get(figure.speaker.key)?.length ?? 0) > LONGEST_LIST
    const document = isListed ? [] : [`document ${figure.document.id}`]
    const ties = [...document, ...listOwn(figure), ...listDays(figure), ...others]
    const { id } = figure.claim
    return { ...figure, ties, isPart: parts.has(id), isVouched: vouched.has(id) }
  })
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
