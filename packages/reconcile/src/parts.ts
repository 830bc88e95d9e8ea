import { comparePeriods, comparePlaces, compareVictimClasses, type VictimClass } from '@recount/claims'
import { keyOfSentence, type Division } from './division.ts'
import type { Figure } from './figure.ts'
import { groupByKey } from './grouping.ts'
import { basisOfPeers, listSums } from './sums.ts'

/** A sentence with more figures than this is a table, in which places are not looked for one against the other. */
const LONGEST_SEARCH = 200

/** Totals of a document that a list of places is set against, largest first. */
const MOST_WHOLES = 20

/** A list of places that comes to less than this share of a total, or exceeds it as much, is about something else. */
const SMALLEST_SHARE = 0.5

/**
 * Finds the divisions in what one speaker gives as one measure in one document: parts that the text marks; places inside
 * a larger place, classes beside their total; and figures of equal scope that, one after another, add up to another.
 */
export function listDivisions(figures: readonly Figure[]): readonly Division[] {
  const bodies = figures.filter(({ claim }) => claim.section === 'body')
  const groups = [...groupByKey(bodies, keyOfVoice).values()]
  return groups.filter((group) => group.length > 1).flatMap(divide)
}

function divide(figures: readonly Figure[]): readonly Division[] {
  const ordered = figures.toSorted((a, b) => a.claim.count.start - b.claim.count.start)
  const marked = listMarked(ordered)
  const taken = new Set(marked.flatMap(({ parts }) => parts))
  const free = ordered.filter((figure) => !taken.has(figure))
  const sums = listSums(ordered)
  return marked.concat(listPlaceLists(free), sums, listClasses(free, sums))
}

function keyOfVoice({ document, speaker, claim }: Figure): string {
  return `${document.id} ${speaker.key} ${claim.measure}`
}

function listMarked(figures: readonly Figure[]): readonly Division[] {
  const byId = new Map(figures.map((figure) => [figure.claim.id, figure]))
  const marked = groupByKey(
    figures.filter(({ claim }) => claim.partOf !== null && byId.has(claim.partOf)),
    ({ claim }) => claim.partOf ?? '',
  )
  return [...marked].flatMap(([id, parts]) => {
    const whole = byId.get(id)
    if (whole === undefined) return []
    return (['class', 'place', 'peers'] as const)
      .map((basis) => ({ basis, group: parts.filter((part) => basisOf(whole, part) === basis) }))
      .filter(({ group }) => group.length > 0)
      .map(({ basis, group }): Division => {
        const by = basis === 'peers' ? basisOfPeers(group) : basis
        return { whole, parts: group, by }
      })
  })
}

function basisOf(whole: Figure, part: Figure): 'class' | 'place' | 'peers' {
  if (isClassOf(part, whole)) return 'class'
  return isInside(part, whole) ? 'place' : 'peers'
}

/** Lists of places in one sentence, each inside the ground of one of the document's larger totals. */
function listPlaceLists(figures: readonly Figure[]): readonly Division[] {
  const lists = [...groupByKey(figures, keyOfSentence).values()]
  const wholes = figures.toSorted((a, b) => b.value - a.value).slice(0, MOST_WHOLES)
  return lists
    .filter((list) => list.length > 1 && list.length <= LONGEST_SEARCH)
    .flatMap((list) => {
      const apart = list.filter((part) => isApart(part, list))
      const found = wholes.map((whole) => dividePlaces(whole, apart)).filter(isPlaceDivision)
      const exact = found.find((division) => addParts(division) === division.whole.value)
      return exact === undefined ? found.slice(0, 1) : [exact]
    })
}

function dividePlaces(whole: Figure, list: readonly Figure[]): Division {
  const parts = list.filter(
    (part) => isInside(part, whole) && isSameClass(part, whole) && isOneTime(part, whole),
  )
  return { whole, parts, by: 'place' }
}

function isPlaceDivision(division: Division): boolean {
  const share = addParts(division) / division.whole.value
  return division.parts.length > 1 && share >= SMALLEST_SHARE && share <= 1 / SMALLEST_SHARE
}

function isOneTime(part: Figure, whole: Figure): boolean {
  return comparePeriods(part.claim.period, whole.claim.period) !== 'disjoint'
}

/** No other figure of the list shares ground with this one. */
function isApart(part: Figure, list: readonly Figure[]): boolean {
  return list.every(
    (other) => other === part || !isSameClass(other, part) || relatePlaces(other, part) === 'disjoint',
  )
}

function addParts({ parts }: Division): number {
  return parts.reduce((sum, { value }) => sum + value, 0)
}

/** Classes of people: those after a total in its sentence are its parts; others are of the document's largest total. */
function listClasses(figures: readonly Figure[], sums: readonly Division[]): readonly Division[] {
  const summed = new Set(sums.flatMap(({ parts }) => parts))
  const chiefs = figures
    .filter((figure) => isGeneral(figure.victims) && !summed.has(figure))
    .toSorted((a, b) => b.value - a.value)
    .slice(0, MOST_WHOLES)
  return [...groupByKey(figures, keyOfSentence).values()].flatMap((sentence) =>
    divideSentence(sentence, (part) => (summed.has(part) ? undefined : findChief(part, chiefs))),
  )
}

function findChief(part: Figure, chiefs: readonly Figure[]): Figure | undefined {
  return chiefs.find((whole) => isClassOf(part, whole) && part.value <= whole.value && isOneTime(part, whole))
}

/** Goes through a sentence's figures: each class belongs to the total it follows, else to the one `findWhole` gives. */
function divideSentence(
  sentence: readonly Figure[],
  findWhole: (part: Figure) => Figure | undefined,
): readonly Division[] {
  let total: Figure | undefined
  const wholes = sentence.map((figure) => {
    if (isGeneral(figure.victims)) {
      total = figure
      return undefined
    }
    return total !== undefined && isClassOf(figure, total) ? total : findWhole(figure)
  })
  const byWhole = groupByKey([...sentence.entries()], ([at]) => wholes[at])
  return [...byWhole].flatMap(([whole, parts]) =>
    whole === undefined ? [] : { whole, parts: parts.map(([, figure]) => figure), by: 'class' },
  )
}

function isGeneral(victims: VictimClass | null): boolean {
  return victims === 'civilians' || victims === 'persons'
}

/** Is the part a narrower class of people on the whole's ground? Children of a civilian toll count as its part. */
function isClassOf(part: Figure, whole: Figure): boolean {
  if (part.victims === null || part.victims === whole.victims || part.ground !== whole.ground) return false
  const relation = compareVictimClasses(part.victims, whole.victims)
  return relation === 'subset' || (relation === 'overlap' && isGeneral(whole.victims))
}

function isSameClass(a: Figure, b: Figure): boolean {
  return a.victims === b.victims || a.victims === null || b.victims === null
}

function isInside(part: Figure, whole: Figure): boolean {
  return part !== whole && relatePlaces(part, whole) === 'subset'
}

/** How the ground of one stands to that of the other; told for single places, which is what lists are made of. */
function relatePlaces(a: Figure, b: Figure): ReturnType<typeof comparePlaces> {
  const [place, ...more] = a.places
  if (place === undefined || more.length > 0 || b.places.length === 0) return 'unknown'
  const relations = b.places.map((other) => comparePlaces(place, other))
  const inside = relations.find((relation) => relation === 'subset' || relation === 'equal')
  if (inside !== undefined) return b.places.length > 1 ? 'subset' : inside
  return relations[0] ?? 'unknown'
}
