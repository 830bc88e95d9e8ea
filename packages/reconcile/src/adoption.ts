import { compareVictimClasses, overlapsDate, roundsTo } from '@recount/claims'
import { asOfDate, isExplicit, lastDay } from './dates.ts'
import { isDistinctive, reachOfRounding } from './digits.ts'
import type { Figure } from './figure.ts'
import { groupByKey } from './grouping.ts'
import { closedPeriodOf, groupStarts, startOf } from './period.ts'
import { sayPlaces } from './phrase.ts'
import { openRanges } from './ranges.ts'

/** A bare number under this is too common to be taken for a repetition, unless a headline gives it. */
const SMALLEST_REPETITION = 10

/** Totals of one speaker further apart than this are not one total at two dates. */
const WIDEST_REVISION = 3

/** What figures must share to take places from each other across documents: speaker and measure. */
export function keyOfVoice({ speaker, claim }: Figure): string {
  return `${speaker.key} ${claim.measure}`
}

/**
 * Lets the figures of a document take over what they leave out. A headline restates a figure of its document: it takes that
 * one's speaker, people and place, whatever its own few words suggest. A figure of the text that does not say who speaks
 * or where takes it from the one it repeats.
 */
export function adoptInDocument(figures: readonly Figure[]): readonly Figure[] {
  const told = groupByKey(
    figures.filter(({ claim, ground }) => claim.claimant !== null && ground !== ''),
    ({ claim }) => claim.measure,
  )
  const inRanges = new Map([...told].map(([measure, group]) => [measure, openRanges(group, valueOf)]))
  return figures.map((figure) => {
    const reach = reachOfRounding(figure.value)
    const near = inRanges.get(figure.claim.measure)?.(figure.value - reach, figure.value + reach) ?? []
    const model = figure.claim.section === 'title' ? findRestated(figure, near) : findRepeated(figure, near)
    return model === undefined ? figure : adopt(figure, model)
  })
}

function valueOf({ value }: Figure): number {
  return value
}

/** The figure of the text that a headline restates: on its own ground if there is one, else the first. */
function findRestated(title: Figure, near: readonly Figure[]): Figure | undefined {
  const fitting = near
    .filter((model) => model.claim.section !== 'title' && isSpeaker(title, model) && isClass(title, model))
    .sort((a, b) => a.claim.count.start - b.claim.count.start)
  const found = keepNearest(title, fitting)
  return found.find(({ ground }) => ground === title.ground) ?? found[0]
}

/** The figure that this one repeats: the same number before a finer one, and only if all such have one speaker and ground. */
function findRepeated(figure: Figure, near: readonly Figure[]): Figure | undefined {
  if (figure.claim.claimant !== null && figure.ground !== '') return undefined
  if (figure.value < SMALLEST_REPETITION) return undefined
  const fitting = near.filter(
    (model) =>
      isSpeaker(figure, model) &&
      (figure.ground === '' || figure.ground === model.ground) &&
      !areOfTwoDays(figure, model) &&
      isNotOther(figure, model),
  )
  return findOnlyGround(keepNearest(figure, fitting))
}

/** Do both say up to which day they count, or which day they are about, and not the same? Then neither repeats the other. */
function areOfTwoDays(a: Figure, b: Figure): boolean {
  const [dayA, dayB] = [a, b].map((figure) => {
    const asOf = asOfDate(figure)
    return closedPeriodOf(figure) ?? (isExplicit(asOf) ? asOf.date : null)
  })
  return dayA != null && dayB != null && !overlapsDate(dayA, dayB)
}

/** Those with the same number; without any, those that it rounds. */
function keepNearest(figure: Figure, models: readonly Figure[]): readonly Figure[] {
  const same = models.filter(({ value }) => value === figure.value)
  return same.length > 0 ? same : models.filter(({ value }) => roundsTo(value, figure.claim.count))
}

function findOnlyGround(models: readonly Figure[]): Figure | undefined {
  const grounds = new Set(models.map(({ speaker, ground }) => `${speaker.key} ${ground}`))
  return grounds.size === 1 ? models[0] : undefined
}

function isSpeaker({ claim, speaker }: Figure, model: Figure): boolean {
  return claim.claimant === null || speaker.key === model.speaker.key
}

function isNotOther({ victims }: Figure, model: Figure): boolean {
  return victims === null || model.victims === null || victims === model.victims
}

/** A headline's "dead" may be the text's civilians. */
function isClass(title: Figure, model: Figure): boolean {
  return isNotOther(title, model) || compareVictimClasses(title.victims, model.victims) === 'superset'
}

function adopt(figure: Figure, model: Figure): Figure {
  const { speaker, places, ground } = model
  const isTitle = figure.claim.section === 'title'
  const victims = isTitle ? (model.victims ?? figure.victims) : figure.victims
  const adopted = sayAdoption(figure, model, isTitle)
  return { ...figure, speaker, places, ground, victims, adopted }
}

function sayAdoption(figure: Figure, model: Figure, isTitle: boolean): string | null {
  const taken = `its ${figure.claim.count.words} is taken for the ${model.claim.count.words} of the same document`
  const lacking = [
    figure.claim.claimant === null ? 'who says it' : '',
    figure.ground === '' ? 'where' : '',
  ].filter((word) => word !== '')
  const subject = isTitle ? 'the headline' : 'the text'
  if (lacking.length > 0) return `${subject} does not say ${lacking.join(' or ')}; ${taken}`
  return figure.ground === model.ground ? null : `${subject} only restates its article; ${taken}`
}

/**
 * Places for those of one speaker's figures in one measure that have none: that of the same fine figure in another
 * document, or that of the speaker's other totals from the same start, if they have only one.
 */
export function adoptPlaces(figures: readonly Figure[]): readonly Figure[] {
  const placed = figures.filter(({ ground }) => ground !== '')
  if (placed.length === 0 || placed.length === figures.length || figures[0]?.speaker.ref === null)
    return figures
  const findSame = openSame(placed)
  const findTotal = openTotals(figures)
  return figures.map((figure) => {
    if (figure.ground !== '') return figure
    const same = findSame(figure)
    if (same !== undefined)
      return placeAs(figure, same, `it is taken for the same speaker's ${same.claim.count.words} elsewhere`)
    const total = findTotal(figure)
    return total === undefined
      ? figure
      : placeAs(
          figure,
          total,
          `the same speaker's other totals from then are about ${sayPlaces(total.places)}`,
        )
  })
}

/** Finds the figure that one speaker gives twice: too fine a number for chance, or up to one day that both sources give. */
function openSame(placed: readonly Figure[]): (figure: Figure) => Figure | undefined {
  const models = groupByKey(
    placed.flatMap((figure) => listNumbers(figure).map((key) => ({ key, figure }))),
    ({ key }) => key,
  )
  const only = new Map(
    [...models].map(([key, group]) => [key, findOnlyGround(group.map(({ figure }) => figure))]),
  )
  return (figure) =>
    listNumbers(figure)
      .map((key) => only.get(key))
      .find((model) => model !== undefined)
}

function listNumbers(figure: Figure): readonly string[] {
  const number = `${figure.value} ${figure.victims}`
  const day = asOfDate(figure)
  return [
    ...(isDistinctive(figure.value) ? [number] : []),
    ...(isExplicit(day) ? [`${number} ${lastDay(day)}`] : []),
  ]
}

function placeAs(figure: Figure, model: Figure, reason: string): Figure {
  const { places, ground } = model
  return { ...figure, places, ground, adopted: `the text does not say where; ${reason}` }
}

/** Finds a total from the same start and not far off in size, if all of that start have one ground. */
function openTotals(figures: readonly Figure[]): (figure: Figure) => Figure | undefined {
  const leaders = groupStarts(figures.map(startOf).filter((start) => start !== null))
  const keyOf = (figure: Figure): string => `${figure.victims} ${leaders.get(startOf(figure) ?? '')}`
  const running = figures.filter((figure) => startOf(figure) !== null && figure.ground !== '')
  const totals = new Map(
    [...groupByKey(running, keyOf)].map(([key, group]) => [key, openRanges(group, valueOf)]),
  )
  const models = new Map([...groupByKey(running, keyOf)].map(([key, group]) => [key, findOnlyGround(group)]))
  return (figure) => {
    if (startOf(figure) === null) return undefined
    const near = totals.get(keyOf(figure))?.(figure.value / WIDEST_REVISION, figure.value * WIDEST_REVISION)
    return near === undefined || near.length === 0 ? undefined : models.get(keyOf(figure))
  }
}
