import { roundsTo } from '@recount/claims'
import { asOfDate, countDays, isExplicit, lastDay } from './dates.ts'
import { countSignificant, isDistinctive } from './digits.ts'
import { publishedOf, type Figure } from './figure.ts'
import { groupByKey, groupConnected } from './grouping.ts'
import type { Line } from './line.ts'
import { sayCount, sayNumber } from './phrase.ts'
import { sayTie, strengthOf, type TiesOf } from './ties.ts'

/** Figures found to be one statement. `value` is the finest of them; `reasons` say why each other one was joined. */
export interface Draft {
  readonly value: number
  readonly figures: readonly Figure[]
  readonly reasons: readonly string[]
}

/** Equal round figures printed further apart than this many days are not one statement. */
const STATEMENT_DAYS = 31

/** No rounding takes or adds more than this share of the rounded figure. */
const WIDEST_ROUNDING = 0.5

/**
 * Joins a line's figures into statements. First equal figures: those of one day that the source gives; those of no day
 * with the day that their ties lead to. Then roundings, each with the finer figure it is tied to most strongly. Equal
 * figures that are left and that nothing tells apart are one. Every step looks at sets, so order does not matter.
 */
export function draftStatements(line: Line, tiesOf: TiesOf): readonly Draft[] {
  const ties = line.kind === 'within' ? (figure: Figure) => [...tiesOf(figure), 'period'] : tiesOf
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
    figures.filter((figure) => dayOf(figure) !== null),
    (figure) => dayOf(figure) ?? '',
  )
  const days = [...pinned.keys()].sort()
  const additions = new Map<string, Figure[]>()
  const floating: Figure[] = []
  for (const figure of figures.filter((item) => dayOf(item) === null)) {
    const day = findDay(figure, days, pinned, tiesOf)
    if (day === undefined) floating.push(figure)
    else additions.set(day, [...(additions.get(day) ?? []), figure])
  }
  const joined = days.map((day) => (pinned.get(day) ?? []).concat(additions.get(day) ?? []))
  return [...joined, ...groupConnected(floating, tiesOf)]
}

/** The day that a figure without one repeats: of its own document, of its ties; a fine figure's latest before print. */
function findDay(
  figure: Figure,
  days: readonly string[],
  pinned: ReadonlyMap<string, readonly Figure[]>,
  tiesOf: TiesOf,
): string | undefined {
  const keys = new Set(tiesOf(figure).filter((tie) => strengthOf(tie) > 1))
  const tied = days.filter((day) =>
    pinned.get(day)?.some((other) => tiesOf(other).some((tie) => keys.has(tie))),
  )
  if (tied.length === 1) return tied[0]
  if (!isDistinctive(figure.value)) return undefined
  const published = publishedOf(figure)
  const candidates = tied.length > 0 ? tied : days
  return candidates.findLast((day) => published === null || day <= published) ?? candidates[0]
}

function draftEqual(figures: readonly Figure[], tiesOf: TiesOf): Draft {
  const [first, ...others] = figures
  const adopted = figures.map(({ adopted: reason }) => reason).filter((reason) => reason !== null)
  const keys = new Set(first === undefined ? [] : tiesOf(first))
  const day = first === undefined ? null : dayOf(first)
  const reasons = others.map((figure) => {
    if (day !== null && dayOf(figure) === day) return `both give it as of ${day}`
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
  const followers = new Map<Draft, { draft: Draft; tie: string }[]>()
  for (const [draft, anchor] of anchors) {
    if (anchor === undefined) continue
    const root = findRoot(anchor.draft, anchors)
    followers.set(root, [...(followers.get(root) ?? []), { draft, tie: anchor.tie }])
  }
  return drafts
    .filter((draft) => anchors.get(draft) === undefined)
    .map((draft) => (followers.get(draft) ?? []).reduce(attach, draft))
}

function findRoot(draft: Draft, anchors: ReadonlyMap<Draft, Anchor | undefined>): Draft {
  const next = anchors.get(draft)
  return next === undefined ? draft : findRoot(next.draft, anchors)
}

function attach(whole: Draft, { draft, tie }: { draft: Draft; tie: string }): Draft {
  const rounded = draft.figures.find(({ claim }) => roundsTo(whole.value, claim.count)) ?? draft.figures[0]
  const words = rounded === undefined ? sayNumber(draft.value) : sayCount(rounded.claim.count)
  const reason = `${words} is ${sayNumber(whole.value)} rounded, and ${sayTie(tie)}`
  return {
    value: whole.value,
    figures: [...whole.figures, ...draft.figures],
    reasons: [...whole.reasons, reason, ...draft.reasons],
  }
}

function indexByTie(drafts: readonly Draft[], tiesOf: TiesOf): ReadonlyMap<string, readonly Draft[]> {
  const index = new Map<string, Set<Draft>>()
  for (const draft of drafts) {
    for (const tie of draft.figures.flatMap(tiesOf)) {
      index.set(tie, (index.get(tie) ?? new Set()).add(draft))
    }
  }
  return new Map([...index].map(([tie, set]) => [tie, [...set]]))
}

/** The finer draft that this one rounds and is tied to most strongly; of equally strong ones the nearest. */
function findAnchor(
  draft: Draft,
  byTie: ReadonlyMap<string, readonly Draft[]>,
  tiesOf: TiesOf,
): Anchor | undefined {
  if (isDistinctive(draft.value)) return undefined
  const ties = new Set(draft.figures.flatMap(tiesOf))
  const found = [...ties].flatMap((tie) =>
    (byTie.get(tie) ?? []).filter((other) => isRounded(draft, other)).map((other) => ({ draft: other, tie })),
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
  if (fine.value === coarse.value || Math.abs(fine.value - coarse.value) > coarse.value * WIDEST_ROUNDING)
    return false
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
    return groups.map((group) => group.reduce(mergeEqual))
  })
}

function keyOfDraft({ value, figures }: Draft): string {
  const model = figures.find((figure) => figure.value === value)
  return model === undefined ? String(value) : keyOfReading(model)
}

function mergeEqual(a: Draft, b: Draft): Draft {
  const reason = 'both give the same figure about the same scope, and nothing tells them apart'
  return {
    value: a.value,
    figures: [...a.figures, ...b.figures],
    reasons: [...a.reasons, reason, ...b.reasons],
  }
}

/** Told apart by two days that the sources give, or by print too far apart. */
function areToldApart(drafts: readonly Draft[]): boolean {
  if (new Set(drafts.map(draftDay).filter((day) => day !== null)).size > 1) return true
  const prints = drafts.flatMap(({ figures }) => figures.map((figure) => lastDay(asOfPrint(figure))))
  const days = prints.filter((day) => day !== null).map(countDays)
  return days.length > 1 && Math.max(...days) - Math.min(...days) > STATEMENT_DAYS
}

function asOfPrint(figure: Figure): ReturnType<typeof asOfDate> {
  return { date: publishedOf(figure), how: 'published' }
}

function draftDay({ figures }: Draft): string | null {
  return figures.map(dayOf).find((day) => day !== null) ?? null
}

/** The last day up to which the source itself says it counts. */
function dayOf(figure: Figure): string | null {
  const asOf = asOfDate(figure)
  return isExplicit(asOf) ? lastDay(asOf) : null
}
