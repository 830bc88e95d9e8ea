import { roundsTo } from '@recount/claims'
import { countDays, lastDay, publishedOf } from './dates.ts'
import { countSignificant, isDistinctive, reachOfRounding } from './digits.ts'
import type { Figure } from './figure.ts'
import { groupByKey, groupConnected } from './grouping.ts'
import type { Line } from './line.ts'
import { sayCount, sayNumber } from './phrase.ts'
import { openRanges, type InRange } from './ranges.ts'
import type { KnownDate } from './reconciliation.ts'
import { sayTie, strengthOf } from './ties.ts'

/** Figures found to be one statement. `value` is the finest of them; `reasons` say why each other one was joined. */
export interface Draft {
  readonly value: number
  readonly figures: readonly Figure[]
  readonly reasons: readonly string[]
}

/** The ties of a figure within its line. */
type TiesOf = (figure: Figure) => readonly string[]

/** Equal round figures printed further apart than this many days are not one statement. */
const STATEMENT_DAYS = 31

/**
 * Joins a line's figures into statements. First equal figures: those of one day that the source gives; those of no day
 * with the day that their ties lead to. Then roundings, each with the finer figure it is tied to most strongly. Equal
 * figures that are left and that nothing tells apart are one. Every step looks at sets, so order does not matter.
 */
export function draftStatements(line: Line): readonly Draft[] {
  const isWithin = line.kind === 'within'
  const ties: TiesOf = ({ ties: own }) => (isWithin ? [...own, 'period'] : own)
  const equal = [...groupByKey(line.figures, keyOfReading).values()]
  const drafts = equal.flatMap((figures) => joinEqual(figures, ties).map((group) => draftEqual(group, ties)))
  return mergeUntold(attachRoundings(drafts, ties), line)
}

/** Equal readings: "12", "at least 12" and "about 12" are, "up to 12" and "12 to 15" are others. */
function keyOfReading({ claim: { count }, value }: Figure): string {
  if (count.form === 'range') return `${count.min} to ${count.max}`
  return count.min === null ? `up to ${count.max}` : String(value)
}

function joinEqual(figures: readonly Figure[], tiesOf: TiesOf): readonly (readonly Figure[])[] {
  const pinned = groupByKey(
    figures.filter(({ day }) => day !== null),
    ({ day }) => day ?? '',
  )
  const days = [...pinned.keys()].sort()
  const findDay = openDays(pinned, days, tiesOf)
  const added = groupByKey(
    figures.filter(({ day }) => day === null),
    findDay,
  )
  const joined = days.map((day) => (pinned.get(day) ?? []).concat(added.get(day) ?? []))
  return [...joined, ...groupConnected(added.get(undefined) ?? [], tiesOf)]
}

/** Finds the day that a figure without one repeats: the one it is tied to; for a fine figure the latest before print. */
function openDays(
  pinned: ReadonlyMap<string, readonly Figure[]>,
  days: readonly string[],
  tiesOf: TiesOf,
): (figure: Figure) => string | undefined {
  const strong = (figure: Figure): readonly string[] => tiesOf(figure).filter((tie) => strengthOf(tie) > 1)
  const ties = [...pinned].flatMap(([day, figures]) =>
    figures.flatMap((figure) => strong(figure).map((tie) => ({ tie, day }))),
  )
  const byTie = groupByKey(ties, ({ tie }) => tie)
  return (figure) => {
    const found = strong(figure).flatMap((tie) => byTie.get(tie)?.map(({ day }) => day) ?? [])
    const tied = [...new Set(found)].sort()
    if (tied.length === 1) return tied[0]
    if (!isDistinctive(figure.value)) return undefined
    const published = publishedOf(figure)
    const candidates = tied.length > 0 ? tied : days
    return candidates.findLast((day) => published === null || day <= published) ?? candidates[0]
  }
}

function draftEqual(figures: readonly Figure[], tiesOf: TiesOf): Draft {
  const [first, ...others] = figures
  const adopted = figures.map(({ adopted: reason }) => reason).filter((reason) => reason !== null)
  const keys = new Set(first === undefined ? [] : tiesOf(first))
  const day = first?.day ?? null
  const reasons = others.map((figure) => {
    if (day !== null && figure.day === day) return `both give it as of ${day}`
    return sayStrongest(tiesOf(figure).filter((tie) => keys.has(tie)))
  })
  return { value: first?.value ?? 0, figures, reasons: [...adopted, ...reasons] }
}

function sayStrongest(ties: readonly string[]): string {
  const [strongest] = ties.toSorted((a, b) => strengthOf(b) - strengthOf(a) || (a < b ? -1 : 1))
  return strongest === undefined
    ? 'both give the same figure, and another of these ties them'
    : sayTie(strongest)
}

interface Anchor {
  readonly draft: Draft
  readonly tie: string
}

function attachRoundings(drafts: readonly Draft[], tiesOf: TiesOf): readonly Draft[] {
  const byTie = indexByTie(drafts, tiesOf)
  const anchors = new Map(drafts.map((draft) => [draft, findAnchor(draft, byTie, tiesOf)]))
  const following = [...anchors].flatMap(([draft, anchor]) =>
    anchor === undefined ? [] : { draft, tie: anchor.tie, root: findRoot(anchor.draft, anchors) },
  )
  const followers = groupByKey(following, ({ root }) => root)
  return drafts
    .filter((draft) => anchors.get(draft) === undefined)
    .map((draft) => attach(draft, followers.get(draft) ?? []))
}

function findRoot(draft: Draft, anchors: ReadonlyMap<Draft, Anchor | undefined>): Draft {
  const next = anchors.get(draft)
  return next === undefined ? draft : findRoot(next.draft, anchors)
}

function attach(whole: Draft, followers: readonly Anchor[]): Draft {
  if (followers.length === 0) return whole
  return {
    value: whole.value,
    figures: whole.figures.concat(followers.flatMap(({ draft }) => draft.figures)),
    reasons: whole.reasons.concat(
      followers.flatMap(({ draft, tie }) => [sayRounding(whole, draft, tie), ...draft.reasons]),
    ),
  }
}

function sayRounding(whole: Draft, { value, figures }: Draft, tie: string): string {
  const rounded = figures.find(({ claim }) => roundsTo(whole.value, claim.count)) ?? figures[0]
  const words = rounded === undefined ? sayNumber(value) : sayCount(rounded.claim.count)
  return `${words} is ${sayNumber(whole.value)} rounded, and ${sayTie(tie)}`
}

/** The drafts by tie, for those ties that a figure coarse enough to be a rounding has. */
function indexByTie(drafts: readonly Draft[], tiesOf: TiesOf): ReadonlyMap<string, InRange<Draft>> {
  const coarse = drafts.filter(({ value }) => !isDistinctive(value))
  const wanted = new Set(coarse.flatMap(({ figures }) => figures.flatMap(tiesOf)))
  const tied = drafts.flatMap((draft) =>
    [...new Set(draft.figures.flatMap(tiesOf))]
      .filter((tie) => wanted.has(tie))
      .map((tie) => ({ tie, draft })),
  )
  return new Map(
    [...groupByKey(tied, ({ tie }) => tie)].map(([tie, group]) => [
      tie,
      openRanges(
        group.map(({ draft }) => draft),
        ({ value }) => value,
      ),
    ]),
  )
}

/** The finer draft that this one rounds and is tied to most strongly; of equally strong ones the nearest. */
function findAnchor(
  draft: Draft,
  byTie: ReadonlyMap<string, InRange<Draft>>,
  tiesOf: TiesOf,
): Anchor | undefined {
  if (isDistinctive(draft.value)) return undefined
  const ties = new Set(draft.figures.flatMap(tiesOf))
  const reach = reachOfRounding(draft.value)
  const found = [...ties].flatMap((tie) =>
    (byTie.get(tie)?.(draft.value - reach, draft.value + reach) ?? [])
      .filter((other) => isRounded(draft, other))
      .map((other) => ({ draft: other, tie })),
  )
  const distance = (anchor: Anchor): number => Math.abs(anchor.draft.value - draft.value)
  return found.sort(
    (a, b) =>
      strengthOf(b.tie) - strengthOf(a.tie) ||
      distance(a) - distance(b) ||
      b.draft.value - a.draft.value ||
      (a.tie < b.tie ? -1 : 1),
  )[0]
}

function isRounded(coarse: Draft, fine: Draft): boolean {
  if (fine.value === coarse.value) return false
  if (countSignificant(fine.value) <= countSignificant(coarse.value)) return false
  return coarse.figures.some(({ claim }) => roundsTo(fine.value, claim.count)) && canBeOneDay(coarse, fine)
}

/** Neither gives a day, or only one does and the other was not printed before it, or both give the same. */
function canBeOneDay(a: Draft, b: Draft): boolean {
  const [dayA, dayB] = [draftDay(a), draftDay(b)]
  if (dayA !== null && dayB !== null) return dayA === dayB
  const day = dayA ?? dayB
  const prints = (dayA === null ? a : b).figures.map(publishedOf).filter((date) => date !== null)
  return day === null || prints.length === 0 || prints.some((date) => date >= day.slice(0, date.length))
}

function mergeUntold(drafts: readonly Draft[], line: Line): readonly Draft[] {
  if (line.kind === 'loose') return drafts
  return [...groupByKey(drafts, keyOfDraft).values()].flatMap((equal) => {
    const groups = equal.length < 2 || areToldApart(equal) ? equal.map((draft) => [draft]) : [equal]
    return groups.flatMap(mergeEqual)
  })
}

function keyOfDraft({ value, figures }: Draft): string {
  const model = figures.find((figure) => figure.value === value)
  return model === undefined ? String(value) : keyOfReading(model)
}

function mergeEqual(drafts: readonly Draft[]): readonly Draft[] {
  const [first, ...others] = drafts
  if (first === undefined || others.length === 0) return drafts
  const reason = 'both give the same figure about the same scope, and nothing tells them apart'
  const figures = drafts.flatMap((draft) => draft.figures)
  const reasons = first.reasons.concat(others.flatMap((draft) => [reason].concat(draft.reasons)))
  return [{ value: first.value, figures, reasons }]
}

/** Told apart by two days that the sources give, or by print too far apart. */
function areToldApart(drafts: readonly Draft[]): boolean {
  if (new Set(drafts.map(draftDay).filter((day) => day !== null)).size > 1) return true
  const prints = drafts.flatMap(({ figures }) => figures.map((figure) => lastDay(asOfPrint(figure))))
  const days = prints.filter((day) => day !== null).sort()
  const [first, last] = [days[0], days.at(-1)]
  return first !== undefined && last !== undefined && countDays(last) - countDays(first) > STATEMENT_DAYS
}

function asOfPrint(figure: Figure): KnownDate {
  return { date: publishedOf(figure), how: 'published' }
}

function draftDay({ figures }: Draft): string | null {
  return figures.find(({ day }) => day !== null)?.day ?? null
}
