import { comparePeriods, comparePlaces, compareVictimClasses, type VictimClass } from '@recount/claims'
import type { Figure } from './figure.ts'
import { groupByKey } from './grouping.ts'
import type { BreakdownBasis } from './reconciliation.ts'

/** A figure with the figures found to be its parts, and what tells the parts apart. */
export interface Division {
  readonly whole: Figure
  readonly parts: readonly Figure[]
  readonly by: BreakdownBasis
}

/** Sums are sought among at most this many figures of one class in a document; beyond it they come out by chance. */
const LONGEST_SEARCH = 200

/** A sum smaller than this comes out by chance, unless its parts stand in one sentence. */
const SMALLEST_SUM = 100
const SMALLEST_SENTENCE_SUM = 20

const MOST_PARTS = 20

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
      const found = wholes.map((whole) => dividePlaces(whole, list)).filter(isPlaceDivision)
      const exact = found.find((division) => addParts(division) === division.whole.value)
      return exact === undefined ? found.slice(0, 1) : [exact]
    })
}

function dividePlaces(whole: Figure, list: readonly Figure[]): Division {
  const parts = list.filter(
    (part) =>
      isInside(part, whole) && isSameClass(part, whole) && isApart(part, list) && isOneTime(part, whole),
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

/** Runs of figures of one class and ground that add up to another figure of that class and ground. */
function listSums(figures: readonly Figure[]): readonly Division[] {
  const classes = groupByKey(figures, ({ victims, ground }) => `${victims} ${ground}`)
  return [...classes.values()]
    .filter((group) => group.length > 2 && group.length <= LONGEST_SEARCH)
    .flatMap((group) => listRuns(group.filter(({ claim }) => claim.count.form !== 'range')))
}

function listRuns(figures: readonly Figure[]): readonly Division[] {
  const wholes = groupByKey(figures, ({ value }) => String(value))
  const divisions: Division[] = []
  for (let start = 0; start < figures.length - 1; start++) {
    const division = findRun(figures.slice(start, start + MOST_PARTS), wholes)
    if (division === undefined) continue
    divisions.push(division)
    start += division.parts.length - 1
  }
  return divisions
}

function findRun(
  figures: readonly Figure[],
  wholes: ReadonlyMap<string, readonly Figure[]>,
): Division | undefined {
  let sum = 0
  for (const [index, { value }] of figures.entries()) {
    sum += value
    const parts = figures.slice(0, index + 1)
    const whole = wholes.get(String(sum))?.find((figure) => !parts.includes(figure))
    if (index > 0 && value > 0 && whole !== undefined && isTellingSum(sum, parts)) {
      return { whole, parts, by: basisOfPeers(parts) }
    }
  }
  return undefined
}

function isTellingSum(sum: number, parts: readonly Figure[]): boolean {
  const isSentence = new Set(parts.map(keyOfSentence)).size === 1
  return sum >= (isSentence ? SMALLEST_SENTENCE_SUM : SMALLEST_SUM)
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
  const byWhole = new Map<Figure, Figure[]>()
  let total: Figure | undefined
  for (const figure of sentence) {
    if (isGeneral(figure.victims)) {
      total = figure
      continue
    }
    const whole = total !== undefined && isClassOf(figure, total) ? total : findWhole(figure)
    if (whole !== undefined) byWhole.set(whole, [...(byWhole.get(whole) ?? []), figure])
  }
  return [...byWhole].map(([whole, parts]) => ({ whole, parts, by: 'class' }))
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

/** Quotes of one sentence end together; a later figure's may begin later. */
function keyOfSentence({ claim }: Figure): string {
  return String(claim.quote.end)
}

const terms =
  /\b(?:administrations?|presiden(?:t|ts|cy|cies)|governments?|era|in office|took office|cabinets?)\b/iu

/** What tells figures of equal class and ground apart: their periods, or whose rule the sentence sorts them by. */
function basisOfPeers(parts: readonly Figure[]): BreakdownBasis {
  const [first, ...others] = parts
  if (first === undefined) return 'unstated'
  const apart = others.some((other) => comparePeriods(first.claim.period, other.claim.period) === 'disjoint')
  if (apart) return 'period'
  return terms.test(first.claim.quote.exact) ? 'administration' : 'unstated'
}
