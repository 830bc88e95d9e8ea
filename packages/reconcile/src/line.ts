import { daysOf, roundsTo, type BookLine, type Edtf } from '@recount/claims'
import { lineNotes } from './books/lines.ts'
import { findClosedStretches } from './counters/term.ts'
import { countDays, isPlaced, publishedOf } from './dates.ts'
import { isDistinctive, listMended } from './digits.ts'
import { type Figure } from './figure.ts'
import { groupByKey, groupConnected, splitByStated } from './grouping.ts'
import { closedPeriodOf, groupStarts, startOf } from './period.ts'
import { LONGEST_LIST } from './ties.ts'

/**
 * The figures of one speaker about one scope, whatever their day of speaking: what statements and series are made of.
 * `since` is a running total from a start (or from nobody says when), `within` a closed period, `loose` figures
 * without a period of which only the document or the figure itself tells that they belong together.
 */
export interface Line {
  readonly key: string
  readonly kind: 'since' | 'within' | 'loose'
  /** The finest start given, or the period; null where none is known. */
  readonly start: Edtf | null
  /** The last day of a closed period that is more than one day, month or year; null for any other line. */
  readonly end: Edtf | null
  readonly figures: readonly Figure[]
}

/** A line without its figures. */
export type LineName = Omit<Line, 'figures'>

/** Figures of this size are never one incident's: without a period they are running totals. */
const SMALLEST_TOTAL = 1000

/** News of an incident appears within this many days. */
const NEWS_DAYS = 3

/** More different totals than this in one document, none of them dated, are no running total. */
const MOST_UNDATED = 5

/** Two figures of one article further apart than this are not one total at two dates. */
const WIDEST_REVISION = 3

/** Speaker, measure and ground: only figures that share them are ever of one line. */
export function keyOfLines({ speaker, claim, ground, part }: Figure): string {
  return `${speaker.key} | ${claim.measure} | ${ground} | ${part ?? ''} | ${flowOf(claim.bookLine)}`
}

/** Sorts the figures of one speaker, measure and ground into lines. */
export function listLines(figures: readonly Figure[], key: string): readonly Line[] {
  return splitByScope(figures).flatMap((group) =>
    listPeriods(group).map(({ kind, start, end, figures: members }) => ({
      key,
      kind,
      start,
      end,
      figures: members,
    })),
  )
}

/** Is a figure of this size a total of many incidents, whatever its text says? */
export function isTotalSize(value: number): boolean {
  return value >= SMALLEST_TOTAL
}

/**
 * What a line of official books counts in one month: no other line's figure is its revision. What is open and the total
 * stand as of a day, like other figures, and are compared with those.
 */
function flowOf(line: BookLine | undefined): string {
  return line === undefined || lineNotes[line].isStock ? '' : line
}

/** Is this a running total, as far as can be told? */
function isTotal({ claim, value }: Figure): boolean {
  return isTotalSize(value) || isPlaced(claim.asOf) || claim.stance === 'under-assessment'
}

function documentOf({ document }: Figure): string {
  return document.id
}

function splitByScope(figures: readonly Figure[]): readonly Figure[][] {
  const parts: readonly ((figure: Figure) => string | null)[] = [
    ({ victims }) => victims,
    ({ blamed }) => blamed,
    ({ definition }) => definition,
    ({ claim }) => (claim.measure === 'strikes' ? claim.means.join() || null : null),
  ]
  return parts.reduce<Figure[][]>(
    (groups, statedOf) => groups.flatMap((group) => splitByStated(group, statedOf, documentOf)),
    [[...figures]],
  )
}

type Draft = { kind: Line['kind']; start: Edtf | null; end: Edtf | null; figures: Figure[] }

function listPeriods(figures: readonly Figure[]): readonly Draft[] {
  const drafts = new Map<string, Draft>()
  const put = (kind: Line['kind'], start: Edtf | null, figure: Figure, end: Edtf | null = null): void => {
    const key = `${kind} ${start} ${end}`
    const draft = drafts.get(key) ?? { kind, start, end, figures: [] }
    draft.figures.push(figure)
    drafts.set(key, draft)
  }
  const stretches = findClosedStretches(figures)
  const open = figures.filter((figure) => !stretches.has(figure))
  const leaders = groupStarts(open.map(startOf).filter((start) => start !== null))
  const tables = findTables(open)
  const undated: Figure[] = []
  for (const figure of figures) {
    const start = startOf(figure)
    const closed = closedPeriodOf(figure)
    const leader = leaders.get(closed ?? '')
    if (stretches.has(figure)) put('within', start, figure, figure.claim.period?.to)
    else if (closed !== null && isPlaced(figure.claim.asOf) && leader !== undefined)
      put('since', leader, figure)
    else if (closed !== null) put('within', closed, figure)
    else if (start === null && tables.has(figure.document.id)) put('since', null, figure)
    else if (start !== null) put('since', leaders.get(start) ?? start, figure)
    else undated.push(figure)
  }
  return placeUndated(undated, [...drafts.values()])
}

function placeUndated(undated: readonly Figure[], drafts: readonly Draft[]): readonly Draft[] {
  const findHome = openHomes(drafts)
  const homeless = undated.filter((figure) => {
    const home = findHome(figure)
    home?.figures.push(figure)
    return home === undefined
  })
  const lists = findLists(homeless)
  const totals = homeless.filter((figure) => isTotal(figure) && !lists.has(figure.document.id))
  const placed = new Set(totals)
  const loose = groupLoose(homeless.filter((figure) => !placed.has(figure)))
  const running: Draft = { kind: 'since', start: null, end: null, figures: totals }
  return drafts.concat(totals.length === 0 ? [] : [running], loose)
}

/** Documents that give totals up to many days, from a start that they do not tell: tables of a running total. */
function findTables(figures: readonly Figure[]): ReadonlySet<string> {
  const dated = figures.filter((figure) => startOf(figure) === null && isPlaced(figure.claim.asOf))
  const tables = [...groupByKey(dated, documentOf)].filter(
    ([, group]) => new Set(group.map(({ claim }) => claim.asOf)).size > MOST_UNDATED,
  )
  return new Set(tables.map(([document]) => document))
}

/** Documents that give many undated figures on one scope: a list of something, not one total at several dates. */
function findLists(figures: readonly Figure[]): ReadonlySet<string> {
  const lists = [...groupByKey(figures, documentOf)].filter(
    ([, group]) => new Set(group.map(({ value }) => value)).size > MOST_UNDATED,
  )
  return new Set(lists.map(([document]) => document))
}

/** Finds for a figure without a period the dated line it belongs to, as the lines stand before any is added. */
function openHomes(drafts: readonly Draft[]): (figure: Figure) => Draft | undefined {
  const members = drafts.flatMap((draft) => draft.figures.map((figure) => ({ draft, figure })))
  const besideOf = openBeside(members)
  const byValue = groupByKey(members, ({ figure }) => figure.value)
  const findNews = openNews(byValue)
  const running = drafts.filter(({ kind }) => kind === 'since')
  return (figure) => {
    const beside = besideOf(figure)
    return (
      findOnly(beside.filter((member) => isRepeated(member, figure))) ??
      findOnly(beside.filter((member) => isTotalNear(member, figure))) ??
      (isDistinctive(figure.value) ? findOnly(byValue.get(figure.value) ?? []) : findNews(figure)) ??
      (isTotal(figure) && running.length === 1 ? running[0] : undefined)
    )
  }
}

type Member = { readonly draft: Draft; readonly figure: Figure }

/** What stands in a figure's document; where that is a table, only what gives the same number. */
function openBeside(members: readonly Member[]): (figure: Figure) => readonly Member[] {
  const byDocument = groupByKey(members, ({ figure }) => figure.document.id)
  const byNumber = groupByKey(members, ({ figure }) => `${figure.document.id} ${figure.value}`)
  return (figure) => {
    const all = byDocument.get(figure.document.id) ?? []
    return all.length <= LONGEST_LIST ? all : (byNumber.get(`${figure.document.id} ${figure.value}`) ?? [])
  }
}

function findOnly(members: readonly Member[]): Draft | undefined {
  const [first] = members
  return members.every(({ draft }) => draft === first?.draft) ? first?.draft : undefined
}

function isRepeated(member: Member, figure: Figure): boolean {
  return member.figure.value === figure.value || roundsTo(member.figure.value, figure.claim.count)
}

function isTotalNear({ draft, figure: other }: Member, figure: Figure): boolean {
  if (draft.kind !== 'since') return false
  return Math.max(other.value, figure.value) <= WIDEST_REVISION * Math.min(other.value, figure.value)
}

/** Finds the one closed line that gives the same number for the days just before a figure was published. */
function openNews(byValue: ReadonlyMap<number, readonly Member[]>): (figure: Figure) => Draft | undefined {
  const stretches = new Map([...byValue].map(([value, members]) => [value, listStretches(members)]))
  const found = new Map<string, Draft | undefined>()
  return (figure) => {
    const published = publishedOf(figure)
    const key = `${figure.value} ${published}`
    if (!found.has(key)) found.set(key, findJustBefore(stretches.get(figure.value) ?? [], published))
    return found.get(key)
  }
}

/** The days of a closed line, counted. */
interface Stretch {
  readonly draft: Draft
  readonly first: number
  readonly last: number
}

function listStretches(members: readonly Member[]): readonly Stretch[] {
  return [...new Set(members.map(({ draft }) => draft))].flatMap((draft) => {
    const days = draft.kind === 'within' && draft.start !== null ? daysOf(draft.start) : undefined
    return days === undefined ? [] : { draft, first: countDays(days.first), last: countDays(days.last) }
  })
}

/** The only line on whose days, or shortly after them, something was published. */
function findJustBefore(stretches: readonly Stretch[], published: Edtf | null): Draft | undefined {
  const days = published === null ? undefined : daysOf(published)
  if (days === undefined) return undefined
  const [first, last] = [countDays(days.first), countDays(days.last)]
  const [only, ...more] = stretches.filter((line) => line.first <= last && first - line.last <= NEWS_DAYS)
  return more.length === 0 ? only?.draft : undefined
}

/** Small figures without a period: one incident's only if the same figure or a slip of it stands in the same document. */
function groupLoose(figures: readonly Figure[]): readonly Draft[] {
  const byDocument = groupByKey(figures, ({ document }) => document.id)
  const slips = new Map<Figure, string>()
  for (const [document, group] of byDocument) {
    const values = new Set(group.map(({ value }) => value))
    if (values.size > LONGEST_LIST) continue
    for (const figure of group) {
      const twin = listMended(figure.value).find((value) => values.has(value))
      if (twin !== undefined) slips.set(figure, `${document} ${Math.min(twin, figure.value)}`)
    }
  }
  return groupConnected(figures, (figure) => [`${figure.value}`, ...listKey(slips.get(figure))]).map(
    (group) => ({ kind: 'loose', start: null, end: null, figures: group }),
  )
}

function listKey(key: string | undefined): readonly string[] {
  return key === undefined ? [] : [key]
}
