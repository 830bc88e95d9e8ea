import type { ClaimField, Place } from '@recount/claims'
import type { Account } from './account.ts'
import { announcesChange } from './aside.ts'
import { sayOvertaken } from './counters/parallel.ts'
import { isExplicit, lastDay } from './dates.ts'
import { countSignificant, findSlip } from './digits.ts'
import { listDoubts } from './doubt.ts'
import type { Pair } from './pair.ts'
import {
  sayClaimant,
  sayCount,
  sayDate,
  sayFactor,
  sayList,
  sayNumber,
  sayPlaces,
  saySubject,
} from './phrase.ts'
import type { DisagreementKind, Sureness } from './reconciliation.ts'
import {
  areBothDated,
  countsOn,
  isUpsideDown,
  listDifferences,
  TELLING_FACTOR,
  type ScopeDimension,
} from './rules.ts'

/** How long an EDTF date is that names a day: 2019-05-31. */
const DAY_LENGTH = 10

/** What is said of a disagreement of one kind. */
export interface Explanation {
  readonly reason: string
  readonly settles: string
  readonly certainty: Sureness
  /** The fields whose words decided. */
  readonly fields: readonly ClaimField[]
}

/** Writes the sentences that an investigator reads; a verdict that rests on something unknown says so, and is only possible. */
export function explain(kind: DisagreementKind, pair: Pair): Explanation {
  const explanation = explanations[kind](pair)
  const doubts = listDoubts(pair, kind)
  if (doubts.length === 0) return explanation
  return {
    ...explanation,
    reason: `${explanation.reason} Not known: ${sayList(doubts)}.`,
    certainty: 'possibly',
  }
}

const explanations: Readonly<Record<DisagreementKind, (pair: Pair) => Explanation>> = {
  unit: explainUnit,
  definition: explainDefinition,
  scope: explainScope,
  rounding: explainRounding,
  slip: explainSlip,
  revision: explainRevision,
  attribution: explainAttribution,
  conflict: explainConflict,
}

function explainUnit({ a, b }: Pair): Explanation {
  const [reports, people] = a.statement.measure === 'reports' ? [a, b] : [b, a]
  return {
    reason: `${sayCount(reports.statement.best)} from ${sayClaimant(reports.statement.claimant)} are reports of casualties, not casualties: a report can be about nobody, one person or many. They are neither among the same speaker's “${sayFigure(people)}” nor to be added to them.`,
    settles: 'what each of the reports was found to be, and how many people those found credible are about',
    certainty: 'certainly',
    fields: ['measure', 'count'],
  }
}

function explainDefinition(pair: Pair): Explanation {
  const { a, b } = pair
  const [one, other] = [a.statement.scope.definition, b.statement.scope.definition]
  const isTwofold = one !== null && other !== null && one !== other
  const reason = isTwofold
    ? `The ${sayFigure(a)} of ${sayClaimant(a.statement.claimant)} are ${one}, the ${sayFigure(b)} of ${sayClaimant(b.statement.claimant)} are ${other}: one word for two classes of people.`
    : `${sayFigure(a)} and ${sayFigure(b)} can't both be meant as said: those killed would leave nobody injured. One of them probably calls "casualties" what the other calls killed.`
  return {
    reason,
    settles: 'how each source defines the class or the word it counts by',
    certainty: isTwofold ? 'certainly' : 'possibly',
    fields: isTwofold ? ['definition', 'victims', 'count'] : ['measure', 'count'],
  }
}

function explainScope(pair: Pair): Explanation {
  const { a, b } = pair
  const differences = listDifferences(pair)
  const told = differences.map((name) =>
    name === 'period' && countsOn(pair) ? sayDays(a, b) : sayDifference(name, a, b),
  )
  return {
    reason: `${sayVoice(a)}; ${sayVoice(b)}. They are not about the same ${sayList(differences.map(sayDimension))}: ${told.join('; ')}. ${sayScopeVerdict(pair)}`,
    settles: `what each of them gives for the same ${sayList(differences.map(sayDimension))}`,
    certainty: countsOn(pair) && !areBothDated(pair) ? 'possibly' : 'certainly',
    fields: countsOn(pair) ? ['count', 'asOf', ...differences] : ['count', ...differences],
  }
}

/** Two places; where they have one name, with what they are: the city and the region of Orlo. */
function sayGrounds(one: readonly Place[], other: readonly Place[]): string {
  const [a, b] = [sayPlaces(one), sayPlaces(other)]
  if (a !== b) return `${a} against ${b}`
  const [kindA, kindB] = [one, other].map((places) => sayList(places.map(({ kind }) => kind)))
  return `${a} (${kindA}) against ${b} (${kindB})`
}

function sayDays(a: Account, b: Account): string {
  return `${sayDate(a.statement.asOf)} against ${sayDate(b.statement.asOf)}, so that one counts on after the other`
}

function sayDimension(name: ScopeDimension): string {
  return { places: 'place', perpetrators: 'perpetrator', victims: 'people', period: 'time' }[name]
}

function sayScopeVerdict(pair: Pair): string {
  if (!isUpsideDown(pair)) return 'The figures need not contradict each other.'
  const bounds = pair.bothHold ? ' They are compatible only as bounds.' : ' No number makes both true.'
  return `Scope does not explain the difference, it deepens it: the narrower scope has the larger figure.${bounds}`
}

function sayDifference(name: ScopeDimension, a: Account, b: Account): string {
  const [one, other] = [a.statement, b.statement]
  switch (name) {
    case 'places':
      return sayGrounds(one.scope.places, other.scope.places)
    case 'perpetrators':
      return `harm by ${sayActors(a)} against harm by ${sayActors(b)}`
    case 'victims':
      return `${one.victims ?? 'people'} against ${other.victims ?? 'people'}`
    default:
      return `${sayPeriod(a)} against ${sayPeriod(b)}`
  }
}

function explainRounding({ a, b, isSideBySide, speakers }: Pair): Explanation {
  const [coarse, fine] = countSignificant(a.value) < countSignificant(b.value) ? [a, b] : [b, a]
  const subject = saySubject(fine.statement.measure, fine.statement.victims)
  const who =
    speakers === 'same'
      ? `${sayClaimant(fine.statement.claimant)} speaks of ${subject} in both.`
      : `${sayVoice(coarse)}; ${sayVoice(fine)}. As they stand no number makes both true, and yet they differ by no more than rounding does.`
  return {
    reason: `${sayCount(coarse.statement.best)} is ${sayCount(fine.statement.best)} rounded: ${who}`,
    settles:
      speakers === 'same' ? 'the day for which the rounded figure was said' : 'the figure that was rounded',
    certainty: isSideBySide && speakers === 'same' ? 'certainly' : 'possibly',
    fields: ['count', 'asOf'],
  }
}

function explainSlip(pair: Pair): Explanation {
  const { a, b, move } = pair
  const mended = move?.place.mended
  const preference = move?.place.twin?.preference
  const reason =
    mended === undefined
      ? `${sayCount(a.statement.best)} and ${sayCount(b.statement.best)} stand for one figure of ${sayClaimant(a.statement.claimant)}: ${findSlip(a.value, b.value)}.${preference === undefined ? ' Nothing here tells which is meant.' : ` ${sayNumber(preference.believed.value)} is believed: ${preference.reason}.`}`
      : `${sayVoice(b)}, far off ${sayNumber(a.value)} before it and what follows; ${sayNumber(mended)}, one keystroke away, would fit.`
  return {
    reason,
    settles: `${sayClaimant(a.statement.claimant)}'s own publication of the figure, or its totals just before and after`,
    certainty: pair.isOneDay === 'yes' && preference !== undefined ? 'certainly' : 'possibly',
    fields: ['count', 'asOf'],
  }
}

function explainRevision(pair: Pair): Explanation {
  const { a, b, move } = pair
  const change = sayNumber(Math.abs(b.value - a.value))
  const way = b.value > a.value ? 'more' : 'fewer'
  const before = `${sayCount(a.statement.best)} ${sayDate(a.statement.asOf)}`
  const after = `${sayCount(b.statement.best)} ${sayDate(b.statement.asOf)}`
  const notes: Readonly<Record<string, string>> = {
    restatement: ' It is another figure for a day for which one was already given.',
    'silent fall': ' A running total fell, and no sentence here says why.',
  }
  return {
    reason: `${sayClaimant(b.statement.claimant)} gives ${before} and ${after}: ${change} ${way}.${notes[move?.step ?? ''] ?? ''}${sayRestated(pair)}`,
    settles:
      revisionSettlements[move?.step ?? ''] ??
      'nothing, if the days are right: the later figure replaces the earlier one',
    certainty: isOrderSure(pair) ? 'certainly' : 'possibly',
    fields: ['count', 'asOf', 'period'],
  }
}

/** The words that say which figure was replaced, or else how the order of the two is known. */
function sayRestated(pair: Pair): string {
  const words = pair.move?.restated?.evidence.words
  return words === undefined ? sayOrder(pair) : ` The text says which figure it replaces: “${words}”.`
}

/** How the order of a revision's two figures is known, where not both sources say up to which day they count. */
function sayOrder({ a, b, move }: Pair): string {
  if (move?.place.placedBy === 'size')
    return ' The smaller one is taken to be the earlier, as running totals grow.'
  const isOneDay = lastDay(a.statement.asOf) === lastDay(b.statement.asOf)
  const [one, other] = [a, b].map(({ statement }) => statement.statedOn.date)
  if (isOneDay && one !== null && other !== null && one !== other)
    return ` One was said or printed on ${one}, the other on ${other}.`
  if (isOneDay && [a, b].some(announcesChange))
    return ` The text says that the figure was changed; the ${b.value > a.value ? 'smaller' : 'larger'} one is taken to be the earlier.`
  const loose = [a, b].filter(({ statement }) => !isExplicit(statement.asOf))
  if (loose.length === 0) return ''
  const day = loose.some(({ statement }) => statement.asOf.date === null)
    ? 'and not both are dated in another way'
    : 'what is known is when it was said or printed'
  return loose.length === 1
    ? ` One of them does not say up to which day it counts; ${day}.`
    : ` Neither says up to which day it counts; ${day}.`
}

const revisionSettlements: Readonly<Record<string, string>> = {
  restatement: 'which of the two was said later',
  'silent fall': "the speaker's own account of what it took out of its total",
}

/** Two days that the sources give; for two figures of one day, two days of speaking. */
function isOrderSure(pair: Pair): boolean {
  if (pair.move?.step !== 'restatement') return areBothDated(pair)
  const [one, other] = [pair.a.statement.statedOn.date, pair.b.statement.statedOn.date]
  return one !== null && other !== null && one !== other
}

function explainAttribution({ a, b }: Pair): Explanation {
  const unnamed = [a, b].find(({ speaker }) => speaker.isUnnamed)
  const named = unnamed === a ? b : a
  const figures = a.value === b.value ? 'One figure' : 'Figures that can both hold'
  const who =
    unnamed === undefined
      ? 'One may repeat the other; then they are not two confirmations.'
      : `“${sayClaimant(unnamed.statement.claimant)}” may be ${sayClaimant(named.statement.claimant)}; then they are one source, not two.`
  return {
    reason: `${figures} in two mouths: ${sayVoice(a)}; ${sayVoice(b)}. ${who}`,
    settles: 'the publication that each document relays',
    certainty: 'possibly',
    fields: ['claimant', 'count'],
  }
}

function explainConflict(pair: Pair): Explanation {
  return {
    reason: `${sayVoice(pair.a)}; ${sayVoice(pair.b)}. ${sayClash(pair)}`,
    settles: 'the incidents behind each figure: which the one counts and the other does not',
    certainty: pair.bothHold ? 'possibly' : 'certainly',
    fields: ['claimant', 'count', 'period', 'asOf'],
  }
}

function sayClash({ a, b, bothHold, factor, isOneDay, parallel }: Pair): string {
  if (isOneDay === 'no' && parallel?.overtaken !== undefined) return sayOvertaken(parallel)
  const [low, high] = a.value < b.value ? [a, b] : [b, a]
  const apart = `the figure of ${sayClaimant(high.statement.claimant)} is ${sayFactor(low.value, high.value)} that of ${sayClaimant(low.statement.claimant)}`
  const own = isOwnDoing(low) ? ', which speaks of its own doing' : ''
  if (bothHold) return `They are compatible as bounds, and yet the claimants disagree: ${apart}${own}.`
  const scale = factor >= TELLING_FACTOR && low.value > 0 ? `: ${apart}${own}` : ''
  return `No number makes both true${scale}.`
}

function isOwnDoing({ speaker, statement }: Account): boolean {
  return statement.scope.perpetrators.some(({ id, name }) => speaker.members.includes(id ?? name))
}

/** "US-led Coalition: at least 1,302 civilians killed in Iraq and Syria (as of 2019-04)". */
function sayVoice(account: Account): string {
  const { claimant, asOf, scope } = account.statement
  const time = account.line.kind === 'within' ? sayPeriod(account) : sayDate(asOf)
  return `${sayClaimant(claimant)}: ${sayFigure(account)} in ${sayPlaces(scope.places)} (${time})`
}

function sayFigure({ statement: { best, measure, victims } }: Account): string {
  return `${sayCount(best)} ${saySubject(measure, victims)}`
}

function sayActors({ statement }: Account): string {
  return sayList(statement.scope.perpetrators.map(({ name }) => name))
}

function sayPeriod({ statement: { scope } }: Account): string {
  const { from, to } = scope.period ?? { from: null, to: null }
  if (from === null) return to === null ? 'a time that is not given' : `up to ${to}`
  if (to === null) return `since ${from}`
  if (from !== to) return `${from} to ${to}`
  return from.length === DAY_LENGTH ? `on ${from}` : `in ${from}`
}
